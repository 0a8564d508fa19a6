/* One instance, running or ended, found by its business key. */
import { element, styled } from './page.js';

export function renderInstancePage(node, { key }) {
  styled();
  node.append(element('main', { class: 'cpor-history' },
    element('p', {}, element('a', { href: '#/history' }, 'History')),
    element('h1', {}, key)));
}
