/* The page of all instances. What is searched for stands in the address, so that it can be shared and the browser's Back leads
   to it. Cockpit makes a page anew whenever its address changes; the list is kept, so that nothing flickers and the focus stays. */
import { instanceList } from './instance-list.js';
import { giveFocusBack, goTo, pageOf, searchInAddress, styled } from './page.js';

const PATH = '#/history';

let list = null;

const address = {
  read: searchInAddress,
  write(search) {
    const next = search.toString() ? `${PATH}?${search}` : PATH;
    if (window.location.hash === next) list.show();
    else goTo(next);
  },
};

export function renderListPage(node) {
  styled();
  list ??= instanceList({ address });
  node.append(pageOf('instances', list.root));
  list.show();
  giveFocusBack();
}
