/* Draws a process as it looks in the Modeler, with marks and badges on its boxes. For Cockpit's pages and our own alike.

   The library is bpmn-js, whose licence asks for its mark to stay in sight. It writes a few style attributes into its elements, so
   the page's content security policy must let styles be inline: Cockpit's does, that of our own pages does not by itself. */
const LIBRARY = '/webjars/bpmn-js/dist/bpmn-navigated-viewer.production.min.js';
const STYLE = '/assets/diagram.css';
const SVG = 'http://www.w3.org/2000/svg';
const STEP = 1.35;
const STRIDE = 80;

let library;

function loaded() {
  library ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => (window.BpmnJS ? done(window.BpmnJS) : script.onerror());
    script.onerror = () => {
      library = undefined;
      failed(new Error('The drawing of the process could not be loaded.'));
    };
    document.head.append(script);
  });
  return library;
}

function styled() {
  if (document.querySelector(`link[href="${STYLE}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = STYLE;
  document.head.append(link);
}

async function modelOf(api, processDefinitionId) {
  const url = `${api.engineApi}/process-definition/${encodeURIComponent(processDefinitionId)}/xml`;
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`The process could not be read: ${answer.status}.`);
  return (await answer.json()).bpmn20Xml;
}

function html(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function svg(name, attributes, text = '') {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.textContent = text;
  return element;
}

/**
 * Draws into the node, which takes the shape of the picture.
 *
 * @param node an element of the page
 * @param source `xml`, the model itself; or `api` (Cockpit's) and `processDefinitionId`; `label` says what the picture shows;
 *   `legend`, an element, stands above it
 * @return a promise of
 *   mark(elementId, cssClass): gives a box or an arrow a class: cpor-passed, cpor-here, cpor-failed, or one of the caller's own;
 *     false if there is no such element in the model;
 *   badge(elementId, text, title, cssClass): hangs a short text on a box's upper edge; the title is its longer form;
 *   destroy(): takes it away
 */
export async function drawDiagram(node, { api, processDefinitionId, xml, label = 'The process', legend }) {
  styled();
  const [Viewer, model] = await Promise.all([loaded(), xml ?? modelOf(api, processDefinitionId)]);
  const place = html('div', { className: 'cpor-diagram-canvas' });
  const bar = html('div', { className: 'cpor-diagram-tools' });
  const frame = html('div', { className: 'cpor-diagram' }, bar, place);
  node.replaceChildren(frame);

  // the wheel belongs to the page; who wants the picture closer has buttons and keys
  const viewer = new Viewer({ container: place, zoomScroll: { enabled: false } });
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  try {
    await viewer.importXML(model);
  } catch (error) {
    viewer.destroy();
    frame.remove();
    throw error;
  }

  const { inner } = canvas.viewbox();
  place.style.aspectRatio = `${inner.width + 40} / ${inner.height + 40}`;
  const picture = place.querySelector('svg');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  nameAll(elements);

  let untouched = true;
  viewer.get('eventBus').on('canvas.viewbox.changing', () => { untouched = false; });
  const whole = () => {
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    untouched = true;
  };
  const zoom = (factor) => canvas.zoom(canvas.zoom() * factor);
  const move = (dx, dy) => canvas.scroll({ dx, dy });
  const size = new ResizeObserver(() => {
    if (place.clientWidth === 0) return; // not in sight
    if (untouched) whole();
    else canvas.resized();
  });
  size.observe(place);
  bar.append(legend ?? '', ...tools({ zoom, whole }));
  movable(place, { zoom, move, whole });
  whole();

  return {
    mark(elementId, cssClass) {
      const element = elements.get(elementId);
      if (!element) return false;
      canvas.addMarker(elementId, cssClass);
      if (element.children?.length) canvas.addMarker(elementId, 'cpor-holds-others');
      return true;
    },
    badge(elementId, text, title, cssClass = '') {
      const element = elements.get(elementId);
      if (!element || element.waypoints) return false;
      canvas.getLayer('cpor-badges', 900).append(badgeOf(element, String(text), title, cssClass));
      return true;
    },
    destroy() {
      size.disconnect();
      viewer.destroy();
      frame.remove();
    },
  };
}

/** In the whole picture the letters are small: what the pointer rests on says its name. */
function nameAll(elements) {
  elements.forEach((element, graphics) => {
    const { name } = element.businessObject;
    if (name) graphics.prepend(svg('title', {}, name.replace(/\s+/g, ' ')));
  });
}

function badgeOf(element, text, title, cssClass) {
  const width = Math.max(24, 12 + text.length * 8.5);
  const group = svg('g', {
    class: `cpor-badge ${cssClass}`,
    transform: `translate(${element.x + element.width - width * 0.7} ${element.y - 13})`,
  });
  if (title) group.append(svg('title', {}, title));
  group.append(
    svg('rect', { width, height: 24, rx: 12 }),
    svg('text', { x: width / 2, y: 17, 'text-anchor': 'middle' }, text),
  );
  return group;
}

function tools({ zoom, whole }) {
  const button = (text, name, action) => {
    const one = html('button', { type: 'button', textContent: text, title: name, onclick: action });
    one.setAttribute('aria-label', name);
    return one;
  };
  return [
    button('+', 'Closer', () => zoom(STEP)),
    button('−', 'Further away', () => zoom(1 / STEP)),
    button('Whole', 'Whole picture', whole),
  ];
}

function movable(place, { zoom, move, whole }) {
  const keys = {
    ArrowLeft: () => move(STRIDE, 0),
    ArrowRight: () => move(-STRIDE, 0),
    ArrowUp: () => move(0, STRIDE),
    ArrowDown: () => move(0, -STRIDE),
    '+': () => zoom(STEP),
    '-': () => zoom(1 / STEP),
    0: whole,
  };
  place.tabIndex = 0;
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', 'Picture of the process. Arrow keys move it, plus and minus bring it closer or further away, 0 shows all of it.');
  place.addEventListener('keydown', (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
