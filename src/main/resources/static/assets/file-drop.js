/* A file may be dropped anywhere on the form that takes one. Without it, the form's own field takes files all the same. */
for (const form of document.querySelectorAll('form[data-drop]')) {
  const field = form.querySelector('input[type=file]');
  const over = (event, yes) => {
    if (!event.dataTransfer?.types.includes('Files')) return false;
    event.preventDefault();
    form.classList.toggle('dropping', yes);
    return true;
  };
  form.addEventListener('dragover', (event) => over(event, true));
  form.addEventListener('dragleave', (event) => over(event, false));
  form.addEventListener('drop', (event) => {
    if (over(event, false) && event.dataTransfer.files.length === 1) field.files = event.dataTransfer.files;
  });
}
