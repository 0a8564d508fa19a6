/* Links in Tasklist's bar: to the list of all associations, because one without a task stands in no filter, and to the page that
   starts one, which says what is wrong at its field. */
const LINKS = [['/staff/associations/start', 'Start one'], ['/staff/associations', 'Associations']];

export default {
  id: 'cpor-associations-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400, // the first of the bar

  render(node) {
    Object.assign(node.style, { display: 'flex', gap: '1em', whiteSpace: 'nowrap' }); // side by side, as the bar's own
    node.replaceChildren(...LINKS.map(([href, words]) => {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = words;
      return link;
    }));
  },
};
