/* Our parts of the page of a running instance: the tab that tells what happened so far, and the way to the instance's own page. */
import { auditLog } from './audit-log.js';
import { renderInstancePage, withInstanceStyle } from './instance-page.js';
import { instancesOf } from './instance-history.js';
import { element, styled, zoneNote } from './page.js';
import { storyOf } from './story.js';

const MOST_STEPS = 400;

async function logOf(api, id) {
  const [instance] = await instancesOf(api, id);
  if (!instance) throw new Error('Nothing is known of this instance.');
  const story = await storyOf(api, instance, MOST_STEPS);
  return element('div', {},
    element('p', {}, element('a', { href: `#/history/${encodeURIComponent(id)}` }, 'The whole history, with the way it took')),
    zoneNote(story.zone),
    auditLog(story));
}

const tab = {
  id: 'cpor-audit-log',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 15,
  properties: { label: 'Audit log' },
  render(node, { api, processInstanceId }) {
    styled();
    withInstanceStyle();
    const place = element('div', { class: 'cpor-history cpor-instance cpor-in-tab' }, element('p', { role: 'status' }, 'Loading…'));
    node.append(place);
    logOf(api, processInstanceId)
      .then((log) => place.replaceChildren(log))
      .catch((error) => place.replaceChildren(element('p', { class: 'cpor-complaint', role: 'alert' }, error.message)));
  },
};

/* Cockpit looks for a view by this name: it offers it beside the runtime view, and leads there when an instance has ended. Without it,
   it would lead to the definition instead. */
const view = {
  id: 'history',
  pluginPoint: 'cockpit.processInstance.view',
  priority: 10,
  properties: { label: 'History' },
  render() {},
};

let leave;
const route = {
  id: 'cpor-instance-history',
  pluginPoint: 'cockpit.route',
  priority: 0,
  properties: { path: '/process-instance/:id/history' },
  render(node, { api }) {
    const [, id] = /^#\/process-instance\/([^/?]+)/.exec(window.location.hash) ?? [];
    leave = renderInstancePage(node, { api, key: decodeURIComponent(id ?? '') });
  },
  unmount: () => leave?.(),
};

export default [tab, view, route];
