/* Tasklist's tab "Association": in one sentence where it stands, who did what, where there is more, and how to
   withdraw it. */
import { sendsForms, sheetOf } from './sheet.js';

const listened = (sheet) => sendsForms(sheet, 'main.association-sheet', listened);

export default {
  id: 'cpor-association-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 910, // right after the form
  properties: { label: 'Association' },

  async render(node, task) {
    const sheet = await sheetOf('association', node, task);
    if (sheet) listened(sheet);
  },
};
