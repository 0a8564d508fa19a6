/* Tasklist's tab "Association": in one sentence where it stands, who did what, and where there is more. */
import { sheetOf } from './sheet.js';

export default {
  id: 'cpor-association-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 910, // right after the form
  properties: { label: 'Association' },

  render(node, task) {
    sheetOf('association', node, task);
  },
};
