/* Ticks all rows of a table at once, and counts those that are ticked. Without it each row is ticked by itself. */
for (const form of document.querySelectorAll('form[data-ticks]')) {
  const all = form.querySelector('[data-all]');
  const count = form.querySelector('[data-count]');
  const rows = [...form.querySelectorAll('tbody input[type=checkbox]')];

  const tell = () => {
    const ticked = rows.filter((row) => row.checked).length;
    all.checked = ticked === rows.length;
    all.indeterminate = ticked > 0 && ticked < rows.length;
    count.textContent = ticked > 0 ? `${ticked} ticked` : `All ${rows.length}`;
  };

  all.addEventListener('change', () => {
    rows.forEach((row) => { row.checked = all.checked; });
    tell();
  });
  rows.forEach((row) => row.addEventListener('change', tell));
  window.addEventListener('pageshow', tell); // going back restores the ticks
  all.closest('label').hidden = false;
  tell();
}
