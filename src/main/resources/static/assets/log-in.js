// A link to a task names it behind the "#", which no server sees: it is taken along through the log-in.
const form = document.querySelector('form[method=post]');

form?.addEventListener('submit', () => {
  form.action = form.action.split('#')[0] + window.location.hash;
});
