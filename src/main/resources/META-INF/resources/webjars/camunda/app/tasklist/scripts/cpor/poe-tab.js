/* Tasklist's tab "POE": the staff's page of the task's POE, shown in place. Its forms are sent from here and the page that
   answers takes its place. */
const STYLE = 'cpor-poe-style';

function styled() {
  if (document.getElementById(STYLE)) return;
  const link = document.createElement('link');
  link.id = STYLE;
  link.rel = 'stylesheet';
  link.href = '/assets/poe-tab.css';
  document.head.append(link);
}

/** The association that the task belongs to: its instance's business key. */
async function associationOf(taskId, api) {
  const task = await json(`${api.engineApi}/task/${encodeURIComponent(taskId)}`);
  const instance = await json(`${api.engineApi}/process-instance/${encodeURIComponent(task.processInstanceId)}`);
  return instance.businessKey;
}

async function json(url) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.json();
}

function show(node, html) {
  const page = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  node.replaceChildren(page ?? document.createTextNode('The proof of execution cannot be shown. Please log in anew.'));
  for (const form of node.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(node, form);
    });
  }
}

async function send(node, form) {
  form.querySelectorAll('button').forEach((button) => { button.disabled = true; });
  const files = form.enctype === 'multipart/form-data';
  const content = new FormData(form);
  const answer = await fetch(form.action, { method: 'POST', body: files ? content : new URLSearchParams(content) });
  const text = answer.status === 413 ? null : await answer.text();
  if (text === null || answer.status >= 500) {
    form.querySelectorAll('button').forEach((button) => { button.disabled = false; });
    alert(answer.status === 413 ? 'The file is larger than 10 MB.' : 'That did not work; please try again.');
    return;
  }
  show(node, text);
  node.querySelector('[role=alert], [role=status]')?.scrollIntoView({ block: 'nearest' });
}

export default {
  id: 'cpor-poe-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 200,
  properties: { label: 'POE' },

  render(node, { api, taskId }) {
    styled();
    node.classList.add('cpor-poe');
    node.textContent = 'Loading…';
    associationOf(taskId, api)
      .then((association) => fetch(`/staff/poe/${encodeURIComponent(association)}`))
      .then((answer) => answer.text())
      .then((html) => show(node, html))
      .catch(() => { node.textContent = 'This task has no proof of execution.'; });
  },
};
