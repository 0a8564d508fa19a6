/* What the engine remembers of one instance, by the page: nothing here loads all there is. */
import { NotAllowed, json } from './page.js';

const STEPS_AT_ONCE = 200;

/** A query string; what is undefined is left out. */
function query(parameters) {
  const known = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return new URLSearchParams(known).toString();
}

/** @param api Cockpit's: where the engine is, and the token that a POST must carry */
export function instanceHistory(api, id) {
  const get = (path, parameters = {}) => json(`${api.engineApi}/${path}?${query(parameters)}`);
  const oldestFirst = (path, sortBy, more = {}) => (firstResult, maxResults) => get(`history/${path}`, {
    processInstanceId: id, sortBy, sortOrder: 'asc', firstResult, maxResults, ...more,
  });
  return {
    steps: (firstResult, maxResults) => steps(api, id, firstResult, maxResults),
    changes: oldestFirst('detail', 'time', { variableUpdates: true }),
    tasks: oldestFirst('task', 'startTime'),
    incidents: oldestFirst('incident', 'createTime'),
    jobLog: oldestFirst('job-log', 'timestamp'),
    operations: oldestFirst('user-operation', 'timestamp'),
    variables: (firstResult, maxResults) => get('history/variable-instance', {
      processInstanceId: id, sortBy: 'variableName', sortOrder: 'asc', deserializeValues: false, firstResult, maxResults,
    }),
    jobs: (firstResult, maxResults) => get('job', {
      processInstanceId: id, sortBy: 'jobDueDate', sortOrder: 'asc', firstResult, maxResults,
    }),
    /** The jobs that a model can make: what box and what kind of wait each belongs to. */
    jobDefinitions: (processDefinitionId) => get('job-definition', { processDefinitionId, maxResults: 500 }),
    comments: () => get(`process-instance/${encodeURIComponent(id)}/comment`),
    /** None for process owners, who do not read why work failed. */
    openIncidents: () => get('history/incident', { processInstanceId: id, open: true, maxResults: 50 }).catch((error) => {
      if (error instanceof NotAllowed) return [];
      throw error;
    }),
    activityTree: () => get(`process-instance/${encodeURIComponent(id)}/activity-instances`),
    lastEnd: async () => (await get('history/activity-instance', {
      processInstanceId: id, activityType: 'noneEndEvent', sortBy: 'endTime', sortOrder: 'desc', maxResults: 1,
    }))[0],
    /** How often each box was reached, counted by the engine. */
    counts: (processDefinitionId) => get(`history/process-definition/${encodeURIComponent(processDefinitionId)}/statistics`, {
      processInstanceIdIn: id, finished: true, canceled: true,
    }),
    model: async (processDefinitionId) =>
      (await get(`process-definition/${encodeURIComponent(processDefinitionId)}/xml`)).bpmn20Xml,
  };
}

/** By their start, and what starts in the same millisecond in the engine's own order: only a POST can ask for both. */
async function steps(api, processInstanceId, firstResult, maxResults) {
  const answer = await fetch(`${api.engineApi}/history/activity-instance?${query({ firstResult, maxResults })}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': api.CSRFToken },
    body: JSON.stringify({
      processInstanceId,
      sorting: [{ sortBy: 'startTime', sortOrder: 'asc' }, { sortBy: 'occurrence', sortOrder: 'asc' }],
    }),
  }).catch(() => null);
  if (!answer?.ok) throw new Error('The steps could not be read; please try again.');
  return answer.json();
}

/** Up to so many of the first steps, read page by page; `more` tells whether there are others. */
export async function firstSteps(history, most) {
  const found = [];
  while (found.length < most) {
    const page = await history.steps(found.length, Math.min(STEPS_AT_ONCE, most - found.length));
    found.push(...page);
    if (page.length < STEPS_AT_ONCE) return { steps: found, more: false };
  }
  return { steps: found, more: (await history.steps(most, 1)).length > 0 };
}

/** What our own list says of the instance, and the office's time zone; neither for who may not read that list. */
export async function listed({ id, businessKey }) {
  const search = query({ association: businessKey ?? undefined, size: businessKey ? 100 : 1 });
  const answer = await fetch(`/api/history/instances?${search}`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return {};
  const { content, zone } = await answer.json();
  return { row: content.find((one) => one.id === id), zone };
}

/** The instances with this business key, newest first; else the one with this id; none if neither is known. */
export async function instancesOf(api, key) {
  const get = (parameters) => json(`${api.engineApi}/history/process-instance?${query({ maxResults: 20, ...parameters })}`);
  const newestFirst = { sortBy: 'startTime', sortOrder: 'desc' };
  const named = await get({ processInstanceBusinessKey: key, ...newestFirst });
  return named.length > 0 ? named : get({ processInstanceIds: key });
}
