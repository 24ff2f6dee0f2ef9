// Generated from asyncapi/*.yaml by scripts/generate.ts. Do not edit.
import type { Topic } from '../tables.js';

export const topics = [
  {
    "name": "config.backfill-changed.v1",
    "message": "BackfillChanged",
    "key": "back-fill id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "cdc.backfill-progressed.v1",
    "message": "BackfillProgressed",
    "key": "back-fill id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "bus.record-parked.v1",
    "message": "RecordParked",
    "key": "the key of the parked record",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "2592000000",
      "max.message.bytes": "8388608",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "cdc.source-position-recorded.v1",
    "message": "SourcePositionRecorded",
    "key": "source id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "cdc.slot-claimed.v1",
    "message": "SlotClaimed",
    "key": "source id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "cdc.row-changed.v1",
    "message": "RowChanged",
    "key": "source id, table and primary key of the row; for a row of an outbox with a subject, tenant and subject",
    "partitions": 6,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "8388608",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "cdc.table-described.v1",
    "message": "TableDescribed",
    "key": "source id, table and shape",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "cdc.message-captured.v1",
    "message": "MessageCaptured",
    "key": "source id and prefix",
    "partitions": 6,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "8388608",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "cdc.transaction-committed.v1",
    "message": "TransactionCommitted",
    "key": "source id",
    "partitions": 6,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.api-key-changed.v1",
    "message": "ApiKeyChanged",
    "key": "key id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.source-changed.v1",
    "message": "SourceChanged",
    "key": "source id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.mapping-changed.v1",
    "message": "MappingChanged",
    "key": "mapping id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.tenant-changed.v1",
    "message": "TenantChanged",
    "key": "tenant id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.endpoint-changed.v1",
    "message": "EndpointChanged",
    "key": "endpoint id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.subscription-changed.v1",
    "message": "SubscriptionChanged",
    "key": "subscription id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.event-type-changed.v1",
    "message": "EventTypeChanged",
    "key": "event type",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.sender-changed.v1",
    "message": "SenderChanged",
    "key": "sender id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "event.published.v1",
    "message": "EventPublished",
    "key": "tenant id and subject, or the event id where there is no subject",
    "partitions": 6,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "event.routed.v1",
    "message": "EventRouted",
    "key": "event id",
    "partitions": 6,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "4194304",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "inbound.entry-decided.v1",
    "message": "EntryDecided",
    "key": "sender id, key id or the remote address, whichever is known first in this order",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "2592000000",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "inbound.event-quarantined.v1",
    "message": "EventQuarantined",
    "key": "sender id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "2592000000",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "config.job-changed.v1",
    "message": "JobChanged",
    "key": "job id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.job-progressed.v1",
    "message": "JobProgressed",
    "key": "job id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.attempt-completed.v1",
    "message": "AttemptCompleted",
    "key": "event id",
    "partitions": 6,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.endpoint-health-changed.v1",
    "message": "EndpointHealthChanged",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.gate-changed.v1",
    "message": "GateChanged",
    "key": "endpoint id",
    "partitions": 1,
    "replicas": 3,
    "config": {
      "cleanup.policy": "compact",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-requested.v1",
    "message": "DeliveryRequested",
    "key": "endpoint id, so that one process owns an endpoint",
    "partitions": 12,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-delayed.1s.v1",
    "message": "DeliveryDelayed",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "retention.bytes": "-1",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-delayed.5s.v1",
    "message": "DeliveryDelayed",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "retention.bytes": "-1",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-delayed.30s.v1",
    "message": "DeliveryDelayed",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "retention.bytes": "-1",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-delayed.2m.v1",
    "message": "DeliveryDelayed",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "retention.bytes": "-1",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-delayed.10m.v1",
    "message": "DeliveryDelayed",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "retention.bytes": "-1",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-delayed.1h.v1",
    "message": "DeliveryDelayed",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "retention.bytes": "-1",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-delayed.6h.v1",
    "message": "DeliveryDelayed",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "retention.bytes": "-1",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-lined-up.v1",
    "message": "DeliveryLinedUp",
    "key": "endpoint id, so that one process owns the lanes of an endpoint",
    "partitions": 12,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "2097152",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-discarded.v1",
    "message": "DeliveryDiscarded",
    "key": "endpoint id",
    "partitions": 3,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "604800000",
      "max.message.bytes": "1048576",
      "min.insync.replicas": "2"
    }
  },
  {
    "name": "webhook.delivery-dead-lettered.v1",
    "message": "DeliveryDeadLettered",
    "key": "endpoint id",
    "partitions": 6,
    "replicas": 3,
    "config": {
      "cleanup.policy": "delete",
      "retention.ms": "2592000000",
      "max.message.bytes": "2097152",
      "min.insync.replicas": "2"
    }
  }
] as const satisfies readonly Topic[];
