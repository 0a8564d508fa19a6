/* The dashboard as a page of the history, and the most of it on Cockpit's own dashboard. */
import { dashboard } from './dashboard.js';
import { element, giveFocusBack, goTo, pageOf, searchInAddress, styled } from './page.js';

const PATH = '#/history-dashboard';

let onPage = null;
let onStart = null;
let daysOnStart = '';

export function renderDashboardPage(node, { api }) {
  styled();
  onPage ??= dashboard({
    api,
    read: () => searchInAddress().get('days') ?? '',
    write: (days) => goTo(`${PATH}?days=${days}`),
  });
  node.append(pageOf('dashboard', onPage.root));
  onPage.show();
  giveFocusBack();
}

export function leaveDashboardPage() {
  onPage?.destroy();
}

export const startDashboard = {
  id: 'cpor-dashboard',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  properties: { label: 'CPOR associations' },

  render(node, { api }) {
    styled();
    onStart = dashboard({ api, brief: true, read: () => daysOnStart, write: (days) => { daysOnStart = days; onStart.show(); } });
    node.append(element('section', { class: 'cpor-history cpor-history-start', 'aria-label': 'CPOR associations' },
      element('h1', {}, 'CPOR associations'),
      onStart.root,
      element('p', {}, element('a', { href: PATH }, 'The whole dashboard'))));
    onStart.show();
  },

  unmount() {
    onStart?.destroy();
    onStart = null;
  },
};
