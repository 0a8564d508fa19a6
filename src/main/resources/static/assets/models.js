/* A model's page: draws the process, marks what differs from the repository, and shows how far a move of cases has got. */
import { drawDiagram } from '/assets/diagram.js';

const PAUSE = 700;
const BADGES = { added: 'new', changed: 'changed', removed: 'removed' };

const changes = [...document.querySelectorAll('.differences > li')].map((line) => ({
  box: line.dataset.box,
  kind: line.dataset.kind,
  words: line.querySelector('span + span').textContent,
}));

async function draw(place, kinds) {
  if (!place) return;
  try {
    const answer = await fetch(place.dataset.file);
    if (!answer.ok) throw new Error(String(answer.status));
    const picture = await drawDiagram(place, { xml: await answer.text(), label: place.dataset.label });
    changes.filter(({ kind }) => kinds.includes(kind)).forEach(({ box, kind, words }) => {
      picture.mark(box, `cpor-${kind}`);
      picture.badge(box, BADGES[kind], `${words}: ${kind}`, `cpor-${kind}`);
    });
  } catch (error) {
    place.textContent = `The drawing cannot be shown at the moment (${error.message}).`;
  }
}

async function follow(bar) {
  try {
    const answer = await fetch(bar.dataset.progress, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') { // the log-in is over: the page leads there
      window.location.reload();
      return;
    }
    if (!answer.ok && answer.status < 500) return;
    const { busy, done, total } = await answer.json();
    if (!busy) {
      window.location.reload();
      return;
    }
    bar.max = Math.max(total, 1);
    bar.value = done;
    bar.closest('.card').querySelector('[data-count]').textContent = `${done} of ${total}`;
  } catch {
    // the application does not answer at the moment; the next look may tell
  }
  setTimeout(() => follow(bar), PAUSE);
}

draw(document.getElementById('drawing'), ['added', 'changed']);
draw(document.getElementById('repository-drawing'), ['removed']);
document.querySelectorAll('[data-progress]').forEach((bar) => setTimeout(() => follow(bar), PAUSE));
