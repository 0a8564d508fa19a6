/* How all associations do: by outcome and by stage, how long each stage takes, the oldest that are open, why Microsoft rejected,
   and where the time goes. Each chart is a table whose numbers have bars, so that it can be read as well as seen. */
import { nameOf } from './instance-list.js';
import { duration, element, json, time } from './page.js';
import { OUTCOMES } from './words.js';

const PERIODS = { 30: 'the last 30 days', 90: 'the last 90 days', 365: 'the last 12 months', 0: 'all there is' };
const DEFAULT_PERIOD = '365';
const HEATS = 5;

let dashboards = 0;

/**
 * @param brief whether only what is most looked at is shown
 * @param read gives the number of days to look back, as a text, or nothing
 * @param write keeps it and has show() called
 * @return its root; show(), which fetches the figures; and destroy()
 */
export function dashboard({ api, brief = false, read, write }) {
  const id = `cpor-dashboard-${++dashboards}`;
  const period = element('select', { id: `${id}-period`, onchange: () => write(period.value) },
    ...Object.entries(PERIODS).sort(([one], [other]) => (one === '0') - (other === '0') || one - other)
      .map(([value, words]) => element('option', { value }, words)));
  const status = element('p', { role: 'status', class: 'note' });
  const content = element('div');
  const root = element('div', { class: 'cpor-dashboard' },
    element('div', { class: 'period' }, element('label', { for: period.id }, 'What has ended is counted over'), period),
    status, content);
  let asked = 0;
  let drawing = null;

  async function show() {
    destroy();
    const mine = asked;
    period.value = read() in PERIODS ? read() : DEFAULT_PERIOD;
    root.setAttribute('aria-busy', 'true');
    if (!content.hasChildNodes()) status.textContent = 'Loading…';
    try {
      const { figures, zone } = await json(`/api/history/dashboard?days=${period.value}`);
      if (mine !== asked) return;
      status.textContent = '';
      if (brief) {
        content.replaceChildren(tiles(figures), stages(figures));
      } else {
        const map = element('div', { class: 'heat-map' });
        content.replaceChildren(...sections(figures, zone, map));
        drawing = heatMap(map, api, figures);
      }
    } catch (error) {
      if (mine !== asked) return;
      status.textContent = '';
      content.replaceChildren(element('div', { class: 'notice', role: 'alert' },
        element('p', {}, error.message), element('button', { type: 'button', class: 'plain', onclick: show }, 'Try again')));
    }
    root.removeAttribute('aria-busy');
  }

  /** Takes the drawing away; what was asked for and has not come yet is not shown any more. */
  function destroy() {
    asked++;
    drawing?.then((drawn) => drawn?.destroy());
    drawing = null;
  }

  return { root, show, destroy };
}

function sections(figures, zone, map) {
  return [
    tiles(figures),
    element('div', { class: 'columns' }, outcomes(figures), rejections(figures)),
    approvals(figures),
    stages(figures),
    oldest(figures, zone),
    section('Where the time goes', 'The darker a box, the more time associations spent there, all stays that ended in the period together. '
      + 'What waits side by side, as in Microsoft’s review, counts for each.', map, timesTable(figures)),
  ];
}

function section(title, explanation, ...content) {
  return element('section', {}, element('h2', {}, title), element('p', { class: 'note' }, explanation), ...content);
}

/** The list of what the figures count as ended; they know nothing of adopted associations. */
function listOfEnded(since, outcome) {
  const search = new URLSearchParams({ state: 'ended', origin: 'agreement', sort: 'ended', order: 'desc' });
  if (since) search.set('endedFrom', since);
  if (outcome) search.set('outcome', outcome);
  return `#/history?${search}`;
}

function tiles({ open, incidents, outcomes: ends, rejected, since }) {
  const ended = ends.reduce((sum, { associations }) => sum + associations, 0);
  const tile = (number, words, explanation, href) =>
    element('li', { title: explanation },
      element('span', { class: 'number' }, number.toLocaleString('en-GB')),
      href ? element('a', { href }, words) : element('span', {}, words));
  return element('ul', { class: 'tiles' },
    tile(open, 'open', 'Associations that have not ended.', '#/history?state=running'),
    tile(incidents, 'with an incident', 'Open associations of which a step failed for good and waits for somebody.', '#/history?state=incident'),
    tile(ended, 'ended in the period', 'Associations that came to an outcome in the period.', listOfEnded(since)),
    tile(rejected, 'claims rejected in the period', 'Claims whose last decision in the period is a rejection.'));
}

/** What became of an association by Microsoft's decision. */
const DECIDED = ['active', 'lost', 'rejected'];

function percent(part, whole) {
  return whole ? `${Math.round((100 * part) / whole)} %` : '';
}

function approvals({ decisions }) {
  const rows = decisions.map(({ month, accepted, rejected }) => ({
    cells: [MONTH.format(new Date(`${month}-15T12:00:00Z`)), (accepted + rejected).toLocaleString('en-GB'), accepted.toLocaleString('en-GB'), percent(accepted, accepted + rejected)],
    value: accepted / (accepted + rejected),
  }));
  return section('Approval rate by month', 'Claims by the month of Microsoft’s decision. Of a disputed claim the last decision counts.',
    rows.length ? chart(['Month', 'Decided', 'Approved', 'Approval rate'], rows) : element('p', {}, 'Microsoft decided on no claim.'));
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function outcomes({ outcomes: ends, since }) {
  const decided = ends.filter(({ outcome }) => DECIDED.includes(outcome)).reduce((sum, { associations }) => sum + associations, 0);
  return section('How they ended', 'Associations that ended in the period, by their outcome. Shares are of those that Microsoft decided; what was active and was lost since then counts as lost.',
    chart(['Outcome', 'Associations', 'Share of decided'], ends.map(({ outcome, associations }) => ({
      cells: [
        element('a', { href: listOfEnded(since, outcome) }, OUTCOMES[outcome] ?? outcome),
        associations.toLocaleString('en-GB'),
        DECIDED.includes(outcome) ? percent(associations, decided) : '',
      ],
      value: associations,
    }))));
}

function rejections({ rejections: reasons, rejected }) {
  const told = reasons.reduce((sum, { claims }) => sum + claims, 0);
  const rows = reasons.map(({ reason, claims }) => ({ cells: [reason || 'No reason given', claims.toLocaleString('en-GB')], value: claims }));
  if (rejected > told) rows.push({ cells: ['Other reasons', (rejected - told).toLocaleString('en-GB')], value: rejected - told });
  return section('Why Microsoft rejected', 'Claims rejected in the period, by the reason in Microsoft’s words. Of a disputed claim the last decision counts.',
    rows.length ? chart(['Reason', 'Claims'], rows) : element('p', {}, 'No claim was rejected.'));
}

function stages({ stages: counts, betweenStages, boxes }) {
  const times = new Map(boxes.map((box) => [box.box, box]));
  const rows = counts.filter(({ box, associations }) => associations > 0 || isWait(times.get(box))).map(({ box, name, associations }) => {
    const { stays = 0, median, ninetieth } = times.get(box) ?? {};
    return { cells: [name, associations.toLocaleString('en-GB'), stays.toLocaleString('en-GB'), duration(median), duration(ninetieth)], value: associations };
  });
  if (betweenStages) rows.push({ cells: ['On the way between two stages', betweenStages.toLocaleString('en-GB'), '', '', ''], value: betweenStages });
  return section('Where they stand, and how long each stage takes',
    'Stages are the boxes of the diagram, in its order. An association that is in two at once counts in both. Boxes where nothing waits or waited are left out. '
    + 'Times are of the stays that ended in the period: half of them were shorter than the median, nine in ten shorter than the last number.',
    chart(['Stage', 'Open now', 'Stays', 'Median', 'Nine in ten'], rows));
}

function oldest({ oldest: open }, zone) {
  const rows = open.map((one) => element('tr', {},
    element('th', { scope: 'row' }, nameOf(one)),
    element('td', { class: 'wide' }, one.customer ?? ''),
    element('td', { class: 'wide' }, one.standsAt.join(', ')),
    element('td', { class: 'time' }, time(one.started, zone)),
    element('td', { class: 'time' }, duration(one.duration))));
  return section('Oldest that are open', `The ones that have been on their way the longest. Times are those of the office: ${zone}.`,
    rows.length
      ? element('table', {}, head('Association', 'Customer', 'Stands at', 'Started', 'Open for'), element('tbody', {}, ...rows))
      : element('p', {}, 'No association is open.'));
}

/** Whether anything was waited for in a box: not if nothing came there, nor if the application did it by itself at once. */
function isWait(box) {
  return Boolean(box) && (!box.automatic || box.ninetieth >= 60_000);
}

function timesTable({ boxes }) {
  const spent = boxes.filter((box) => !box.container && box.total > 0 && isWait(box)).sort((one, other) => other.total - one.total);
  return element('details', {}, element('summary', {}, 'The same as a table'),
    chart(['Box', 'Stays', 'Median', 'Nine in ten', 'All together'], spent.map(({ name, stays, median, ninetieth, total }) => ({
      cells: [name, stays.toLocaleString('en-GB'), duration(median), duration(ninetieth), duration(total)],
      value: total,
    }))));
}

function head(...labels) {
  return element('thead', {}, element('tr', {}, ...labels.map((label) => element('th', { scope: 'col' }, label))));
}

/** A table whose rows have bars, as long as their values compare. */
function chart(labels, rows) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return element('table', { class: 'chart' },
    element('thead', {}, element('tr', {},
      element('th', { scope: 'col' }, labels[0]),
      element('td', { class: 'bar', 'aria-hidden': 'true' }),
      ...labels.slice(1).map((label) => element('th', { scope: 'col', class: 'number' }, label)))),
    element('tbody', {}, ...rows.map(({ cells, value }) => {
      const bar = element('div');
      bar.style.width = `${(100 * value) / most}%`;
      return element('tr', {},
        element('th', { scope: 'row' }, cells[0]),
        element('td', { class: 'bar', 'aria-hidden': 'true' }, bar),
        ...cells.slice(1).map((cell) => element('td', { class: 'number' }, cell)));
    })));
}

/** @return a promise of the drawing, or of nothing if there is none */
async function heatMap(node, api, { definition, boxes }) {
  const spent = boxes.filter((box) => !box.container && box.total > 0 && isWait(box));
  if (!definition || !spent.length) {
    node.append(element('p', {}, 'No association has left a box yet.'));
    return null;
  }
  try {
    const { drawDiagram } = await import('/assets/diagram.js');
    const drawn = await drawDiagram(node, { api, processDefinitionId: definition, label: 'The process, each box the darker the more time was spent there' });
    const most = Math.max(...spent.map(({ total }) => total));
    const all = spent.reduce((sum, { total }) => sum + total, 0);
    for (const { box, name, stays, median, total } of spent) {
      const heat = Math.ceil(HEATS * Math.sqrt(total / most));
      drawn.mark(box, `cpor-heat-${heat}`);
      const share = Math.round((100 * total) / all);
      if (share) drawn.badge(box, `${share} %`, `${name}: ${share} % of all time; ${stays.toLocaleString('en-GB')} stays, median ${duration(median)}, all together ${duration(total)}`);
    }
    return drawn;
  } catch {
    node.replaceChildren(element('p', {}, 'The diagram cannot be drawn now; the table below tells the same.'));
    return null;
  }
}
