export default {
  // one log-in for all pages: see the script
  customScripts: ['../../../assets/camunda-sign-out', 'scripts/cpor/associations-link', 'scripts/cpor/tasks-link', 'scripts/cpor/association-tab', 'scripts/cpor/poe-tab', 'scripts/cpor/filing-sheet-tab',
    'scripts/cpor/document-beside'],
  disableWelcomeMessage: true,
  // a comment belongs to the case, not to the one task it was written at
  assignProcessInstanceIdToTaskComment: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
