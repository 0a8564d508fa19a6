/* Tasklist's tab "Filing sheet": what Partner Center's claim form asks, in its order, each value to be copied with one click. */
import { sheetOf } from './sheet.js';

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

export default {
  id: 'cpor-filing-sheet-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 890, // right after the POE
  properties: { label: 'Filing sheet' },

  render(node, task) {
    sheetOf('claim', node, task).then((sheet) => {
      const status = sheet?.querySelector('[role=status]');
      sheet?.querySelectorAll('button[data-copy]').forEach((button) => copies(button, status));
    });
  },
};
