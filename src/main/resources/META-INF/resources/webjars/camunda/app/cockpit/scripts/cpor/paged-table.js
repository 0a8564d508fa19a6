/* A table that gets its rows by the page: the next ones come when they are asked for. */
import { element } from './page.js';

const PAGE = 50;

/**
 * @param caption what the table holds, for those who cannot see where it stands
 * @param columns each with a title and `cell(row)`, which answers an element or a text, or a promise of one
 * @param load `(first, most)` answers a promise of so many rows
 * @param empty what to say if there is no row at all
 * @param classOf the class of a row, if it has one
 * @param repeats `(row, before)` whether a row says again what the one before it says, and so is left out
 */
export function pagedTable({ caption, columns, load, empty, classOf = () => null, repeats = () => false }) {
  const body = element('tbody');
  const table = element('table', { hidden: true },
    element('caption', { class: 'cpor-unseen' }, caption),
    element('thead', {}, element('tr', {}, ...columns.map(({ title }) => element('th', { scope: 'col' }, title)))),
    body);
  const says = element('p', { class: 'cpor-note', role: 'status' });
  const more = element('button', { type: 'button', class: 'cpor-button', hidden: true, onclick: () => next(true) }, 'Show more');
  let first = 0;
  let last;

  async function next(asked) {
    more.hidden = true;
    says.textContent = 'Loading…';
    try {
      const rows = await load(first, PAGE + 1);
      const page = rows.slice(0, PAGE);
      const news = page.filter((row, index) => !repeats(row, index > 0 ? page[index - 1] : last));
      const shown = await Promise.all(news.map(rowOf));
      body.append(...shown);
      first += page.length;
      last = page.at(-1);
      table.hidden = first === 0;
      says.textContent = first === 0 ? empty : '';
      more.hidden = rows.length <= PAGE;
      if (asked) shown[0]?.focus();
    } catch (error) {
      says.textContent = error.message;
      more.hidden = false;
    }
  }

  async function rowOf(row) {
    const cells = await Promise.all(columns.map(({ cell }) => cell(row)));
    return element('tr', { class: classOf(row), tabindex: -1 }, ...cells.map((cell) => element('td', {}, cell)));
  }

  next(false);
  return element('div', { class: 'cpor-table' }, table, says, more);
}

/** A text that may be long: its beginning, and the whole of it on request. */
export function longText(text, length = 300) {
  if (!text) return '';
  if (text.length <= length) return element('span', { class: 'cpor-lines' }, text);
  return element('details', {},
    element('summary', {}, `${text.slice(0, length)} …`),
    element('div', { class: 'cpor-lines' }, text));
}
