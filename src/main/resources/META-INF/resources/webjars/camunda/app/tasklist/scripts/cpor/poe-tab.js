/* Tasklist's tab "POE": the staff's page of the task's POE, shown in place. Its forms are sent from here and the page that
   answers takes its place. */
import { associationOf, sheetIn, styled } from './sheet.js';

const SHEET = 'main.poe-sheet';

/* What was typed and not sent yet: Tasklist throws the tab away when another one is looked at. */
let unsent = null;

async function sheetOf(taskId, api) {
  const association = await associationOf(taskId, api);
  const sheet = await sheetIn(await fetch(`/staff/poe/${encodeURIComponent(association)}`), SHEET);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function listened(sheet, taskId) {
  sheet.addEventListener('input', () => { unsent = { taskId, sheet }; });
  sheet.addEventListener('submit', (event) => {
    event.preventDefault();
    send(event.target, sheet, taskId);
  });
  return sheet;
}

/** In place, because Tasklist's policy lets no page open a dialog. */
function complain(form, text) {
  form.querySelector('.unsent')?.remove();
  const words = document.createElement('p');
  words.className = 'error unsent';
  words.setAttribute('role', 'alert');
  words.textContent = text;
  form.querySelector('h2').after(words);
  words.scrollIntoView({ block: 'nearest' });
}

async function send(form, sheet, taskId) {
  const buttons = form.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const content = new FormData(form);
    const files = form.enctype === 'multipart/form-data';
    const answer = await fetch(form.action, { method: 'POST', body: files ? content : new URLSearchParams(content) });
    const next = answer.status === 413 ? null : await sheetIn(answer, SHEET);
    if (next) {
      unsent = null;
      sheet.replaceWith(listened(next, taskId));
      next.querySelector('[role=alert], [role=status]')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    complain(form, answer.status === 413 ? 'The file is larger than 10 MB.' : 'That did not work; please try again.');
  } catch {
    complain(form, 'The server cannot be reached; please try again.');
  }
  buttons.forEach((button) => { button.disabled = false; });
}

export default {
  id: 'cpor-poe-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 900, // right after the association
  properties: { label: 'POE' },

  render(node, { api, taskId }) {
    styled();
    node.classList.add('cpor-poe');
    if (unsent?.taskId === taskId) {
      node.replaceChildren(unsent.sheet);
      return;
    }
    node.textContent = 'Loading…';
    sheetOf(taskId, api)
      .then((sheet) => node.replaceChildren(listened(sheet, taskId)))
      .catch(() => { node.textContent = 'There is no proof of execution to show here. If there should be one, please log in anew.'; });
  },
};
