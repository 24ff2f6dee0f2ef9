import { CreateLanes1797300000000 } from './migrations/1797300000000-create-lanes.js';
import { CreateMailboxes1797310000000 } from './migrations/1797310000000-create-mailboxes.js';
import { RememberLinedUpDeliveries1797320000000 } from './migrations/1797320000000-remember-lined-up-deliveries.js';
import { FindStoppedLanes1797330000000 } from './migrations/1797330000000-find-stopped-lanes.js';

/** In their order. */
export const migrations = [
  CreateLanes1797300000000,
  CreateMailboxes1797310000000,
  RememberLinedUpDeliveries1797320000000,
  FindStoppedLanes1797330000000,
];
