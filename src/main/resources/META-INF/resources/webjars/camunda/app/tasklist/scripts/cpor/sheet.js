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
