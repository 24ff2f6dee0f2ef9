/**
 * The ids of changes, events and deliveries. Each is a function of where the thing came from, so that the same input gives the
 * same id after any crash and every stage may drop what it has already done. No id contains a full stop, because
 * Standard Webhooks joins id, timestamp and body with one.
 */
export { backfilledRowId, changeIdOf, outsideTransactions, transactionIdOf } from './change-id.js';
export { capturedEventId, operationalEventId, outboxEventId, publishedEventId } from './event-id.js';
export { batchId, deadLetterId, deliveryId, redriveId } from './delivery-id.js';
export { randomId } from './random-id.js';
