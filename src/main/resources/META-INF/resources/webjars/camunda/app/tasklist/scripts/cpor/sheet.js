/* What the tabs of a task have in common: they show one of the staff's pages about the task's association. */
const STYLE = 'cpor-poe-style';

export function styled() {
  if (document.getElementById(STYLE)) return;
  const link = document.createElement('link');
  link.id = STYLE;
  link.rel = 'stylesheet';
  link.href = '/assets/poe-tab.css';
  document.head.append(link);
}

/** The association that the task belongs to: its instance's business key. */
export async function associationOf(taskId, api) {
  const task = await json(`${api.engineApi}/task/${encodeURIComponent(taskId)}`);
  const instance = await json(`${api.engineApi}/process-instance/${encodeURIComponent(task.processInstanceId)}`);
  return instance.businessKey;
}

async function json(url) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.json();
}

/** The staff's page in an answer, by its selector; none if it is another page, as the log-in is when the session has ended. */
export async function sheetIn(answer, selector) {
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(selector);
}

/**
 * The forms of the page are sent from here, and the page that answers takes its place.
 *
 * @param taken is told of that page, and gives what is to be shown of it
 */
export function sendsForms(sheet, selector, taken) {
  sheet.addEventListener('submit', (event) => {
    event.preventDefault();
    send(event.target, sheet, selector, taken);
  });
  return sheet;
}

async function send(form, sheet, selector, taken) {
  const buttons = form.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const content = new FormData(form);
    const files = form.enctype === 'multipart/form-data';
    const answer = await fetch(form.action, { method: 'POST', body: files ? content : new URLSearchParams(content) });
    const next = answer.status === 413 ? null : await sheetIn(answer, selector);
    if (next) {
      sheet.replaceWith(taken(next));
      next.querySelector('[role=alert], [role=status]')?.scrollIntoView({ block: 'nearest' });
      return;
    }
    complain(form, answer.status === 413 ? 'The file is larger than 10 MB.' : 'That did not work; please try again.');
  } catch {
    complain(form, 'The server cannot be reached; please try again.');
  }
  buttons.forEach((button) => { button.disabled = false; });
}

/** In place, because Tasklist's policy lets no page open a dialog. */
function complain(form, text) {
  form.querySelector('.unsent')?.remove();
  const words = document.createElement('p');
  words.className = 'error unsent';
  words.setAttribute('role', 'alert');
  words.textContent = text;
  const heading = form.querySelector('h2, h3');
  if (heading) heading.after(words);
  else form.prepend(words);
  words.scrollIntoView({ block: 'nearest' });
}

/** Shows the staff's page of that kind in a tab, and gives it; none if there is nothing to show. */
export async function sheetOf(kind, node, { api, taskId }) {
  styled();
  node.classList.add('cpor-poe');
  node.textContent = 'Loading…';
  try {
    const association = await associationOf(taskId, api);
    const sheet = await sheetIn(await fetch(`/staff/${kind}/${encodeURIComponent(association)}`), `main.${kind}-sheet`);
    if (!sheet) throw new Error('no sheet');
    node.replaceChildren(sheet);
    return sheet;
  } catch {
    node.textContent = 'There is nothing of an association to show here. If there should be, please log in anew.';
    return null;
  }
}
