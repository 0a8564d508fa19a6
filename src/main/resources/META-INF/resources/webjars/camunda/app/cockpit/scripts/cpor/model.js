/* A process as its model tells it: the names of its boxes and the arrows between them. */
import { kind } from './plain-words.js';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** @param xml the model; without it nothing has a name */
export function modelOf(xml) {
  const document = new DOMParser().parseFromString(xml ?? '<none/>', 'application/xml');
  const elements = new Map();
  for (const element of document.getElementsByTagNameNS(BPMN, '*')) {
    if (element.id) elements.set(element.id, element);
  }
  const flows = [...document.getElementsByTagNameNS(BPMN, 'sequenceFlow')].map((flow) => ({
    id: flow.id,
    name: words(flow.getAttribute('name')),
    from: flow.getAttribute('sourceRef'),
    to: flow.getAttribute('targetRef'),
  }));
  const into = new Map();
  flows.forEach((flow) => into.set(flow.to, [...(into.get(flow.to) ?? []), flow]));
  return {
    /** What the box is called in the diagram; nothing if it has no name. */
    nameOf: (id) => words(elements.get(id)?.getAttribute('name')),
    /** What people call the box: its name, or what it is and where; its id only if the model does not know it. */
    labelOf: (id) => (elements.has(id) ? labelOf(elements.get(id), into.get(id)?.length > 1) : id ?? ''),
    /** Such as userTask. */
    kindOf: (id) => elements.get(id)?.localName,
    flowsInto: (id) => into.get(id) ?? [],
  };
}

function labelOf(element, joins) {
  const name = words(element.getAttribute('name'));
  if (name) return name;
  const around = words(element.parentElement?.closest('[id][name]')?.getAttribute('name'));
  const waits = joins && ['parallelGateway', 'inclusiveGateway'].includes(element.localName);
  const what = waits ? 'Waiting for the rest' : kind(element.localName);
  return around ? `${what} ${waits ? 'of' : 'in'} ${around}` : what;
}

function words(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
