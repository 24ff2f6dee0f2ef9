// Generated from asyncapi/*.yaml by scripts/generate.ts. Do not edit.
import type { Operation } from '../tables.js';

export const operations = {
  "controlPlaneSendsBackfillChanged": {
    "id": "controlPlaneSendsBackfillChanged",
    "action": "send",
    "service": "control-plane",
    "message": "BackfillChanged",
    "topics": [
      "config.backfill-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "cdcIngestionReceivesBackfillChanged": {
    "id": "cdcIngestionReceivesBackfillChanged",
    "action": "receive",
    "service": "cdc-ingestion",
    "message": "BackfillChanged",
    "topics": [
      "config.backfill-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "cdc-ingestion",
    "consumption": "broadcast"
  },
  "cdcIngestionSendsBackfillProgressed": {
    "id": "cdcIngestionSendsBackfillProgressed",
    "action": "send",
    "service": "cdc-ingestion",
    "message": "BackfillProgressed",
    "topics": [
      "cdc.backfill-progressed.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "cdcIngestionReceivesBackfillProgressed": {
    "id": "cdcIngestionReceivesBackfillProgressed",
    "action": "receive",
    "service": "cdc-ingestion",
    "message": "BackfillProgressed",
    "topics": [
      "cdc.backfill-progressed.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "cdc-ingestion",
    "consumption": "broadcast"
  },
  "controlPlaneReceivesBackfillProgressed": {
    "id": "controlPlaneReceivesBackfillProgressed",
    "action": "receive",
    "service": "control-plane",
    "message": "BackfillProgressed",
    "topics": [
      "cdc.backfill-progressed.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "control-plane",
    "consumption": "shared"
  },
  "transformationSendsRecordParked": {
    "id": "transformationSendsRecordParked",
    "action": "send",
    "service": "transformation",
    "message": "RecordParked",
    "topics": [
      "bus.record-parked.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "webhookDispatchSendsRecordParked": {
    "id": "webhookDispatchSendsRecordParked",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "RecordParked",
    "topics": [
      "bus.record-parked.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "inboundGatewaySendsRecordParked": {
    "id": "inboundGatewaySendsRecordParked",
    "action": "send",
    "service": "inbound-gateway",
    "message": "RecordParked",
    "topics": [
      "bus.record-parked.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "auditSendsRecordParked": {
    "id": "auditSendsRecordParked",
    "action": "send",
    "service": "audit",
    "message": "RecordParked",
    "topics": [
      "bus.record-parked.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "cdcIngestionSendsRecordParked": {
    "id": "cdcIngestionSendsRecordParked",
    "action": "send",
    "service": "cdc-ingestion",
    "message": "RecordParked",
    "topics": [
      "bus.record-parked.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "controlPlaneSendsRecordParked": {
    "id": "controlPlaneSendsRecordParked",
    "action": "send",
    "service": "control-plane",
    "message": "RecordParked",
    "topics": [
      "bus.record-parked.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "auditReceivesRecordParked": {
    "id": "auditReceivesRecordParked",
    "action": "receive",
    "service": "audit",
    "message": "RecordParked",
    "topics": [
      "bus.record-parked.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "audit",
    "consumption": "shared"
  },
  "cdcIngestionSendsSourcePositionRecorded": {
    "id": "cdcIngestionSendsSourcePositionRecorded",
    "action": "send",
    "service": "cdc-ingestion",
    "message": "SourcePositionRecorded",
    "topics": [
      "cdc.source-position-recorded.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "cdcIngestionReceivesSourcePositionRecorded": {
    "id": "cdcIngestionReceivesSourcePositionRecorded",
    "action": "receive",
    "service": "cdc-ingestion",
    "message": "SourcePositionRecorded",
    "topics": [
      "cdc.source-position-recorded.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "cdc-ingestion",
    "consumption": "broadcast"
  },
  "cdcIngestionSendsSlotClaimed": {
    "id": "cdcIngestionSendsSlotClaimed",
    "action": "send",
    "service": "cdc-ingestion",
    "message": "SlotClaimed",
    "topics": [
      "cdc.slot-claimed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "cdcIngestionReceivesSlotClaimed": {
    "id": "cdcIngestionReceivesSlotClaimed",
    "action": "receive",
    "service": "cdc-ingestion",
    "message": "SlotClaimed",
    "topics": [
      "cdc.slot-claimed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "cdc-ingestion",
    "consumption": "broadcast"
  },
  "cdcIngestionSendsRowChanged": {
    "id": "cdcIngestionSendsRowChanged",
    "action": "send",
    "service": "cdc-ingestion",
    "message": "RowChanged",
    "topics": [
      "cdc.row-changed.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "transformationReceivesRowChanged": {
    "id": "transformationReceivesRowChanged",
    "action": "receive",
    "service": "transformation",
    "message": "RowChanged",
    "topics": [
      "cdc.row-changed.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "transformation.map",
    "consumption": "shared"
  },
  "cdcIngestionSendsTableDescribed": {
    "id": "cdcIngestionSendsTableDescribed",
    "action": "send",
    "service": "cdc-ingestion",
    "message": "TableDescribed",
    "topics": [
      "cdc.table-described.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "transformationReceivesTableDescribed": {
    "id": "transformationReceivesTableDescribed",
    "action": "receive",
    "service": "transformation",
    "message": "TableDescribed",
    "topics": [
      "cdc.table-described.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "transformation",
    "consumption": "broadcast"
  },
  "cdcIngestionSendsMessageCaptured": {
    "id": "cdcIngestionSendsMessageCaptured",
    "action": "send",
    "service": "cdc-ingestion",
    "message": "MessageCaptured",
    "topics": [
      "cdc.message-captured.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "transformationReceivesMessageCaptured": {
    "id": "transformationReceivesMessageCaptured",
    "action": "receive",
    "service": "transformation",
    "message": "MessageCaptured",
    "topics": [
      "cdc.message-captured.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "transformation.outbox",
    "consumption": "shared"
  },
  "cdcIngestionSendsTransactionCommitted": {
    "id": "cdcIngestionSendsTransactionCommitted",
    "action": "send",
    "service": "cdc-ingestion",
    "message": "TransactionCommitted",
    "topics": [
      "cdc.transaction-committed.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "controlPlaneSendsApiKeyChanged": {
    "id": "controlPlaneSendsApiKeyChanged",
    "action": "send",
    "service": "control-plane",
    "message": "ApiKeyChanged",
    "topics": [
      "config.api-key-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "inboundGatewayReceivesApiKeyChanged": {
    "id": "inboundGatewayReceivesApiKeyChanged",
    "action": "receive",
    "service": "inbound-gateway",
    "message": "ApiKeyChanged",
    "topics": [
      "config.api-key-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "inbound-gateway",
    "consumption": "broadcast"
  },
  "auditReceivesApiKeyChanged": {
    "id": "auditReceivesApiKeyChanged",
    "action": "receive",
    "service": "audit",
    "message": "ApiKeyChanged",
    "topics": [
      "config.api-key-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "audit",
    "consumption": "broadcast"
  },
  "controlPlaneSendsSourceChanged": {
    "id": "controlPlaneSendsSourceChanged",
    "action": "send",
    "service": "control-plane",
    "message": "SourceChanged",
    "topics": [
      "config.source-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "cdcIngestionReceivesSourceChanged": {
    "id": "cdcIngestionReceivesSourceChanged",
    "action": "receive",
    "service": "cdc-ingestion",
    "message": "SourceChanged",
    "topics": [
      "config.source-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "cdc-ingestion",
    "consumption": "broadcast"
  },
  "transformationReceivesSourceChanged": {
    "id": "transformationReceivesSourceChanged",
    "action": "receive",
    "service": "transformation",
    "message": "SourceChanged",
    "topics": [
      "config.source-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "transformation",
    "consumption": "broadcast"
  },
  "controlPlaneSendsMappingChanged": {
    "id": "controlPlaneSendsMappingChanged",
    "action": "send",
    "service": "control-plane",
    "message": "MappingChanged",
    "topics": [
      "config.mapping-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "transformationReceivesMappingChanged": {
    "id": "transformationReceivesMappingChanged",
    "action": "receive",
    "service": "transformation",
    "message": "MappingChanged",
    "topics": [
      "config.mapping-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "transformation",
    "consumption": "broadcast"
  },
  "controlPlaneSendsTenantChanged": {
    "id": "controlPlaneSendsTenantChanged",
    "action": "send",
    "service": "control-plane",
    "message": "TenantChanged",
    "topics": [
      "config.tenant-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "transformationReceivesTenantChanged": {
    "id": "transformationReceivesTenantChanged",
    "action": "receive",
    "service": "transformation",
    "message": "TenantChanged",
    "topics": [
      "config.tenant-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "transformation",
    "consumption": "broadcast"
  },
  "webhookDispatchReceivesTenantChanged": {
    "id": "webhookDispatchReceivesTenantChanged",
    "action": "receive",
    "service": "webhook-dispatch",
    "message": "TenantChanged",
    "topics": [
      "config.tenant-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "webhook-dispatch",
    "consumption": "broadcast"
  },
  "inboundGatewayReceivesTenantChanged": {
    "id": "inboundGatewayReceivesTenantChanged",
    "action": "receive",
    "service": "inbound-gateway",
    "message": "TenantChanged",
    "topics": [
      "config.tenant-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "inbound-gateway",
    "consumption": "broadcast"
  },
  "auditReceivesTenantChanged": {
    "id": "auditReceivesTenantChanged",
    "action": "receive",
    "service": "audit",
    "message": "TenantChanged",
    "topics": [
      "config.tenant-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "audit",
    "consumption": "broadcast"
  },
  "controlPlaneSendsEndpointChanged": {
    "id": "controlPlaneSendsEndpointChanged",
    "action": "send",
    "service": "control-plane",
    "message": "EndpointChanged",
    "topics": [
      "config.endpoint-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "transformationReceivesEndpointChanged": {
    "id": "transformationReceivesEndpointChanged",
    "action": "receive",
    "service": "transformation",
    "message": "EndpointChanged",
    "topics": [
      "config.endpoint-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "transformation",
    "consumption": "broadcast"
  },
  "webhookDispatchReceivesEndpointChanged": {
    "id": "webhookDispatchReceivesEndpointChanged",
    "action": "receive",
    "service": "webhook-dispatch",
    "message": "EndpointChanged",
    "topics": [
      "config.endpoint-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "webhook-dispatch",
    "consumption": "broadcast"
  },
  "auditReceivesEndpointChanged": {
    "id": "auditReceivesEndpointChanged",
    "action": "receive",
    "service": "audit",
    "message": "EndpointChanged",
    "topics": [
      "config.endpoint-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "audit",
    "consumption": "broadcast"
  },
  "controlPlaneSendsSubscriptionChanged": {
    "id": "controlPlaneSendsSubscriptionChanged",
    "action": "send",
    "service": "control-plane",
    "message": "SubscriptionChanged",
    "topics": [
      "config.subscription-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "transformationReceivesSubscriptionChanged": {
    "id": "transformationReceivesSubscriptionChanged",
    "action": "receive",
    "service": "transformation",
    "message": "SubscriptionChanged",
    "topics": [
      "config.subscription-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "transformation",
    "consumption": "broadcast"
  },
  "auditReceivesSubscriptionChanged": {
    "id": "auditReceivesSubscriptionChanged",
    "action": "receive",
    "service": "audit",
    "message": "SubscriptionChanged",
    "topics": [
      "config.subscription-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "audit",
    "consumption": "broadcast"
  },
  "controlPlaneSendsEventTypeChanged": {
    "id": "controlPlaneSendsEventTypeChanged",
    "action": "send",
    "service": "control-plane",
    "message": "EventTypeChanged",
    "topics": [
      "config.event-type-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "inboundGatewayReceivesEventTypeChanged": {
    "id": "inboundGatewayReceivesEventTypeChanged",
    "action": "receive",
    "service": "inbound-gateway",
    "message": "EventTypeChanged",
    "topics": [
      "config.event-type-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "inbound-gateway",
    "consumption": "broadcast"
  },
  "transformationReceivesEventTypeChanged": {
    "id": "transformationReceivesEventTypeChanged",
    "action": "receive",
    "service": "transformation",
    "message": "EventTypeChanged",
    "topics": [
      "config.event-type-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "transformation",
    "consumption": "broadcast"
  },
  "controlPlaneSendsSenderChanged": {
    "id": "controlPlaneSendsSenderChanged",
    "action": "send",
    "service": "control-plane",
    "message": "SenderChanged",
    "topics": [
      "config.sender-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "inboundGatewayReceivesSenderChanged": {
    "id": "inboundGatewayReceivesSenderChanged",
    "action": "receive",
    "service": "inbound-gateway",
    "message": "SenderChanged",
    "topics": [
      "config.sender-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "inbound-gateway",
    "consumption": "broadcast"
  },
  "transformationSendsEventPublished": {
    "id": "transformationSendsEventPublished",
    "action": "send",
    "service": "transformation",
    "message": "EventPublished",
    "topics": [
      "event.published.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "inboundGatewaySendsEventPublished": {
    "id": "inboundGatewaySendsEventPublished",
    "action": "send",
    "service": "inbound-gateway",
    "message": "EventPublished",
    "topics": [
      "event.published.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "webhookDispatchSendsEventPublished": {
    "id": "webhookDispatchSendsEventPublished",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "EventPublished",
    "topics": [
      "event.published.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "auditSendsEventPublished": {
    "id": "auditSendsEventPublished",
    "action": "send",
    "service": "audit",
    "message": "EventPublished",
    "topics": [
      "event.published.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "transformationReceivesEventPublished": {
    "id": "transformationReceivesEventPublished",
    "action": "receive",
    "service": "transformation",
    "message": "EventPublished",
    "topics": [
      "event.published.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "transformation.route",
    "consumption": "shared"
  },
  "auditReceivesEventPublished": {
    "id": "auditReceivesEventPublished",
    "action": "receive",
    "service": "audit",
    "message": "EventPublished",
    "topics": [
      "event.published.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "audit",
    "consumption": "shared"
  },
  "transformationSendsEventRouted": {
    "id": "transformationSendsEventRouted",
    "action": "send",
    "service": "transformation",
    "message": "EventRouted",
    "topics": [
      "event.routed.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "auditReceivesEventRouted": {
    "id": "auditReceivesEventRouted",
    "action": "receive",
    "service": "audit",
    "message": "EventRouted",
    "topics": [
      "event.routed.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "audit",
    "consumption": "shared"
  },
  "inboundGatewaySendsEntryDecided": {
    "id": "inboundGatewaySendsEntryDecided",
    "action": "send",
    "service": "inbound-gateway",
    "message": "EntryDecided",
    "topics": [
      "inbound.entry-decided.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "auditReceivesEntryDecided": {
    "id": "auditReceivesEntryDecided",
    "action": "receive",
    "service": "audit",
    "message": "EntryDecided",
    "topics": [
      "inbound.entry-decided.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "audit",
    "consumption": "shared"
  },
  "inboundGatewaySendsEventQuarantined": {
    "id": "inboundGatewaySendsEventQuarantined",
    "action": "send",
    "service": "inbound-gateway",
    "message": "EventQuarantined",
    "topics": [
      "inbound.event-quarantined.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "auditReceivesEventQuarantined": {
    "id": "auditReceivesEventQuarantined",
    "action": "receive",
    "service": "audit",
    "message": "EventQuarantined",
    "topics": [
      "inbound.event-quarantined.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "audit",
    "consumption": "shared"
  },
  "controlPlaneSendsJobChanged": {
    "id": "controlPlaneSendsJobChanged",
    "action": "send",
    "service": "control-plane",
    "message": "JobChanged",
    "topics": [
      "config.job-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "auditReceivesJobChanged": {
    "id": "auditReceivesJobChanged",
    "action": "receive",
    "service": "audit",
    "message": "JobChanged",
    "topics": [
      "config.job-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "audit",
    "consumption": "broadcast"
  },
  "auditSendsJobProgressed": {
    "id": "auditSendsJobProgressed",
    "action": "send",
    "service": "audit",
    "message": "JobProgressed",
    "topics": [
      "webhook.job-progressed.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "controlPlaneReceivesJobProgressed": {
    "id": "controlPlaneReceivesJobProgressed",
    "action": "receive",
    "service": "control-plane",
    "message": "JobProgressed",
    "topics": [
      "webhook.job-progressed.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "control-plane",
    "consumption": "shared"
  },
  "webhookDispatchSendsAttemptCompleted": {
    "id": "webhookDispatchSendsAttemptCompleted",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "AttemptCompleted",
    "topics": [
      "webhook.attempt-completed.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "auditReceivesAttemptCompleted": {
    "id": "auditReceivesAttemptCompleted",
    "action": "receive",
    "service": "audit",
    "message": "AttemptCompleted",
    "topics": [
      "webhook.attempt-completed.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "audit",
    "consumption": "shared"
  },
  "webhookDispatchSendsEndpointHealthChanged": {
    "id": "webhookDispatchSendsEndpointHealthChanged",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "EndpointHealthChanged",
    "topics": [
      "webhook.endpoint-health-changed.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "webhookDispatchReceivesEndpointHealthChanged": {
    "id": "webhookDispatchReceivesEndpointHealthChanged",
    "action": "receive",
    "service": "webhook-dispatch",
    "message": "EndpointHealthChanged",
    "topics": [
      "webhook.endpoint-health-changed.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "webhook-dispatch",
    "consumption": "broadcast"
  },
  "controlPlaneReceivesEndpointHealthChanged": {
    "id": "controlPlaneReceivesEndpointHealthChanged",
    "action": "receive",
    "service": "control-plane",
    "message": "EndpointHealthChanged",
    "topics": [
      "webhook.endpoint-health-changed.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "control-plane",
    "consumption": "shared"
  },
  "webhookDispatchSendsGateChanged": {
    "id": "webhookDispatchSendsGateChanged",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "GateChanged",
    "topics": [
      "webhook.gate-changed.v1"
    ],
    "opaque": false,
    "tombstone": true
  },
  "webhookDispatchReceivesGateChanged": {
    "id": "webhookDispatchReceivesGateChanged",
    "action": "receive",
    "service": "webhook-dispatch",
    "message": "GateChanged",
    "topics": [
      "webhook.gate-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "webhook-dispatch",
    "consumption": "broadcast"
  },
  "controlPlaneReceivesGateChanged": {
    "id": "controlPlaneReceivesGateChanged",
    "action": "receive",
    "service": "control-plane",
    "message": "GateChanged",
    "topics": [
      "webhook.gate-changed.v1"
    ],
    "opaque": false,
    "tombstone": true,
    "group": "control-plane",
    "consumption": "broadcast"
  },
  "transformationSendsDeliveryRequested": {
    "id": "transformationSendsDeliveryRequested",
    "action": "send",
    "service": "transformation",
    "message": "DeliveryRequested",
    "topics": [
      "webhook.delivery-requested.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "webhookDispatchSendsDeliveryRequested": {
    "id": "webhookDispatchSendsDeliveryRequested",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "DeliveryRequested",
    "topics": [
      "webhook.delivery-requested.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "auditSendsDeliveryRequested": {
    "id": "auditSendsDeliveryRequested",
    "action": "send",
    "service": "audit",
    "message": "DeliveryRequested",
    "topics": [
      "webhook.delivery-requested.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "webhookDispatchReceivesDeliveryRequested": {
    "id": "webhookDispatchReceivesDeliveryRequested",
    "action": "receive",
    "service": "webhook-dispatch",
    "message": "DeliveryRequested",
    "topics": [
      "webhook.delivery-requested.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "webhook-dispatch.deliver",
    "consumption": "shared"
  },
  "webhookDispatchSendsDeliveryDelayed": {
    "id": "webhookDispatchSendsDeliveryDelayed",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "DeliveryDelayed",
    "topics": [
      "webhook.delivery-delayed.1s.v1",
      "webhook.delivery-delayed.5s.v1",
      "webhook.delivery-delayed.30s.v1",
      "webhook.delivery-delayed.2m.v1",
      "webhook.delivery-delayed.10m.v1",
      "webhook.delivery-delayed.1h.v1",
      "webhook.delivery-delayed.6h.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "webhookDispatchReceivesDeliveryDelayed": {
    "id": "webhookDispatchReceivesDeliveryDelayed",
    "action": "receive",
    "service": "webhook-dispatch",
    "message": "DeliveryDelayed",
    "topics": [
      "webhook.delivery-delayed.1s.v1",
      "webhook.delivery-delayed.5s.v1",
      "webhook.delivery-delayed.30s.v1",
      "webhook.delivery-delayed.2m.v1",
      "webhook.delivery-delayed.10m.v1",
      "webhook.delivery-delayed.1h.v1",
      "webhook.delivery-delayed.6h.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "webhook-dispatch.wheel",
    "consumption": "shared"
  },
  "webhookDispatchSendsDeliveryLinedUp": {
    "id": "webhookDispatchSendsDeliveryLinedUp",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "DeliveryLinedUp",
    "topics": [
      "webhook.delivery-lined-up.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "webhookDispatchReceivesDeliveryLinedUp": {
    "id": "webhookDispatchReceivesDeliveryLinedUp",
    "action": "receive",
    "service": "webhook-dispatch",
    "message": "DeliveryLinedUp",
    "topics": [
      "webhook.delivery-lined-up.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "webhook-dispatch.lanes",
    "consumption": "shared"
  },
  "auditReceivesDeliveryLinedUp": {
    "id": "auditReceivesDeliveryLinedUp",
    "action": "receive",
    "service": "audit",
    "message": "DeliveryLinedUp",
    "topics": [
      "webhook.delivery-lined-up.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "audit",
    "consumption": "shared"
  },
  "auditSendsDeliveryDiscarded": {
    "id": "auditSendsDeliveryDiscarded",
    "action": "send",
    "service": "audit",
    "message": "DeliveryDiscarded",
    "topics": [
      "webhook.delivery-discarded.v1"
    ],
    "opaque": false,
    "tombstone": false
  },
  "webhookDispatchReceivesDeliveryDiscarded": {
    "id": "webhookDispatchReceivesDeliveryDiscarded",
    "action": "receive",
    "service": "webhook-dispatch",
    "message": "DeliveryDiscarded",
    "topics": [
      "webhook.delivery-discarded.v1"
    ],
    "opaque": false,
    "tombstone": false,
    "group": "webhook-dispatch.discards",
    "consumption": "shared"
  },
  "webhookDispatchSendsDeliveryDeadLettered": {
    "id": "webhookDispatchSendsDeliveryDeadLettered",
    "action": "send",
    "service": "webhook-dispatch",
    "message": "DeliveryDeadLettered",
    "topics": [
      "webhook.delivery-dead-lettered.v1"
    ],
    "opaque": true,
    "tombstone": false
  },
  "auditReceivesDeliveryDeadLettered": {
    "id": "auditReceivesDeliveryDeadLettered",
    "action": "receive",
    "service": "audit",
    "message": "DeliveryDeadLettered",
    "topics": [
      "webhook.delivery-dead-lettered.v1"
    ],
    "opaque": true,
    "tombstone": false,
    "group": "audit",
    "consumption": "shared"
  }
} as const satisfies Record<string, Operation>;

/** Values of the tier parameter of webhook.delivery-delayed, shortest delay first. */
export const delayTiers = [
  "1s",
  "5s",
  "30s",
  "2m",
  "10m",
  "1h",
  "6h"
] as const;

/** Codes of failures without an answer that a rule of a delivery policy may name. */
export const unansweredReasons = [
  "timeout",
  "dns_failed",
  "tls_failed",
  "connection_refused",
  "connection_lost",
  "unreachable",
  "protocol_error",
  "network_failed",
  "token_failed",
  "certificate_expired",
  "topic_not_found",
  "topic_access_denied",
  "topic_time_refused",
  "lease_expired",
  "released"
] as const;
