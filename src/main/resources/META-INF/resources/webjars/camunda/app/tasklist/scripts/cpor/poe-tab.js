/* Tasklist's tab "POE": the staff's page of the task's POE, shown in place. */
import { associationOf, sendsForms, sheetIn, styled } from './sheet.js';

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
  return sendsForms(sheet, SHEET, (next) => {
    unsent = null;
    return listened(next, taskId);
  });
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
