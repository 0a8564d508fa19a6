/* A link in Tasklist's bar to the list of all associations: one without a task stands in no filter. */
export default {
  id: 'cpor-associations-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400, // the first of the bar

  render(node) {
    const link = document.createElement('a');
    link.href = '/staff/associations';
    link.textContent = 'All associations';
    node.replaceChildren(link);
  },
};
