/* A process as its model tells it: the names of its boxes and the arrows between them. */
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
    /** Such as userTask. */
    kindOf: (id) => elements.get(id)?.localName,
    flowsInto: (id) => into.get(id) ?? [],
  };
}

function words(text) {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
