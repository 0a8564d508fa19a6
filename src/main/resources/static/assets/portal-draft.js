/* Saves the answers while the customer goes, and shows or hides what other answers make needless. Without it the form works
   the same: what is entered is saved when it is sent. */
const form = document.getElementById('answers');
const status = form.querySelector('.saved');
const note = document.createElement('span');
const PAUSE = 800;
let waiting;
/* Another page changed the answers: nothing is saved here any more until the customer has seen both. */
let stopped = false;
let last = Promise.resolve();

/** The note stays in sight wherever on the long page the customer is. */
function says(text) {
  note.textContent = text;
  status.replaceChildren(...(text ? [note] : []));
}

async function save() {
  const answers = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(new URL('draft', form.action), { method: 'POST', body: answers, redirect: 'error' });
    if (answer.status === 409) {
      stopped = true;
      says(status.dataset.changed);
      return;
    }
    if (answer.status === 422) {
      says((await answer.json()).message);
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const { hidden } = await answer.json();
    for (const field of form.querySelectorAll('[data-field]')) {
      field.hidden = hidden.includes(field.dataset.field);
    }
    says(status.dataset.saved);
  } catch {
    says(status.dataset.notSaved);
  }
}

function soon(pause) {
  if (stopped) return;
  clearTimeout(waiting);
  says('');
  waiting = setTimeout(() => { last = last.then(save); }, pause);
}

form.addEventListener('input', () => soon(PAUSE));
form.addEventListener('change', (event) => soon(event.target.type === 'checkbox' || event.target.type === 'radio' ? 0 : PAUSE));
form.addEventListener('submit', () => clearTimeout(waiting));
