/* Lets the customer draw the signature instead of typing it. Without it, or without a pointer, typing works. */
/* global SignaturePad */
const form = document.getElementById('sign');
const canvas = document.getElementById('pad');
const typing = document.getElementById('typing');
const place = document.getElementById('drawing-place');
const name = document.getElementById('signature');
const empty = document.getElementById('error-drawing');
const pad = new SignaturePad(canvas, { penColor: '#10203a', minWidth: 0.8, maxWidth: 2.4 });

/** The canvas has as many dots as it shows, on every screen; what was drawn stays. */
function fit() {
  const strokes = pad.toData();
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d').scale(ratio, ratio);
  pad.fromData(strokes);
}

function choose() {
  const drawn = document.getElementById('how-draw').checked;
  typing.hidden = drawn;
  name.required = !drawn;
  place.hidden = !drawn;
  empty.hidden = true;
  if (drawn) fit();
}

document.getElementById('how').hidden = false;
form.querySelectorAll('input[name=how]').forEach((one) => one.addEventListener('change', choose));
document.getElementById('clear').addEventListener('click', () => pad.clear());
window.addEventListener('resize', () => { if (!place.hidden) fit(); });
pad.addEventListener('beginStroke', () => { empty.hidden = true; });
form.addEventListener('submit', (event) => {
  const drawn = document.getElementById('how-draw').checked;
  if (drawn && pad.isEmpty()) {
    event.preventDefault();
    empty.hidden = false;
    empty.scrollIntoView({ block: 'center' });
    return;
  }
  document.getElementById('drawing').value = drawn ? pad.toDataURL('image/png') : '';
  if (drawn) name.value = '';
});
choose();
