export default {
  // one log-in for all pages: see the script
  customScripts: ['../../../assets/camunda-sign-out', 'scripts/cpor/history'],
  disableWelcomeMessage: true
};
