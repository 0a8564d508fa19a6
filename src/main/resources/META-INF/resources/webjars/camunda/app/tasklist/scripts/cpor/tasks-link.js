/* A link in Tasklist's bar to the table of tasks, where something is done with several at once. */
export default {
  id: 'cpor-tasks-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 390, // after the list of associations

  render(node) {
    const link = document.createElement('a');
    link.href = '/staff/tasks';
    link.textContent = 'Several tasks';
    node.replaceChildren(link);
  },
};
