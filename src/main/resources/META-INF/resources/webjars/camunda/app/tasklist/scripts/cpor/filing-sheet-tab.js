/* Tasklist's tab "Filing sheet": what Partner Center's claim form asks, in its order, each value to be copied with one click. */
import { sheetOf } from './sheet.js';

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

  render(node, task) {
    sheetOf('claim', node, task).then((sheet) => sheet?.querySelectorAll('button[data-copy]').forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => copy(button));
    }));
  },
};
