/* Tasklist's tab "Filing sheet": what Partner Center's claim form asks, in its order, each value to be copied with one click. */
import { associationOf, sheetIn, styled } from './sheet.js';

async function copy(button) {
  const value = button.parentElement.querySelector('[data-value]').textContent;
  const words = button.textContent;
  try {
    await navigator.clipboard.writeText(value);
    button.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(button.parentElement.querySelector('[data-value]'));
    button.textContent = 'Press Ctrl+C';
  }
  setTimeout(() => { button.textContent = words; }, 1500);
}

export default {
  id: 'cpor-filing-sheet-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 890, // right after the POE
  properties: { label: 'Filing sheet' },

  render(node, { api, taskId }) {
    styled();
    node.classList.add('cpor-poe');
    node.textContent = 'Loading…';
    associationOf(taskId, api)
      .then(async (association) => sheetIn(await fetch(`/staff/claim/${encodeURIComponent(association)}`), 'main.claim-sheet'))
      .then((sheet) => {
        if (!sheet) throw new Error('no sheet');
        sheet.querySelectorAll('button[data-copy]').forEach((button) => {
          button.hidden = false;
          button.addEventListener('click', () => copy(button));
        });
        node.replaceChildren(sheet);
      })
      .catch(() => { node.textContent = 'There is no claim to show here. If there should be one, please log in anew.'; });
  },
};
