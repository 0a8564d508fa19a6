/* The arrows that an instance took. The engine remembers boxes but no arrows, so they are told from who came before whom: a box
   was reached from the latest of those before it that had been done by then, in the same stay in the same sub-process, and that had not
   been left already. Only a fork is left by more than one arrow. */

/**
 * @param steps what the engine remembers of the boxes, in order
 * @param model of the same version of the process
 * @return `flows`: the ids of the arrows taken; `left`: the ids of the steps that were left by an arrow; `answers`: for the ids of
 *   these, the name of that arrow, if it has one
 */
export function pathOf(steps, model) {
  const ended = new Map(); // box and stay -> its steps that ended
  steps.filter(wasLeft).forEach((step) => {
    const place = placeOf(step.activityId, step);
    ended.set(place, [...(ended.get(place) ?? []), { step, at: Date.parse(step.endTime), leftBy: new Set() }]);
  });
  const flows = new Set();
  const answers = new Map();
  for (const step of steps) {
    const reached = latest(model.flowsInto(step.activityId)
      .flatMap((flow) => (ended.get(placeOf(flow.from, step)) ?? []).map((before) => ({ flow, before })))
      .filter(({ flow, before }) => couldLead(before, flow, step)));
    if (reached) {
      const { flow, before } = reached;
      before.leftBy.add(flow.id);
      flows.add(flow.id);
      if (flow.name) answers.set(before.step.id, flow.name);
    }
  }
  const left = new Set([...ended.values()].flat().filter(({ leftBy }) => leftBy.size > 0).map(({ step }) => step.id));
  return { flows, answers, left };
}

/** What was called off is not left by an arrow; but a wait for what comes first counts as called off whenever something came. */
function wasLeft({ endTime, canceled, activityType }) {
  return endTime && (!canceled || activityType === 'eventBasedGateway');
}

/** A box in one stay in its sub-process. */
function placeOf(activityId, step) {
  return `${activityId} in ${step.parentActivityInstanceId}`;
}

function couldLead(before, flow, step) {
  const free = isFork(before.step) ? !before.leftBy.has(flow.id) : before.leftBy.size === 0;
  return free && before.step.id !== step.id && before.at <= Date.parse(step.startTime);
}

function isFork(step) {
  return step.activityType === 'parallelGateway' || step.activityType === 'inclusiveGateway';
}

function latest(ways) {
  return ways.reduce((best, way) => (best && best.before.at > way.before.at ? best : way), undefined);
}
