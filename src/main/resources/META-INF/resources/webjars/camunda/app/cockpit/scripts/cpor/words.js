/* What the codes of the API are called, in the order in which people choose among them. */
export const STATES = {
  running: 'Running',
  incident: 'Running, with an incident',
  suspended: 'Suspended',
  ended: 'Ended',
  cancelled: 'Cancelled',
};

export const OUTCOMES = {
  active: 'Association active',
  lost: 'Lost after it was active',
  rejected: 'Rejected by Microsoft',
  declined: 'Declined by the customer',
  withdrawn: 'Withdrawn',
  'poe-not-returned': 'POE not returned',
  'poe-declined': 'POE declined',
};

export const ORIGINS = {
  agreement: 'Signed agreement',
  adopted: 'Adopted; no process carried it',
};
