/* The tabs of an instance's page beside the audit log. Each is read when it is first looked at, and by the page. */
import { duration, element, moment, time } from './page.js';
import { longText, pagedTable } from './paged-table.js';
import { operation, property as propertyWords, variable, wait } from './plain-words.js';

/** The value of each variable now, and every value that each ever had. */
export function variables(node, { history, nameOf }) {
  node.append(
    element('h3', {}, 'As they are'),
    pagedTable({
      caption: 'Variables as they are',
      columns: [
        { title: 'Variable', cell: ({ name }) => named(variable(name), name) },
        { title: 'Value', cell: valueOf },
        { title: 'First set', cell: ({ createTime }) => moment(createTime) },
      ],
      load: history.variables,
      empty: 'There are no variables.',
    }),
    element('h3', {}, 'How they changed'),
    pagedTable({
      caption: 'How the variables changed',
      columns: [
        { title: 'When', cell: (change) => moment(change.time) },
        { title: 'Variable', cell: ({ variableName }) => named(variable(variableName), variableName) },
        { title: 'Became', cell: valueOf },
        { title: 'At', cell: ({ activityInstanceId }) => nameOf(activityInstanceId) },
      ],
      load: history.changes,
      empty: 'No change is recorded.',
      repeats: sameChange,
    }));
}

/** Whoever completes a task sets a variable twice: with the task, and for good. */
function sameChange(change, before) {
  return change.variableName === before?.variableName && change.value === before.value
    && change.activityInstanceId === before.activityInstanceId;
}

export function tasks(node, { history, person }) {
  node.append(pagedTable({
    caption: 'Tasks for people',
    columns: [
      { title: 'Task', cell: ({ name }) => name },
      { title: 'Assignee', cell: ({ assignee }) => (assignee ? person(assignee) : 'Nobody') },
      { title: 'Since', cell: ({ startTime }) => time(startTime) },
      { title: 'Due', cell: dueOf },
      { title: 'Ended', cell: ({ endTime }) => time(endTime) },
      { title: 'How', cell: howItEnded },
      { title: 'How long', cell: (task) => duration(task.duration) },
    ],
    classOf: ({ endTime }) => (endTime ? null : 'cpor-now'),
    load: history.tasks,
    empty: 'There was no task for people yet.',
  }));
}

function dueOf({ due, endTime }) {
  if (!due) return '';
  const late = Date.parse(due) < (endTime ? Date.parse(endTime) : Date.now());
  return late ? element('span', { class: 'cpor-bad' }, `${time(due)}, overdue`) : time(due);
}

function howItEnded({ endTime, deleteReason }) {
  if (!endTime) return 'Open';
  return deleteReason === 'completed' ? 'Completed' : 'Called off';
}

export function incidents(node, { api, history, model }) {
  node.append(pagedTable({
    caption: 'Incidents',
    columns: [
      { title: 'Since', cell: ({ createTime }) => moment(createTime) },
      { title: 'Where', cell: (incident) => model.labelOf(incident.failedActivityId ?? incident.activityId) },
      { title: 'What happened', cell: (incident) => whatHappened(api, incident) },
      { title: 'State', cell: incidentState },
      { title: 'Until', cell: ({ endTime }) => moment(endTime) },
    ],
    classOf: ({ open }) => (open ? 'cpor-failed-row' : null),
    load: history.incidents,
    empty: 'There was no incident.',
  }));
}

function whatHappened(api, { incidentMessage, historyConfiguration, annotation }) {
  return element('div', {},
    longText(incidentMessage || 'No message was left.'),
    annotation ? element('p', { class: 'cpor-note' }, annotation) : null,
    historyConfiguration ? traceOf(api, historyConfiguration) : null);
}

/** For whoever must find out why: the program's own words. */
function traceOf(api, jobLog) {
  return element('p', {}, element('a', {
    href: `${api.engineApi}/history/job-log/${encodeURIComponent(jobLog)}/stacktrace`, target: '_blank', rel: 'noopener',
  }, 'Technical details (opens in a new tab)'));
}

function incidentState({ open, deleted }) {
  if (open) return 'Open';
  return deleted ? 'Ended with the instance' : 'Resolved';
}

export async function jobs(node, { api, instance, history, model, running }) {
  if (running) {
    const boxes = new Map((await history.jobDefinitions(instance.processDefinitionId)).map((one) => [one.id, one]));
    const boxOf = ({ jobDefinitionId }) => boxes.get(jobDefinitionId) ?? {};
    node.append(
      element('h3', {}, 'What waits to run'),
      pagedTable({
        caption: 'Jobs that wait to run',
        columns: [
          { title: 'Where', cell: (job) => model.labelOf(boxOf(job).activityId) },
          { title: 'Kind', cell: (job) => wait(boxOf(job).jobType) ?? '' },
          { title: 'Due', cell: ({ dueDate }) => (dueDate ? moment(dueDate) : 'At once') },
          { title: 'Tries left', cell: triesLeft },
          { title: 'Last failure', cell: ({ exceptionMessage }) => longText(exceptionMessage) },
        ],
        classOf: ({ retries }) => (retries === 0 ? 'cpor-failed-row' : null),
        load: history.jobs,
        empty: 'Nothing waits to run.',
      }),
      element('p', { class: 'cpor-note cpor-below' }, 'Who may change instances has a failed step tried again on ',
        element('a', { href: `#/process-instance/${instance.id}/runtime?tab=incidents-tab` }, 'the page of the running instance'), '.'));
  }
  node.append(
    element('h3', {}, 'What ran'),
    pagedTable({
      caption: 'Log of the jobs',
      columns: [
        { title: 'When', cell: ({ timestamp }) => moment(timestamp) },
        { title: 'Where', cell: ({ activityId }) => model.labelOf(activityId) },
        { title: 'Kind', cell: ({ jobDefinitionType }) => wait(jobDefinitionType) },
        { title: 'What', cell: whatRan },
        { title: 'Failure', cell: (log) => failureOf(api, log) },
      ],
      classOf: ({ failureLog }) => (failureLog ? 'cpor-failed-row' : null),
      load: history.jobLog,
      empty: 'Nothing ran yet.',
    }));
}

function triesLeft({ retries, suspended }) {
  if (suspended) return `${retries}, suspended`;
  return retries === 0 ? 'None: it failed' : String(retries);
}

function whatRan({ creationLog, failureLog, successLog, jobDueDate }) {
  if (creationLog) return jobDueDate ? `Planned for ${moment(jobDueDate)}` : 'Planned';
  if (failureLog) return 'Failed';
  return successLog ? 'Ran' : 'Called off';
}

function failureOf(api, { id, failureLog, jobExceptionMessage }) {
  if (!failureLog) return '';
  return element('div', {}, longText(jobExceptionMessage || 'No message was left.'), traceOf(api, id));
}

export function operations(node, { history, person, taskName }) {
  node.append(pagedTable({
    caption: 'What people did',
    columns: [
      { title: 'When', cell: ({ timestamp }) => moment(timestamp) },
      { title: 'Who', cell: ({ userId }) => person(userId) },
      { title: 'What', cell: operation },
      { title: 'Task', cell: ({ taskId }) => taskName(taskId) },
      { title: 'Change', cell: changeOf },
      { title: 'Note', cell: ({ annotation }) => longText(annotation) },
    ],
    load: history.operations,
    empty: 'Nobody did anything by hand yet.',
  }));
}

/** What became of what; not of a completed task, which the engine tells as "delete: true", nor of one that somebody took. */
function changeOf({ operationType, property, orgValue, newValue }) {
  if (!property || property === 'delete' || operationType === 'Claim') return '';
  return longText(orgValue === null ? `${propertyWords(property)}: ${newValue}` : `${propertyWords(property)}: ${newValue}, before: ${orgValue}`);
}

export async function comments(node, { history, person }) {
  const all = await history.comments();
  if (all.length === 0) {
    node.append(element('p', { class: 'cpor-note' }, 'Nobody wrote a comment.'));
    return;
  }
  const told = await Promise.all(all
    .sort((one, other) => one.time.localeCompare(other.time))
    .map(async (comment) => element('li', {},
      element('p', { class: 'cpor-note' }, [await person(comment.userId), moment(comment.time)].filter(Boolean).join(', ')),
      element('p', { class: 'cpor-lines' }, comment.message))));
  node.append(element('ul', { class: 'cpor-comments' }, ...told));
}

function named(words, name) {
  return element('span', {}, words, words === name ? null : element('code', { class: 'cpor-code' }, name));
}

/** Whatever it is, it is shown as text. */
function valueOf({ value }) {
  if (value === null || value === undefined) return element('span', { class: 'cpor-note' }, 'none');
  return longText(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
