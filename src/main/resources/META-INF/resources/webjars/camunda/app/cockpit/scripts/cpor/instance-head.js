/* The head of an instance's page: what it is, how it stands or how it ended, and where to go from here. */
import { duration, element, time, zoneNote } from './page.js';
import { state } from './plain-words.js';
import { OUTCOMES } from './words.js';

/** @param story as storyOf tells it */
export async function headOf({ instance, history, running, row, zone, person, here, failed, model }) {
  const [record, end, starter, customer] = await Promise.all([
    recordOf(instance.businessKey),
    running || row?.outcome ? null : history.lastEnd(),
    person(instance.startUserId),
    history.variables(0, 50).then((all) => all.find(({ name }) => name === 'customer')?.value)
      .catch(() => row?.customer), // process owners read no variables
  ]);
  const ending = OUTCOMES[row?.outcome] ?? (end ? model.labelOf(end.activityId) : '');
  return element('header', {},
    element('h1', {}, instance.businessKey ?? instance.id, ' ',
      element('span', { class: `cpor-state ${toneOf(instance, record, failed)}` }, stateOf(instance, running, ending, failed))),
    record?.summary ? element('p', {}, record.summary) : null,
    element('dl', { class: 'cpor-facts' },
      fact('Customer', customer),
      fact('Started', [time(instance.startTime), starter && `by ${starter}`].filter(Boolean).join(', ')),
      running ? null : fact('Ended', time(instance.endTime)),
      running
        ? fact('Running for', duration(Date.now() - Date.parse(instance.startTime)))
        : fact('Took', duration(instance.durationInMillis)),
      running ? fact('Stands at', here.map((id) => placeOf(id, failed, model)).join(', ')) : null,
      instance.deleteReason ? fact('Reason', instance.deleteReason) : null,
      fact('Process', element('a', { href: `#/process-definition/${instance.processDefinitionId}/runtime` },
        `${instance.processDefinitionName ?? instance.processDefinitionKey}, version ${instance.processDefinitionVersion}`))),
    zoneNote(zone),
    links(instance, running, record));
}

/** What our own tables say of the association; nothing for other processes, and for those who may not read it. */
async function recordOf(id) {
  if (!id) return null;
  const answer = await fetch(`/api/associations/${encodeURIComponent(id)}`, { headers: { Accept: 'application/json' } }).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

function stateOf(instance, running, ending, failed) {
  if (running) return failed.length > 0 ? 'Failed, needs help' : state(instance.state);
  return instance.state === 'COMPLETED' && ending ? ending : state(instance.state);
}

function toneOf({ state: code }, record, failed) {
  if (failed.length > 0) return 'cpor-tone-bad';
  if (code === 'ACTIVE') return 'cpor-tone-open';
  return record?.status === 'active' ? 'cpor-tone-good' : 'cpor-tone-ended';
}

function placeOf(id, failed, model) {
  const name = model.labelOf(id);
  return failed.includes(id) ? `${name} (failed)` : name;
}

function fact(term, value) {
  return value ? element('div', {}, element('dt', {}, term), element('dd', {}, value)) : null;
}

function links(instance, running, record) {
  const all = [
    running ? element('a', { href: `#/process-instance/${instance.id}/runtime` }, 'The running instance in Cockpit') : null,
    record?.poe?.document ? element('a', { href: `/api/associations/${encodeURIComponent(record.id)}/poe.pdf`, download: '' }, 'The signed POE (PDF)') : null,
  ].filter(Boolean);
  return all.length ? element('p', { class: 'cpor-links' }, ...all) : null;
}
