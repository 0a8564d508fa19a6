/* The list of all instances, running and ended. */
import { element, styled } from './page.js';

export function renderListPage(node) {
  styled();
  node.append(element('main', { class: 'cpor-history' }, element('h1', {}, 'History')));
}
