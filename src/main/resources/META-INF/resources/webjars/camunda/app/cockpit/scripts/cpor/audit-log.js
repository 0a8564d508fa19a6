/* What happened, in order: each step with who did it, when, how it went and how long it took. */
import { duration, element, moment } from './page.js';
import { kind } from './plain-words.js';

const AT_ONCE = 100;

/** @param story as storyOf tells it */
export function auditLog({ instance, steps, more, next: upcoming, failed, model, path, person }) {
  const depths = depthsOf(steps);
  const rounds = roundsOf(steps);
  const body = element('tbody');
  const hidden = steps.filter((step) => !worthTelling(step, model));
  const says = element('p', { class: 'cpor-note', role: 'status' });
  const next = element('button', { type: 'button', class: 'cpor-button', hidden: true, onclick: () => show(true) }, 'Show more');
  const all = element('input', { type: 'checkbox', onchange: again });
  let told = 0;
  let turn = 0;

  function toTell() {
    return all.checked ? steps : steps.filter((step) => worthTelling(step, model));
  }

  async function show(asked) {
    const own = turn;
    const some = toTell().slice(told, told + AT_ONCE);
    told += some.length;
    next.hidden = true; // until these are there
    const rows = await Promise.all(some.map(row));
    if (own !== turn) return; // it is told anew already
    body.append(...rows);
    next.hidden = told >= toTell().length;
    if (next.hidden) body.append(...upcoming.map(rowToCome));
    says.textContent = next.hidden && more ? `Only the first ${steps.length} steps are shown.` : '';
    if (asked) rows[0]?.focus();
  }

  function again() {
    turn += 1;
    told = 0;
    body.replaceChildren();
    show(false);
  }

  async function row(step) {
    const depth = Math.min(depths.get(step.id), 3);
    const outcome = outcomeOf(step, path);
    return element('tr', { tabindex: -1, class: outcome.class },
      element('td', { class: 'cpor-when' }, moment(step.startTime)),
      element('td', { class: `cpor-depth-${depth}` },
        element('span', { class: 'cpor-what' }, nameOf(step, model), rounds.get(step.id) ? ` (${rounds.get(step.id)})` : ''),
        element('span', { class: 'cpor-kind' }, kind(step.activityType))),
      element('td', {}, await who(step, step === steps[0] ? instance.startUserId : step.assignee, person)),
      element('td', {}, outcome.words),
      element('td', { class: 'cpor-length' }, step.endTime ? duration(step.durationInMillis) : duration(Date.now() - Date.parse(step.startTime))));
  }

  function rowToCome(id) {
    const outcome = failed.includes(id) ? { words: 'Failed', class: 'cpor-failed-row' } : { words: 'About to begin', class: 'cpor-now' };
    return element('tr', { class: outcome.class },
      element('td', { class: 'cpor-when' }, 'Next'),
      element('td', {}, element('span', { class: 'cpor-what' }, model.labelOf(id)), element('span', { class: 'cpor-kind' }, kind(model.kindOf(id)))),
      element('td'),
      element('td', {}, outcome.words),
      element('td'));
  }

  show(false);
  return element('div', { class: 'cpor-table' },
    hidden.length > 0 ? element('p', {}, element('label', {}, all, ' Show forks and joins too')) : null,
    element('table', {},
      element('caption', { class: 'cpor-unseen' }, 'What happened, in order'),
      element('thead', {}, element('tr', {},
        ...['When', 'What', 'Who', 'How it went', 'How long'].map((title) => element('th', { scope: 'col' }, title)))),
      body),
    says, next);
}

/** Forks, joins and merges have no name, because they mean nothing to people. */
function worthTelling(step, model) {
  return Boolean(model.nameOf(step.activityId) || step.activityName);
}

function nameOf(step, model) {
  return model.nameOf(step.activityId) || step.activityName || model.labelOf(step.activityId);
}

/** How deep in parts of the process each step lies. */
function depthsOf(steps) {
  const depths = new Map();
  steps.forEach((step) => depths.set(step.id, depths.has(step.parentActivityInstanceId) ? depths.get(step.parentActivityInstanceId) + 1 : 0));
  return depths;
}

/** The second and later stays in a box, by their number. */
function roundsOf(steps) {
  const seen = new Map();
  const rounds = new Map();
  steps.filter((step) => step.activityType === 'subProcess' || step.activityType === 'userTask').forEach((step) => {
    const count = (seen.get(step.activityId) ?? 0) + 1;
    seen.set(step.activityId, count);
    if (count > 1) rounds.set(step.id, `round ${count}`);
  });
  return rounds;
}

/** The customer's answer on the portal completes a task that nobody took. */
function who({ activityId, activityType, endTime, canceled }, user, person) {
  if (user) return person(user);
  if (activityType === 'serviceTask') return 'Application';
  return activityId === 'userTask_fillPoe' && endTime && !canceled ? 'Customer' : '';
}

function outcomeOf(step, path) {
  if (!step.endTime) return { words: 'Here now', class: 'cpor-now' };
  if (step.canceled && !path.left.has(step.id) && step.activityType !== 'errorEndEvent') {
    return { words: step.activityType === 'subProcess' ? 'Left early' : 'Called off', class: 'cpor-off' };
  }
  const answer = step.activityType.endsWith('Gateway') ? path.answers.get(step.id) : undefined;
  return { words: answer ?? 'Done', class: answer ? 'cpor-answer' : null };
}
