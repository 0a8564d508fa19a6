/* The fields that a list of instances is searched by. They are named as the API's parameters are. */
import { element } from './page.js';
import { ORIGINS, OUTCOMES, STATES } from './words.js';

export const FIELDS = ['association', 'customer', 'state', 'outcome', 'startedFrom', 'startedTo', 'endedFrom', 'endedTo', 'origin'];

let forms = 0;

/**
 * @param onSearch is given what was filled in, by the field's name
 * @param onClear is called when all of it is to be seen again
 * @return the form, and fill(values), which sets every field
 */
export function searchForm({ onSearch, onClear }) {
  const prefix = `cpor-search-${++forms}`;
  const inputs = {};

  const labelled = (name, label, input) => {
    inputs[name] = input;
    input.id = `${prefix}-${name}`;
    input.name = name;
    return element('div', { class: 'field' }, element('label', { for: input.id }, label), input);
  };
  const text = (name, label, attributes) =>
    labelled(name, label, element('input', { type: 'text', maxlength: 200, autocomplete: 'off', spellcheck: 'false', ...attributes }));
  const day = (name, label) => labelled(name, label, element('input', { type: 'date', min: '1970-01-01', max: '9999-12-31' }));
  const choice = (name, label, all, options) =>
    labelled(name, label, element('select', {},
      element('option', { value: '' }, all),
      ...Object.entries(options).map(([value, words]) => element('option', { value }, words))));

  const form = element('form', { class: 'search', role: 'search', 'aria-label': 'Instances' },
    text('association', 'Association', { placeholder: 'CPOR-2026-00042' }),
    text('customer', 'Customer'),
    choice('state', 'State', 'Any state', STATES),
    choice('outcome', 'Outcome', 'Any outcome', OUTCOMES),
    day('startedFrom', 'Started from'),
    day('startedTo', 'Started until'),
    day('endedFrom', 'Ended from'),
    day('endedTo', 'Ended until'),
    choice('origin', 'Origin', 'Any origin', ORIGINS),
    element('div', { class: 'actions' },
      element('button', { type: 'submit', id: `${prefix}-submit` }, 'Search'),
      element('button', { type: 'button', class: 'plain', id: `${prefix}-clear`, onclick: onClear }, 'Clear')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSearch(Object.fromEntries(FIELDS.map((name) => [name, inputs[name].value.trim()])));
  });

  return {
    form,
    fill: (values) => FIELDS.forEach((name) => { inputs[name].value = values.get(name) ?? ''; }),
  };
}
