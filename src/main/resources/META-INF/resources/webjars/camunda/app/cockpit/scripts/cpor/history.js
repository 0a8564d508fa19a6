/* Cockpit's community edition shows no history. This plugin adds it: an entry in the navigation that leads to a list of all
   instances, and a page for each of them, which is found by its business key: #/history/CPOR-2026-00042. */
import { renderDashboardPage, leaveDashboardPage, startDashboard } from './dashboard-page.js';
import definitionTab from './definition-tab.js';
import { element } from './page.js';
import { renderInstancePage } from './instance-page.js';
import instanceTab from './instance-tab.js';
import { renderListPage } from './list-page.js';

const navigation = {
  id: 'cpor-history',
  pluginPoint: 'cockpit.navigation',
  priority: 90, // right after the processes
  properties: {
    label: 'History',
    pagePath: '#/history',
    checkActive: (address) => /#\/history(-dashboard)?(\/|\?|$)/.test(address),
  },
  render: (node) => node.append(element('a', { href: '#/history' }, 'History')),
};

const list = {
  id: 'cpor-history-list',
  pluginPoint: 'cockpit.route',
  priority: 0,
  properties: { path: '/history' },
  render: (node) => renderListPage(node),
};

const dashboardPage = {
  id: 'cpor-history-dashboard',
  pluginPoint: 'cockpit.route',
  priority: 0,
  properties: { path: '/history-dashboard' },
  render: (node, { api }) => renderDashboardPage(node, { api }),
  unmount: leaveDashboardPage,
};

let leave;
const instance = {
  id: 'cpor-history-instance',
  pluginPoint: 'cockpit.route',
  priority: 0,
  properties: { path: '/history/:key' },
  render(node, { api }) {
    leave = renderInstancePage(node, { api, key: keyInAddress() });
  },
  unmount: () => leave?.(),
};

function keyInAddress() {
  const [, key] = /^#\/history\/([^/?]+)/.exec(window.location.hash) ?? [];
  try {
    return decodeURIComponent(key ?? '');
  } catch {
    return key; // not encoded as it should be, so taken as it stands
  }
}

export default [navigation, list, dashboardPage, instance, definitionTab, startDashboard, ...instanceTab];
