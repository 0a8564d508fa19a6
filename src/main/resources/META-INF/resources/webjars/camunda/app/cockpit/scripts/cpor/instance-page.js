/* One instance, running or ended, found by its business key or its id: what it is, the way it took, and all that happened. */
import { drawDiagram } from '/assets/diagram.js';
import { auditLog } from './audit-log.js';
import { headOf } from './instance-head.js';
import { instancesOf, listed } from './instance-history.js';
import * as sections from './instance-sections.js';
import { element, styled, tellTimesIn, time, zoneNote } from './page.js';
import { storyOf } from './story.js';
import { tabsOf } from './tabs.js';
import { state } from './plain-words.js';

/** More than any but a claim that is polled for months; the counts on the boxes are right beyond it too. */
const MOST_STEPS = 1000;

/** The process that carries an association; small ones beside it have the same business key. */
const ASSOCIATION = 'cpor-association';

/**
 * @param key a business key, such as CPOR-2026-00042, or the id of an instance
 * @return a function that takes the page away
 */
export function renderInstancePage(node, { api, key }) {
  const page = { closed: false, close() {} };
  const main = element('main', { class: 'cpor-history cpor-instance' },
    element('p', { role: 'status' }, 'Loading…'));
  styled();
  withInstanceStyle();
  node.append(main);
  show(main, api, key, page).catch((error) => {
    main.replaceChildren(back(), element('p', { class: 'cpor-complaint', role: 'alert' }, error.message));
  });
  return () => {
    page.closed = true;
    page.close();
  };
}

/** The style sheet of what is shown of one instance, once for all of it. */
export function withInstanceStyle() {
  const href = '/assets/history-instance.css';
  if (!document.querySelector(`link[href="${href}"]`)) {
    document.head.append(element('link', { rel: 'stylesheet', href }));
  }
}

function back() {
  return element('nav', { class: 'cpor-back', 'aria-label': 'Back' }, element('a', { href: '#/history' }, 'History'));
}

async function show(main, api, key, page) {
  const instances = await instancesOf(api, key);
  if (instances.length === 0) {
    main.replaceChildren(back(), element('h1', {}, 'Nothing is known of this'),
      element('p', {}, `There is no instance with the business key or the id “${key}”, or your role may not see it.`));
    return;
  }
  const carriers = instances.filter(({ processDefinitionKey }) => processDefinitionKey === ASSOCIATION);
  const one = instances.length === 1 ? instances[0] : carriers.length === 1 ? carriers[0] : null;
  if (!one) {
    main.replaceChildren(back(), element('h1', {}, key), await choiceOf(instances));
    return;
  }
  await showInstance(main, api, one, page);
  const others = instances.filter((other) => other !== one);
  if (others.length > 0) main.querySelector('header')?.after(othersOf(others));
}

/** What else ran for the same association, such as the look into its loss. */
function othersOf(instances) {
  return element('section', { class: 'cpor-others' },
    element('h2', {}, 'Also about this association'), listOf(instances));
}

function listOf(instances) {
  return element('ul', {}, ...instances.map((one) => element('li', {},
    element('a', { href: `#/history/${encodeURIComponent(one.id)}` },
      `${one.processDefinitionName ?? one.processDefinitionKey}, started ${time(one.startTime)}`),
    `: ${state(one.state)}`)));
}

/** There should be one instance of each business key; whoever started another by hand finds both. */
async function choiceOf(instances) {
  const { zone } = await listed(instances[0]);
  tellTimesIn(zone);
  return element('div', {},
    element('p', {}, 'More than one instance has this business key. Which one?'),
    listOf(instances),
    zoneNote(zone));
}

async function showInstance(main, api, instance, page) {
  const story = await storyOf(api, instance, MOST_STEPS);
  const head = await headOf(story);
  const picture = element('div', { class: 'cpor-picture' });
  const context = { api, ...story, ...namesIn(story) };
  const titled = (title, section) => ({ title, show: (node) => shown(node, section, context) });
  main.replaceChildren(back(), head,
    element('h2', {}, 'The way it took'), picture,
    element('h2', {}, 'What happened'),
    tabsOf('What happened', [
      { title: 'Audit log', show: (node) => node.append(auditLog(story)) },
      titled('Variables', sections.variables),
      titled('Tasks', sections.tasks),
      titled(story.failed.length ? `Incidents (${story.failed.length} open)` : 'Incidents', sections.incidents),
      titled('Jobs', sections.jobs),
      titled('Operations', sections.operations),
      titled('Comments', sections.comments),
    ]));
  await draw(picture, story, page);
}

/** The names of the boxes that steps and tasks belong to. */
function namesIn({ steps, model }) {
  const boxOf = new Map(steps.map((step) => [step.id, step.activityId]));
  const boxOfTask = new Map(steps.filter((step) => step.taskId).map((step) => [step.taskId, step.activityId]));
  return {
    nameOf: (stepId) => model.labelOf(boxOf.get(stepId)),
    taskName: (taskId) => model.nameOf(boxOfTask.get(taskId)),
  };
}

async function shown(node, section, context) {
  try {
    await section(node, context);
  } catch (error) {
    node.replaceChildren(element('p', { class: 'cpor-complaint', role: 'alert' }, error.message));
  }
}

function legend() {
  const entry = (css, text) => element('li', {}, element('span', { class: `cpor-swatch ${css}` }), text);
  return element('ul', { class: 'cpor-legend' },
    entry('cpor-passed', 'Passed; a number says how often'),
    entry('cpor-here', 'Here now'),
    entry('cpor-failed', 'Failed'));
}

async function draw(node, { xml, instance, history, path, more, here, failed, model }, page) {
  if (!xml) {
    node.append(element('p', { class: 'cpor-note' }, 'The model of this version is no longer there, so there is no picture.'));
    return;
  }
  const counts = await history.counts(instance.processDefinitionId);
  const names = (ids) => ids.map((id) => model.labelOf(id)).join(', ');
  const label = [
    `The process, with the way of ${instance.businessKey ?? instance.id}.`,
    here.length ? `It stands at ${names(here)}.` : '',
    failed.length ? `It failed at ${names(failed)}.` : '',
  ].filter(Boolean).join(' ');
  let picture;
  try {
    picture = await drawDiagram(node, { xml, label, legend: legend() });
  } catch (error) {
    node.replaceChildren(element('p', { class: 'cpor-note' }, error.message));
    return;
  }
  page.close = picture.destroy;
  if (page.closed) {
    picture.destroy();
    return;
  }
  path.flows.forEach((flow) => picture.mark(flow, 'cpor-passed'));
  counts.filter(({ finished }) => finished > 0).forEach(({ id, finished }) => {
    picture.mark(id, 'cpor-passed');
    if (finished > 1 && !model.kindOf(id)?.endsWith('Gateway')) picture.badge(id, `${finished}×`, `${model.nameOf(id)}: ${finished} times`);
  });
  here.forEach((id) => picture.mark(id, 'cpor-here'));
  failed.forEach((id) => {
    picture.mark(id, 'cpor-failed');
    picture.badge(id, '!', `${model.labelOf(id)}: failed`, 'cpor-failed');
  });
  if (more) node.append(element('p', { class: 'cpor-note' }, 'It is too long to tell every arrow: some of the later ones may be missing.'));
}
