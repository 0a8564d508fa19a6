/* The engine's terms in plain words. What has none is shown as the engine calls it. */
const KINDS = {
  startEvent: 'Start',
  messageStartEvent: 'Start, by a message',
  startTimerEvent: 'Start, by time',
  userTask: 'Task for people',
  serviceTask: 'Step of the application',
  businessRuleTask: 'Decision',
  sendTask: 'Message sent',
  receiveTask: 'Message',
  task: 'Step',
  manualTask: 'Step outside of the application',
  callActivity: 'Another process',
  subProcess: 'Part of the process',
  transaction: 'Part of the process',
  exclusiveGateway: 'Question',
  parallelGateway: 'Fork or join',
  inclusiveGateway: 'Fork or join',
  eventBasedGateway: 'Wait for what comes first',
  intermediateMessageCatch: 'Message',
  intermediateTimer: 'Time',
  boundaryMessage: 'Message',
  boundaryTimer: 'Time',
  boundaryError: 'Refusal',
  boundaryConditional: 'Condition',
  intermediateLinkThrow: 'Goes on elsewhere',
  noneEndEvent: 'End',
  errorEndEvent: 'End of this part',
  terminateEndEvent: 'End of this part',
  multiInstanceBody: 'Repeated part',
  // as the model calls what is not begun yet
  intermediateCatchEvent: 'Event',
  boundaryEvent: 'Event',
  endEvent: 'End',
};

const OPERATIONS = {
  'Create ProcessInstance': 'Started the process',
  'Claim Task': 'Took the task',
  'Complete Task': 'Completed the task',
  'Assign Task': 'Gave the task to somebody',
  'Delegate Task': 'Asked somebody else to do the task',
  'Resolve Task': 'Gave the task back',
  'SetPriority Task': 'Changed the task’s priority',
  'Update Task': 'Changed the task',
  'SetJobRetries Job': 'Had a failed step tried again',
  'Execute Job': 'Had a step run at once',
  'SetDueDate Job': 'Changed when a step is due',
  'Delete ProcessInstance': 'Deleted the running process',
  'ModifyProcessInstance ProcessInstance': 'Moved where the process stands',
  'Migrate ProcessInstance': 'Moved the process to another version',
  'Suspend ProcessInstance': 'Suspended the process',
  'Activate ProcessInstance': 'Let the process go on',
  'SetVariable Variable': 'Set a variable',
  'SetVariables Variable': 'Set variables',
  'ModifyVariable Variable': 'Changed a variable',
  'RemoveVariable Variable': 'Removed a variable',
  'Resolve ProcessInstance': 'Resolved an incident',
};

const VARIABLES = {
  associationId: 'Association',
  customer: 'Customer',
  poeReview: 'Review of the POE',
  answerKind: 'How the reviewer is answered',
  chaseDecision: 'What to do about an overdue POE',
  verification: 'Microsoft’s verification',
  decision: 'Microsoft’s decision',
  disputeDecision: 'What to do about a rejection',
  eventDecision: 'What to do about an unclear event',
  unclearEvent: 'Unclear event',
  sweptUntil: 'Swept until',
  recordedStatus: 'Recorded status',
  tellPartner: 'Whether the partner’s contact is told',
};

/** What an operation changed, as the engine calls it. */
const PROPERTIES = {
  assignee: 'Assignee',
  owner: 'Owner',
  delegation: 'Delegation',
  name: 'Name',
  description: 'Description',
  priority: 'Priority',
  dueDate: 'Due',
  followUpDate: 'Follow-up',
  duedate: 'Due',
  retries: 'Tries left',
  suspensionState: 'State',
  processDefinitionId: 'Version of the process',
  nrOfInstances: 'Instances',
  nrOfVariables: 'Variables',
  nrOfSetVariables: 'Variables',
  async: 'In the background',
  deleteReason: 'Reason',
};

const STATES = {
  ACTIVE: 'Running',
  SUSPENDED: 'Suspended',
  COMPLETED: 'Ended',
  EXTERNALLY_TERMINATED: 'Deleted by hand',
  INTERNALLY_TERMINATED: 'Terminated',
};

const WAITS = {
  'async-continuation': 'Step',
  'message': 'Message',
  'timer-transition': 'Time',
  'timer-intermediate-transition': 'Time',
  'timer-start-event': 'Time',
  'timer-start-event-subprocess': 'Time',
};

export const kind = (type) => KINDS[type] ?? type;
export const operation = ({ operationType, entityType }) => OPERATIONS[`${operationType} ${entityType}`] ?? `${operationType}, ${entityType}`;
export const variable = (name) => VARIABLES[name] ?? name;
export const state = (code) => STATES[code] ?? code;
export const property = (name) => PROPERTIES[name] ?? name;
export const wait = (type) => WAITS[type] ?? type;
