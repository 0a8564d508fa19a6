/* Tasklist's tab "Filing sheet": what Partner Center's claim form asks, in its order, each value to be copied with one click,
   and the files that go with an answer to Microsoft's reviewer. */
import { sendsForms, sheetOf } from './sheet.js';

const SHOWN = 1500;

/** Makes the button copy the value beside it. What came of it is said where it is read out too: the button's own name stays. */
function copies(button, status) {
  const value = button.parentElement.querySelector('[data-value]');
  const label = button.closest('dl').querySelector('dt').textContent;
  const words = button.textContent;
  let later = 0;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(value.textContent).then(() => true, () => false);
    if (!copied) getSelection().selectAllChildren(value);
    button.textContent = copied ? 'Copied' : 'Press Ctrl+C';
    status.textContent = copied ? `${label}: copied.` : `${label}: press Ctrl+C to copy.`;
    clearTimeout(later);
    later = setTimeout(() => { button.textContent = words; }, SHOWN);
  });
}

function listened(sheet) {
  const status = sheet.querySelector('.copied-status');
  sheet.querySelectorAll('button[data-copy]').forEach((button) => copies(button, status));
  return sendsForms(sheet, 'main.claim-sheet', listened);
}

export default {
  id: 'cpor-filing-sheet-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 890, // right after the POE
  properties: { label: 'Filing sheet' },

  async render(node, task) {
    const sheet = await sheetOf('claim', node, task);
    if (sheet) listened(sheet);
  },
};
