export { KafkaModule } from './kafka.module.js';
export { KafkaTransport } from './kafka-transport.js';
export { KAFKA_SETTINGS, type KafkaSettings } from './kafka-settings.js';
export { nestBusLog, type BusLog } from './bus-log.js';
export { part, Publisher, type Part, type PublishOptions } from './publish/publisher.js';
export { RecordPack } from './publish/record-pack.js';
export {
  OrganisationTopics,
  TopicWriteFailed,
  type TopicRecord,
  type TopicWriteCode,
  type Written,
} from './publish/organisation-topics.js';
export { PastRecords, type PastRequest } from './past/past-records.js';
export type { Place, Positions } from './past/extents.js';
export {
  CROSSDOCK_KAFKA,
  Receives,
  type BatchMode,
  type DueMode,
  type RecordMode,
} from './receives.decorator.js';
export { MAX_OFFSETS_AHEAD } from './consume/offset-tracker.js';
export type { HoldLimits } from './consume/held-records.js';
export type {
  Holding,
  Outgoing,
  OwnedPartition,
  Received,
  ReceiveOperation,
  SendOperation,
} from './records.js';
export { CompactedView, type ChangeListener } from './compacted-view.js';
export { NewestVersions } from './newest-versions.js';
export { BrokenRecord, fateOf, TransientFault, type Fate } from './errors.js';
export { provisionTopics, type Provisioned, type TopicTarget } from './topics/provision-topics.js';
export {
  AllowedTopics,
  topicRefusalCodes,
  type TopicRefusal,
  type TopicRefusalCode,
} from './topics/allowed-topics.js';
export { checkTopics, TopicsDiffer, type TopicsOnBroker } from './topics/check-topics.js';
export { allTopics, operationsOf, topicsOf } from './topics/wanted-topics.js';
export { WiringIncomplete } from './wiring.js';
export { installQuietRequestQueue } from './wire/quiet-request-queue.js';
export { processLoad } from './process-load.js';
