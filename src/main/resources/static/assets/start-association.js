/* The start page: what the server would refuse is said at its field as soon as somebody has left it; a customer that is known by
   the tenant ID is filled in. Without this script the page does the same when it is sent. */
const form = document.getElementById('start');
const area = document.getElementById('engagement.solutionArea');
const role = document.getElementById('engagement.partnerRole');
const touched = new Set();
const PAUSE = 500;
let later = 0;
let asked = 0;

const fieldOf = (name) => name.replace(/^(engagement\.subscriptions)\..*/, '$1');
const inputs = () => [...form.elements].filter((one) => one.name && one.type !== 'hidden');

function say(field, why) {
  const words = document.getElementById(`error-${field}`);
  if (!words) return;
  words.textContent = why ?? '';
  words.hidden = !why;
  words.closest('.field').classList.toggle('wrong', Boolean(why));
  inputs().filter((one) => fieldOf(one.name) === field && one.type !== 'checkbox').forEach((one) => {
    if (why) one.setAttribute('aria-invalid', 'true');
    else one.removeAttribute('aria-invalid');
  });
}

async function check() {
  const mine = ++asked;
  const answer = await fetch(form.dataset.check, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  const faults = await answer.json().catch(() => null);
  if (faults) touched.forEach((field) => say(field, faults[field]));
}

function soon(pause) {
  clearTimeout(later);
  later = setTimeout(check, pause);
}

async function fillIn(tenantId) {
  const status = document.getElementById('known');
  status.textContent = '';
  if (tenantId.replace(/[^0-9a-f]/gi, '').length !== 32) return;
  const answer = await fetch(`${form.dataset.known}?${new URLSearchParams({ tenantId })}`).catch(() => null);
  const known = answer?.ok ? await answer.json().catch(() => ({})) : {};
  if (!known.from) return;
  for (const [path, value] of Object.entries(known)) {
    const fields = form.elements.namedItem(path);
    if (fields instanceof RadioNodeList) fields.value = value;
    else if (fields && !fields.value) { fields.value = value; touched.add(path); }
  }
  status.textContent = `Filled in from ${known.from}. Look whether it is still right.`;
  check();
}

/* An area has its roles, a role its level, and an area claimed by workload its workloads. */
function showArea() {
  for (const option of role.options) {
    option.hidden = option.dataset.area !== area.value;
    option.disabled = option.hidden;
  }
  const chosen = role.selectedOptions[0];
  if (!chosen || chosen.disabled) { // by its place: a role of this value may belong to several areas
    const open = [...role.options].filter((one) => !one.disabled);
    role.selectedIndex = (open.find((one) => one.value === chosen?.value) ?? open[0]).index;
  }
  for (const part of form.querySelectorAll('fieldset[data-level]')) {
    part.hidden = part.dataset.level !== role.selectedOptions[0]?.dataset.level;
    part.disabled = part.hidden;
  }
  for (const one of form.querySelectorAll('.tick[data-area]')) {
    one.hidden = one.dataset.area !== area.value;
    one.querySelector('input').disabled = one.hidden;
  }
}

form.addEventListener('input', (event) => {
  if (touched.has(fieldOf(event.target.name))) soon(PAUSE);
});
form.addEventListener('focusout', (event) => {
  if (event.target.name && event.target.type !== 'hidden') {
    touched.add(fieldOf(event.target.name));
    soon(0);
  }
});
form.addEventListener('change', (event) => {
  touched.add(fieldOf(event.target.name));
  if (event.target === area || event.target === role) showArea();
  if (event.target.name === 'customer.tenantId') fillIn(event.target.value);
  soon(0);
});

const more = document.getElementById('more');
more.hidden = false;
more.addEventListener('click', () => {
  const rows = form.querySelectorAll('#engagement\\.subscriptions .row');
  const next = rows[0].cloneNode(true);
  next.querySelectorAll('input').forEach((input) => { input.value = ''; input.id = input.id.replace(/\d+$/, rows.length); });
  next.querySelectorAll('label').forEach((label) => { label.htmlFor = label.htmlFor.replace(/\d+$/, rows.length); });
  rows[rows.length - 1].after(next);
  next.querySelector('input').focus();
});

showArea();
form.querySelectorAll('.wrong').forEach((field) => touched.add(field.querySelector('.why').id.replace('error-', '')));
