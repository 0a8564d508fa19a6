/* What became of one instance, as its page and its tab tell it. */
import { firstSteps, instanceHistory, listed } from './instance-history.js';
import { modelOf } from './model.js';
import { pathOf } from './path.js';
import { tellTimesIn } from './page.js';
import { people } from './people.js';

/**
 * @param instance as the engine's history describes it
 * @param most how many of its steps to read
 * @return `row`: what our list says of it, and `zone`, the office's; `here`: the boxes it stands at; `next`: those of them that are not begun; `failed`: those it failed at; `steps`, in order, and
 *   whether there are `more`; the `path` they make; the `model`, and its `xml`, which is null if that version was deleted
 */
export async function storyOf(api, instance, most) {
  const history = instanceHistory(api, instance.id);
  const running = instance.state === 'ACTIVE' || instance.state === 'SUSPENDED';
  const [{ row, zone }, xml, { steps, more }, incidents, tree] = await Promise.all([
    listed(instance),
    history.model(instance.processDefinitionId).catch(() => null),
    firstSteps(history, most),
    history.openIncidents(),
    running ? history.activityTree().catch(() => null) : null, // it may have ended just now
  ]);
  tellTimesIn(zone);
  const model = modelOf(xml);
  return {
    history, instance, running, row, zone, xml, model, steps, more,
    path: pathOf(steps, model),
    person: people(api),
    here: [...new Set(placesIn(tree))],
    next: [...new Set(notBegunIn(tree))],
    failed: [...new Set(incidents.map((one) => one.failedActivityId ?? one.activityId))],
  };
}

/** The innermost boxes that it stands at, begun or not. */
function placesIn(tree) {
  if (!tree) return [];
  const inside = [...notBegun(tree), ...tree.childActivityInstances.flatMap(placesIn)];
  return inside.length > 0 ? inside : [tree.activityId];
}

function notBegunIn(tree) {
  return tree ? [...notBegun(tree), ...tree.childActivityInstances.flatMap(notBegunIn)] : [];
}

function notBegun({ childTransitionInstances }) {
  return childTransitionInstances.map((one) => one.activityId);
}
