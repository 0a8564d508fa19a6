/* Shows how far an import has got, and the whole page anew once it is there. Without it, the page's link looks again. */
const bar = document.getElementById('import-progress');
const count = document.getElementById('import-count');
const PAUSE = 700;

async function look() {
  try {
    const answer = await fetch(bar.dataset.run, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') { // the log-in is over: the page leads there
      window.location.reload();
      return;
    }
    const { busy, done, total } = answer.ok ? await answer.json() : { busy: answer.status >= 500 };
    if (!busy) {
      window.location.reload();
      return;
    }
    if (!answer.ok) throw new Error(String(answer.status));
    bar.max = Math.max(total, 1);
    bar.value = done;
    count.textContent = `${done} of ${total}`;
  } catch {
    count.textContent = 'The application does not answer at the moment; trying again …';
  }
  setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
