export type * from './generated/types.js';
export { delayTiers, operations, unansweredReasons } from './generated/operations.js';
export { topics } from './generated/topics.js';
export { examples } from './generated/examples.js';
export { configOn } from './tables.js';
export type { Example, MessageName, Operation, Topic } from './tables.js';
export { headersViolation, payloadViolation } from './validate.js';
export { operationalEventHeaders, type OperationalEvent } from './operational-event.js';
