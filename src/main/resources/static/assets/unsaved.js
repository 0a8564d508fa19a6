/* Asks before a page is left while its form holds what was typed and is not saved. */
const form = document.querySelector('form[data-asks-before-leaving]');
const kept = form.dataset.asksBeforeLeaving !== 'unsaved'; // what could not be saved stands in the fields from the start
let sent = false;

const isChanged = () => [...form.elements].some((field) => 'defaultValue' in field && field.value !== field.defaultValue);

form.addEventListener('submit', () => { sent = true; });
addEventListener('beforeunload', (event) => {
  if (!sent && (!kept || isChanged())) {
    event.preventDefault();
    event.returnValue = true; // for browsers that do not ask by the line above
  }
});
