/* The tab "History" of a process definition's page: the instances of that version, running and ended. */
import { instanceList } from './instance-list.js';
import { element, styled } from './page.js';

/** What was searched for last, by the definition's id: Cockpit throws the tab away when another one is looked at. */
const searches = new Map();

export default {
  id: 'cpor-history-definition-tab',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 9.5, // right after the running instances
  properties: { label: 'History' },

  render(node, { processDefinitionId }) {
    styled();
    const address = {
      read: () => new URLSearchParams(searches.get(processDefinitionId)),
      write(search) {
        searches.set(processDefinitionId, search);
        list.show();
      },
    };
    const list = instanceList({ definition: processDefinitionId, address });
    node.append(element('section', { class: 'cpor-history cpor-history-tab', 'aria-label': 'History' }, list.root));
    list.show();
  },
};
