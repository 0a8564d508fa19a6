/* The upload of a signed paper. Photos are gathered one after the other, as a phone's camera gives them, shown in their order,
   and sent without leaving the page, so that a question or a refusal does not lose what was chosen. Without it the form takes
   the same files, chosen at once. */
const PICTURE = /^image\//;

const filesOf = (field) => [...field.files];
const isSame = (one, other) => one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
const onlyPictures = (files) => files.every((file) => PICTURE.test(file.type));

function put(field, files) {
  const all = new DataTransfer();
  for (const file of files) all.items.add(file);
  field.files = all.files;
  field.chosen = files;
  show(field, files);
}

/** A photo joins those before it; anything else takes their place. */
function choose(field) {
  const before = field.chosen ?? [];
  const now = filesOf(field);
  const joins = now.length > 0 && before.length > 0 && onlyPictures([...before, ...now]);
  put(field, joins ? [...before, ...now.filter((file) => !before.some((one) => isSame(one, file)))] : now);
}

function button(text, label, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain small';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', action);
  return made;
}

function show(field, files) {
  const form = field.form;
  const list = form.querySelector('.chosen');
  list.hidden = files.length < 2;
  list.replaceChildren(...(list.hidden ? [] : files).map((file, at) => {
    const line = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = file.name;
    line.append(name);
    if (at > 0) {
      line.append(button('↑', `${form.dataset.up}: ${file.name}`, () => {
        put(field, [...files.slice(0, at - 1), file, files[at - 1], ...files.slice(at + 1)]);
        (list.children[at - 1].querySelector('button') ?? field).focus();
      }));
    }
    line.append(button('×', `${form.dataset.remove}: ${file.name}`, () => {
      put(field, files.filter((other) => other !== file));
      (list.children[Math.min(at, files.length - 2)]?.querySelector('button') ?? field).focus();
    }));
    return line;
  }));
  const tooLarge = files.reduce((sum, file) => sum + file.size, 0) > Number(form.dataset.most);
  const why = tooLarge ? (files.length > 1 ? form.dataset.tooLarge : form.dataset.oneTooLarge) : '';
  says(form, why, 'why');
  field.setCustomValidity(why);
}

function says(form, text, look) {
  const status = form.querySelector('.sending');
  status.className = `sending ${look}`;
  status.textContent = text;
}

/** The answer is a page; of it comes what stands where the form stands, and the files stay chosen. */
function showAnswer(text, form, files) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const place = page.getElementById('paper') ? '#paper' : 'main';
  const fresh = page.querySelector(place);
  document.querySelector(place).replaceWith(fresh);
  const field = fresh.querySelector('form[data-paper] input[type=file]');
  if (!field) return;
  put(field, files);
  fresh.querySelector('.again')?.remove();
  (fresh.querySelector('#ask-signed') ?? field).focus();
}

async function send(form, submitter) {
  const field = form.querySelector('input[type=file]');
  const files = filesOf(field);
  const body = new FormData(form);
  if (submitter?.name) body.append(submitter.name, submitter.value);
  for (const one of form.querySelectorAll('button')) one.disabled = true;
  says(form, form.dataset.sending, 'note');
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
    if (answer.redirected) {
      location.assign(answer.url);
      return;
    }
    showAnswer(await answer.text(), form, files);
  } catch {
    says(form, form.dataset.notSent, 'why');
  } finally {
    for (const one of form.querySelectorAll('button')) one.disabled = false;
  }
}

document.addEventListener('change', (event) => {
  if (event.target.matches('form[data-paper] input[type=file]')) choose(event.target);
});
document.addEventListener('submit', (event) => {
  if (event.target.dataset.paper !== 'stays') return;
  event.preventDefault();
  send(event.target, event.submitter);
});
