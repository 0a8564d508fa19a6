/* A list of instances: searched, sorted and paged by the server. Where it stands is kept in an address, which is that of the
   page or, on a tab of Cockpit's own pages, only remembered. */
import { duration, element, json, time } from './page.js';
import { FIELDS, searchForm } from './search-form.js';
import { ORIGINS, OUTCOMES, STATES } from './words.js';

const SIZE = 20;
const COLUMNS = [
  // what it is sorted by, its heading, and whether the largest comes first when it is chosen
  { name: 'association', label: 'Association' },
  { name: 'customer', label: 'Customer' },
  { name: 'state', label: 'State' },
  { name: 'outcome', label: 'Stands at, or ended as' },
  { name: 'started', label: 'Started', descending: true },
  { name: 'ended', label: 'Ended', descending: true },
  { name: 'duration', label: 'Duration', descending: true },
];

let lists = 0;

/**
 * @param definition the id of one version of a process; without it, the association's process in all versions
 * @param address read() gives the search as URLSearchParams, write(search) keeps it and has show() called
 * @return its root, and show(), which fetches what the address says
 */
export function instanceList({ definition, address }) {
  const prefix = `cpor-list-${++lists}`;
  const search = searchForm({
    onSearch: (values) => change({ ...values, page: '' }),
    onClear: () => address.write(new URLSearchParams()),
  });
  const count = element('p', { class: 'count', role: 'status' });
  const csv = element('a', { class: 'button plain', download: '', id: `${prefix}-csv` }, 'Download as CSV');
  const heads = COLUMNS.map((column) => headOf(column));
  const rows = element('tbody');
  const table = element('table', {},
    element('caption', { class: 'sr-only' }, 'Instances'),
    element('thead', {}, element('tr', {}, ...heads.map((head) => head.cell))),
    rows);
  const notice = element('div', { class: 'notice', hidden: true });
  const pager = pagerOf();
  const zone = element('p', { class: 'note' });
  const results = element('div', { class: 'results' }, table, notice, pager.nav, zone);
  const root = element('div', { class: 'instance-list' },
    search.form, element('div', { class: 'toolbar' }, count, csv), results);
  let asked = 0;

  function change(changes) {
    const next = address.read();
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    address.write(next);
  }

  function headOf({ name, label, descending = false }) {
    const arrow = element('span', { class: 'arrow', 'aria-hidden': 'true' });
    const button = element('button', { type: 'button', id: `${prefix}-by-${name}` }, label, arrow);
    const cell = element('th', { scope: 'col', class: `column-${name}` }, button);
    let order = null;
    button.addEventListener('click', () => {
      const turned = order === 'desc' ? 'asc' : 'desc';
      change({ sort: name, order: order ? turned : descending ? 'desc' : 'asc', page: '' });
    });
    return {
      cell,
      sorted(by, how) {
        order = by === name ? how : null;
        arrow.textContent = order === 'asc' ? ' ▲' : order === 'desc' ? ' ▼' : '';
        if (order) cell.setAttribute('aria-sort', order === 'asc' ? 'ascending' : 'descending');
        else cell.removeAttribute('aria-sort');
      },
    };
  }

  function pagerOf() {
    const to = (step) => () => change({ page: String(page(address.read()) + step || '') });
    const previous = element('button', { type: 'button', class: 'plain', id: `${prefix}-previous`, onclick: to(-1) }, 'Previous');
    const next = element('button', { type: 'button', class: 'plain', id: `${prefix}-next`, onclick: to(1) }, 'Next');
    const where = element('span');
    return {
      nav: element('nav', { class: 'pager', 'aria-label': 'Pages' }, previous, where, next),
      set(at, pages) {
        previous.disabled = at <= 0;
        next.disabled = at >= pages - 1;
        where.textContent = `Page ${at + 1} of ${pages}`;
      },
    };
  }

  function query() {
    const given = address.read();
    const query = new URLSearchParams(definition ? { definition } : {});
    for (const name of [...FIELDS, 'sort', 'order']) {
      if (given.get(name)) query.set(name, given.get(name));
    }
    return query;
  }

  async function show() {
    const mine = ++asked;
    const given = address.read();
    const wanted = query();
    search.fill(given);
    heads.forEach((head) => head.sorted(given.get('sort') ?? 'started', given.get('order') ?? 'desc'));
    csv.href = `/api/history/instances.csv?${wanted}`;
    results.setAttribute('aria-busy', 'true');
    if (!count.textContent) count.textContent = 'Loading…';
    wanted.set('size', SIZE);
    wanted.set('page', page(given));
    try {
      const found = await json(`/api/history/instances?${wanted}`);
      if (mine === asked) tell(found);
    } catch (error) {
      if (mine === asked) complain(error.message);
    }
    if (mine === asked) results.removeAttribute('aria-busy');
  }

  function tell({ content, totalElements: total, page: at, size, zone: office }) {
    rows.replaceChildren(...content.map((one) => rowOf(one, office)));
    const some = content.length > 0;
    count.textContent = some ? `${number(at * size + 1)}–${number(at * size + content.length)} of ${number(total)}` : 'None found';
    pager.set(at, Math.max(1, Math.ceil(total / size)));
    pager.nav.hidden = total <= size && some;
    table.hidden = !some;
    csv.hidden = !some;
    zone.textContent = some ? `Times are those of the office: ${office}.` : '';
    notice.hidden = some;
    notice.removeAttribute('role');
    notice.replaceChildren(...(some ? [] : [element('p', {}, total > 0 ? 'There are fewer pages than that.' : 'No instance fits this search.')]));
  }

  function complain(words) {
    count.textContent = '';
    table.hidden = true;
    csv.hidden = true;
    pager.nav.hidden = true;
    zone.textContent = '';
    notice.hidden = false;
    notice.setAttribute('role', 'alert');
    notice.replaceChildren(element('p', {}, words), element('button', { type: 'button', class: 'plain', onclick: show }, 'Try again'));
  }

  return { root, show };
}

function page(given) {
  const at = Number.parseInt(given.get('page') ?? '', 10);
  return at > 0 ? at : 0;
}

function number(count) {
  return count.toLocaleString('en-GB');
}

function rowOf(one, zone) {
  return element('tr', {},
    element('th', { scope: 'row' }, nameOf(one), beside(one.origin === 'adopted' && ORIGINS.adopted),
      beside(one.claimed?.claimId && `Claim ${one.claimed.claimId}`)),
    element('td', { class: 'wide' }, one.customer ?? '', beside(one.claimed?.lines)),
    element('td', {}, element('span', { class: `state state-${one.state}` }, STATES[one.state] ?? one.state)),
    element('td', { class: 'wide' }, one.outcome ? OUTCOMES[one.outcome] ?? one.outcome : one.standsAt.join(', '),
      beside(one.deadline && `until ${time(one.deadline, zone)}`)),
    element('td', { class: 'time' }, time(one.started, zone)),
    element('td', { class: 'time' }, time(one.ended, zone)),
    element('td', { class: 'time' }, duration(one.duration)));
}

/** What stands small below a value. */
function beside(words) {
  return words ? element('small', { class: 'beside' }, words) : null;
}

/** What carries no association has no page of its own here, but one of Cockpit's as long as it runs. */
export function nameOf({ association, id, ended, origin, claimed }) {
  if (origin === 'adopted') return element('a', { href: `/staff/customers/${encodeURIComponent(claimed.tenantId)}` }, association);
  if (association) return element('a', { href: `#/history/${encodeURIComponent(association)}` }, association);
  return ended ? id : element('a', { href: `#/process-instance/${encodeURIComponent(id)}` }, id);
}
