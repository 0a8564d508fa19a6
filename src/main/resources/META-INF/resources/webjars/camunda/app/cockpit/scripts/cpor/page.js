/* What the pages of the history have in common: elements, calls, and how times are told. Whatever comes from the server is
   shown as text: there is no way here to make markup of it. */
const STYLE = 'cpor-history-style';

/** The style sheet of our parts, once for all of them. */
export function styled() {
  if (document.getElementById(STYLE)) return;
  const link = element('link', { id: STYLE, rel: 'stylesheet', href: '/assets/history.css' });
  document.head.append(link);
}

/** An element. An attribute that is null or false is left out; one whose name begins with "on" is a listener; a child that is a string is text. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A page of the history, with its two views above it. @param view instances or dashboard */
export function pageOf(view, ...content) {
  const link = (name, href, words) => element('a', { href, 'aria-current': name === view && 'page' }, words);
  return element('main', { class: 'cpor-history' },
    element('div', { class: 'head' },
      element('h1', {}, 'History'),
      element('nav', { 'aria-label': 'History' },
        link('instances', '#/history', 'Instances'), link('dashboard', '#/history-dashboard', 'Dashboard'))),
    ...content);
}

let focused = null;

/** Goes to another address of the page that is shown. Cockpit makes the page anew then; see {@link giveFocusBack}. */
export function goTo(hash) {
  focused = document.activeElement?.id;
  window.location.hash = hash;
}

/** What had the focus before the page was made anew gets it back, if the page kept it. */
export function giveFocusBack() {
  const id = focused;
  focused = null;
  if (id) window.requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** What stands behind the question mark of the address. */
export function searchInAddress() {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '');
}

/** The role of who looks does not reach so far. */
export class NotAllowed extends Error {
  constructor() {
    super('Your role does not allow this.');
  }
}

/** What the server answers to a GET. @throws Error with words for people */
export async function json(url) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer) throw new Error('The server cannot be reached; please try again.');
  if (answer.status === 401) throw new Error('Your session has ended; please log in anew.');
  if (answer.status === 403) throw new NotAllowed();
  if (answer.status === 400) throw new Error(await complaint(answer));
  if (!answer.ok) throw new Error('That did not work; please try again.');
  return answer.json();
}

async function complaint(answer) {
  const { detail, errors = [] } = await answer.json().catch(() => ({}));
  return errors.map((fault) => `${fault.field}: ${fault.message}`).join(' ') || detail || 'That did not work; please try again.';
}

let office;

/** From now on times are told in this time zone, the office's, unless another is given. */
export function tellTimesIn(zone) {
  office = zone;
}

/** Says once whose times they are; nothing if they are the browser's. */
export function zoneNote(zone) {
  return zone ? element('p', { class: 'cpor-note' }, `Times are those of the office: ${zone}.`) : null;
}

/** A point in time, such as "24 Nov 2026, 18:05", in the time zone given or else the office's; nothing for none. */
export function time(instant, timeZone = office) {
  return told(instant, {}, timeZone);
}

/** The same to the second, such as "24 Nov 2026, 18:05:07". */
export function moment(instant) {
  return told(instant, { second: '2-digit' }, office);
}

function told(instant, more, timeZone) {
  if (!instant) return '';
  const style = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, ...more };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...style, timeZone }).format(new Date(instant));
  } catch {
    return new Intl.DateTimeFormat('en-GB', style).format(new Date(instant)); // a zone the browser does not know
  }
}

const UNITS = [['d', 86400], ['h', 3600], ['min', 60], ['s', 1]];

/** A length of time in its two largest units, such as "3 d 4 h"; nothing for none. */
export function duration(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) return '';
  let rest = Math.round(milliseconds / 1000);
  if (rest < 1) return 'under 1 s';
  const first = UNITS.findIndex(([, seconds]) => rest >= seconds);
  return UNITS.slice(first, first + 2)
    .map(([unit, seconds]) => {
      const count = Math.floor(rest / seconds);
      rest -= count * seconds;
      return count ? `${count} ${unit}` : '';
    })
    .filter(Boolean)
    .join(' ');
}
