// Generated from asyncapi/*.yaml by scripts/generate.ts. Do not edit.
import type { Example } from '../tables.js';

export const examples: readonly Example[] = [
  {
    "message": "BackfillChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_backfill-bkf_payments-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.backfill-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "bkf_payments",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "sourceId": "payments",
      "schema": "public",
      "table": "payments",
      "where": "status <> 'declined'",
      "keyFrom": [
        "1000"
      ],
      "keyTo": [
        "2000"
      ],
      "rowsPerSecond": 5000,
      "status": "running"
    }
  },
  {
    "message": "BackfillProgressed",
    "name": "running",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "bfp_bkf_payments-3",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.backfill-progressed.v1",
      "ce_time": "2026-11-24T09:30:02.100Z",
      "content-type": "application/json"
    },
    "payload": {
      "backfillId": "bkf_payments",
      "sourceId": "payments",
      "schema": "public",
      "table": "payments",
      "state": "running",
      "rows": 3000,
      "chunks": 3,
      "lastKey": [
        "4012"
      ],
      "estimatedRows": 120000,
      "startedAt": "2026-11-24T09:30:00.100Z",
      "updatedAt": "2026-11-24T09:30:02.100Z"
    }
  },
  {
    "message": "BackfillProgressed",
    "name": "several ranges",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "bfp_bkf_payments-9",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.backfill-progressed.v1",
      "ce_time": "2026-11-24T09:30:04.100Z",
      "content-type": "application/json"
    },
    "payload": {
      "backfillId": "bkf_payments",
      "sourceId": "payments",
      "schema": "public",
      "table": "payments",
      "state": "running",
      "rows": 9000,
      "chunks": 9,
      "lastKey": [
        "40120"
      ],
      "keyColumns": [
        "id pg_catalog.\"int8\""
      ],
      "openRanges": [
        {
          "after": [
            "40120"
          ],
          "upTo": [
            "60000"
          ]
        },
        {
          "after": [
            "75310"
          ]
        }
      ],
      "estimatedRows": 120000,
      "startedAt": "2026-11-24T09:30:00.100Z",
      "updatedAt": "2026-11-24T09:30:04.100Z"
    }
  },
  {
    "message": "RecordParked",
    "name": "undecodable",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "prk_event-published-v1-3-1017-transformationReceivesEventPublished",
      "ce_source": "/crossdock/transformation",
      "ce_type": "crossdock.record-parked.v1",
      "ce_time": "2026-11-24T09:33:00.000Z",
      "content-type": "application/octet-stream",
      "cd_origin_topic": "event.published.v1",
      "cd_origin_partition": "3",
      "cd_origin_offset": "1017",
      "cd_origin_headers": "[[\"ce_id\",\"YQ==\"]]",
      "cd_parked_by": "transformationReceivesEventPublished",
      "cd_reason": "headers_invalid",
      "cd_detail": "must have required property 'ce_source'"
    },
    "payload": {}
  },
  {
    "message": "RecordParked",
    "name": "part of a large row",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "prk_chg_7312345678901234567-00000000016B3748-2-1",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.record-parked.v1",
      "ce_time": "2026-11-24T09:30:00.130Z",
      "content-type": "application/octet-stream",
      "cd_origin_topic": "cdc.row-changed.v1",
      "cd_origin_partition": "0",
      "cd_origin_offset": "0",
      "cd_origin_headers": "[[\"ce_id\",\"YQ==\"]]",
      "cd_parked_by": "cdcIngestionSendsRowChanged",
      "cd_reason": "record_too_large",
      "cd_detail": "chg_7312345678901234567-00000000016B3748-2: 9000480 bytes",
      "cd_parked_id": "prk_chg_7312345678901234567-00000000016B3748-2",
      "cd_part": "1",
      "cd_parts": "2",
      "cd_content": "record",
      "cd_change_id": "chg_7312345678901234567-00000000016B3748-2",
      "cd_commit_lsn": "0/16B3748",
      "cd_table": "public.payments"
    },
    "payload": {}
  },
  {
    "message": "SourcePositionRecorded",
    "name": "streaming",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "pos_payments-00000000016B3790",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.source-position-recorded.v1",
      "ce_time": "2026-11-24T09:30:00.200Z",
      "content-type": "application/json"
    },
    "payload": {
      "sourceId": "payments",
      "systemIdentifier": "7312345678901234567",
      "timeline": 1,
      "slot": "crossdock_payments",
      "confirmedLsnBound": "0/16B3790",
      "tables": [
        "public.payments"
      ],
      "publishedAs": {
        "public.payments": [
          "table/16412"
        ]
      },
      "ownEntries": [
        "table/16412"
      ],
      "relations": {
        "public.payments": {
          "oid": 16405,
          "keys": [
            [
              "id"
            ]
          ]
        }
      },
      "recordedAt": "2026-11-24T09:30:00.200Z"
    }
  },
  {
    "message": "SlotClaimed",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "slot_payments-7312345678901234567-crossdock_payments",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.slot-claimed.v1",
      "ce_time": "2026-11-24T09:29:59.900Z",
      "content-type": "application/json"
    },
    "payload": {
      "sourceId": "payments",
      "systemIdentifier": "7312345678901234567",
      "database": "shop",
      "slot": "crossdock_payments",
      "ownEntries": [
        "table/16412"
      ],
      "claimedAt": "2026-11-24T09:29:59.900Z"
    }
  },
  {
    "message": "RowChanged",
    "name": "settled",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "chg_7312345678901234567-00000000016B3748-0",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.row-changed.v1",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json",
      "ce_transactionid": "txn_7312345678901234567-00000000016b3748-771",
      "ce_transactionindex": "0",
      "ce_tableorder": "1"
    },
    "payload": {
      "changeId": "chg_7312345678901234567-00000000016B3748-0",
      "sourceId": "payments",
      "systemIdentifier": "7312345678901234567",
      "commitLsn": "0/16B3748",
      "index": 0,
      "xid": 771,
      "committedAt": "2026-11-24T09:30:00.123456Z",
      "capturedAt": "2026-11-24T09:30:00.125Z",
      "schema": "public",
      "table": "payments",
      "operation": "update",
      "key": {
        "id": "42"
      },
      "before": null,
      "after": {
        "id": "42",
        "status": "settled",
        "amount_cents": 1990
      },
      "unchanged": [],
      "shape": "3f9a1c07"
    }
  },
  {
    "message": "RowChanged",
    "name": "back-filled",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "bfr_7q2v5n3xkz4mtdwc6yhla2beuo",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.row-changed.v1",
      "ce_time": "2026-11-24T09:30:02.000417Z",
      "content-type": "application/json"
    },
    "payload": {
      "changeId": "bfr_7q2v5n3xkz4mtdwc6yhla2beuo",
      "sourceId": "payments",
      "systemIdentifier": "7312345678901234567",
      "commitLsn": "0/16B4100",
      "index": 12,
      "xid": 780,
      "committedAt": "2026-11-24T09:30:02.000417Z",
      "capturedAt": "2026-11-24T09:30:02.004Z",
      "schema": "public",
      "table": "payments",
      "operation": "read",
      "key": {
        "id": "7"
      },
      "before": null,
      "after": {
        "id": "7",
        "status": "requested",
        "amount_cents": 500
      },
      "unchanged": [],
      "shape": "3f9a1c07",
      "backfillId": "bkf_payments"
    }
  },
  {
    "message": "RowChanged",
    "name": "under another key",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "chg_7312345678901234567-00000000016B5210-1",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.row-changed.v1",
      "ce_time": "2026-11-24T09:30:03.417000Z",
      "content-type": "application/json",
      "ce_transactionid": "txn_7312345678901234567-00000000016b5210-784",
      "ce_transactionindex": "1",
      "ce_tableorder": "2"
    },
    "payload": {
      "changeId": "chg_7312345678901234567-00000000016B5210-1",
      "sourceId": "payments",
      "systemIdentifier": "7312345678901234567",
      "commitLsn": "0/16B5210",
      "index": 1,
      "xid": 784,
      "committedAt": "2026-11-24T09:30:03.417000Z",
      "capturedAt": "2026-11-24T09:30:03.418Z",
      "schema": "public",
      "table": "payments",
      "operation": "insert",
      "key": {
        "id": "70"
      },
      "before": null,
      "after": {
        "id": "70",
        "status": "requested",
        "amount_cents": 500
      },
      "unchanged": [],
      "shape": "3f9a1c07",
      "keyChange": {
        "changeId": "chg_7312345678901234567-00000000016B5210-0",
        "key": {
          "id": "7"
        }
      }
    }
  },
  {
    "message": "RowChanged",
    "name": "annotated",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "chg_7312345678901234567-00000000016B6000-2",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.row-changed.v1",
      "ce_time": "2026-11-24T09:30:04.100250Z",
      "content-type": "application/json",
      "ce_transactionid": "txn_7312345678901234567-00000000016b6000-790",
      "ce_transactionindex": "2",
      "ce_tableorder": "1"
    },
    "payload": {
      "changeId": "chg_7312345678901234567-00000000016B6000-2",
      "sourceId": "payments",
      "systemIdentifier": "7312345678901234567",
      "commitLsn": "0/16B6000",
      "index": 2,
      "xid": 790,
      "committedAt": "2026-11-24T09:30:04.100250Z",
      "capturedAt": "2026-11-24T09:30:04.102Z",
      "schema": "public",
      "table": "payments",
      "operation": "delete",
      "key": {
        "id": "70"
      },
      "before": {
        "id": "70"
      },
      "after": null,
      "unchanged": [],
      "shape": "3f9a1c07",
      "annotations": {
        "actor": "clerk:17",
        "requestId": "8f2c"
      }
    }
  },
  {
    "message": "TableDescribed",
    "name": "payments",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "tbl_payments-public-payments-3f9a1c07",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.table-described.v1",
      "ce_time": "2026-11-24T09:30:00.120Z",
      "content-type": "application/json"
    },
    "payload": {
      "sourceId": "payments",
      "schema": "public",
      "table": "payments",
      "shape": "3f9a1c07",
      "columns": [
        {
          "name": "id",
          "type": "int8",
          "typeOid": 20,
          "inKey": true
        },
        {
          "name": "status",
          "type": "text",
          "typeOid": 25,
          "inKey": false
        },
        {
          "name": "amount_cents",
          "type": "int4",
          "typeOid": 23,
          "inKey": false
        }
      ],
      "replicaIdentity": "default",
      "describedAt": "2026-11-24T09:30:00.120Z"
    }
  },
  {
    "message": "MessageCaptured",
    "name": "outbox without a table",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "chg_7312345678901234567-00000000016B3748-2",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.message-captured.v1",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json",
      "ce_transactionid": "txn_7312345678901234567-00000000016b3748-771",
      "ce_transactionindex": "2"
    },
    "payload": {
      "changeId": "chg_7312345678901234567-00000000016B3748-2",
      "sourceId": "payments",
      "systemIdentifier": "7312345678901234567",
      "commitLsn": "0/16B3748",
      "index": 2,
      "xid": 771,
      "committedAt": "2026-11-24T09:30:00.123456Z",
      "capturedAt": "2026-11-24T09:30:00.125Z",
      "prefix": "payments.outbox",
      "content": "{\"eventType\":\"payment.settled.v1\",\"tenantId\":\"shop\",\"subject\":\"42\",\"data\":{\"paymentId\":\"42\"}}"
    }
  },
  {
    "message": "TransactionCommitted",
    "name": "of two tables",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "txn_7312345678901234567-00000000016b3748-771",
      "ce_source": "/sources/payments",
      "ce_type": "crossdock.transaction-committed.v1",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json"
    },
    "payload": {
      "transactionId": "txn_7312345678901234567-00000000016b3748-771",
      "sourceId": "payments",
      "systemIdentifier": "7312345678901234567",
      "commitLsn": "0/16B3748",
      "xid": 771,
      "committedAt": "2026-11-24T09:30:00.123456Z",
      "capturedAt": "2026-11-24T09:30:00.125Z",
      "changes": 3,
      "messages": 1,
      "parked": 1,
      "tables": [
        {
          "schema": "public",
          "table": "payments",
          "changes": 1,
          "parked": 0
        },
        {
          "schema": "public",
          "table": "refunds",
          "changes": 2,
          "parked": 1
        }
      ]
    }
  },
  {
    "message": "ApiKeyChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_api-key-key_2-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.api-key-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "key_2",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "role": "application",
      "name": "Billing",
      "hash": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      "status": "active"
    }
  },
  {
    "message": "SourceChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_source-payments-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.source-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "payments",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "connectionUrl": "v1.k1.AAAAAAAAAAAAAAAA.c2VhbGVk",
      "slot": "crossdock_payments",
      "publication": "crossdock_payments",
      "tables": [
        {
          "schema": "public",
          "table": "payments"
        }
      ],
      "status": "enabled"
    }
  },
  {
    "message": "SourceChanged",
    "name": "everything",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_source-orders-3",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.source-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "orders",
      "version": 3,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "connectionUrl": "v1.k1.AAAAAAAAAAAAAAAA.c2VhbGVk",
      "slot": "crossdock_orders",
      "publication": "crossdock_orders",
      "tables": [
        {
          "schema": "public",
          "table": "orders",
          "columns": [
            "id",
            "state",
            "total"
          ],
          "where": "total > 0"
        }
      ],
      "status": "enabled",
      "tls": {
        "mode": "verify-full",
        "ca": "-----BEGIN CERTIFICATE-----"
      },
      "snapshot": "initial",
      "rowSessions": 4,
      "origin": "none",
      "adoptSlot": true,
      "tellTransactions": true,
      "outbox": {
        "table": {
          "schema": "public",
          "table": "outbox",
          "cleanUp": true
        },
        "messagePrefix": "orders.outbox"
      }
    }
  },
  {
    "message": "MappingChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_mapping-payment-settled-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.mapping-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "payment-settled",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "sourceId": "payments",
      "schema": "public",
      "table": "payments",
      "operations": [
        "update"
      ],
      "when": {
        "after": {
          "status": [
            "settled"
          ]
        }
      },
      "eventType": "payment.settled.v1",
      "tenant": {
        "path": "after.merchant_id"
      },
      "subject": {
        "path": "after.id"
      },
      "data": {
        "kind": "fields",
        "fields": {
          "paymentId": {
            "path": "after.id"
          },
          "amountCents": {
            "path": "after.amount_cents"
          },
          "currency": {
            "const": "EUR"
          }
        }
      },
      "status": "enabled"
    }
  },
  {
    "message": "TenantChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_tenant-company-b-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.tenant-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "company-b",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "name": "Company B",
      "status": "active",
      "allowedDestinations": [
        {
          "network": "10.20.0.0/16",
          "ports": [
            443,
            8443
          ]
        },
        {
          "host": "*.hooks.corp.example"
        }
      ],
      "deliveryDefaults": {
        "connectTimeoutMs": 3000,
        "retry": {
          "horizonMs": 86400000
        }
      }
    }
  },
  {
    "message": "EndpointChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_endpoint-shop-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.endpoint-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "shop",
      "version": 3,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "tenantId": "company-b",
      "url": "https://shop.example/webhooks",
      "status": "enabled",
      "signingSecrets": [
        {
          "sealed": "v1.k1.AAAAAAAAAAAAAAAA.c2VhbGVk",
          "createdAt": "2026-11-24T09:00:00.000Z"
        },
        {
          "sealed": "v1.k1.BBBBBBBBBBBBBBBB.c2VhbGVk",
          "expiresAt": "2026-11-25T09:00:00.000Z"
        }
      ],
      "timeoutMs": 15000,
      "maxInFlight": 16,
      "headers": [
        {
          "name": "x-shop",
          "value": "berlin"
        }
      ],
      "onGone": "disable",
      "successStatuses": [
        "2xx"
      ],
      "outcomes": [
        {
          "on": [
            "451",
            "protocol_error"
          ],
          "then": "end"
        }
      ],
      "retry": {
        "delaysMs": [
          5000,
          300000,
          1800000
        ],
        "jitter": 0.1,
        "horizonMs": 259200000
      }
    }
  },
  {
    "message": "EndpointChanged",
    "name": "topic",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_endpoint-warehouse-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.endpoint-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "warehouse",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "tenantId": "company-b",
      "kind": "topic",
      "topic": {
        "name": "warehouse.events",
        "key": "subject"
      },
      "status": "enabled",
      "signingSecrets": [
        {
          "sealed": "v1.k1.AAAAAAAAAAAAAAAA.c2VhbGVk",
          "createdAt": "2026-11-24T09:00:00.000Z"
        }
      ],
      "maxInFlight": 16
    }
  },
  {
    "message": "EndpointChanged",
    "name": "ordered",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_endpoint-till-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.endpoint-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "till",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "tenantId": "company-b",
      "url": "https://till.example/webhooks",
      "status": "enabled",
      "signingSecrets": [
        {
          "sealed": "v1.k1.AAAAAAAAAAAAAAAA.c2VhbGVk",
          "createdAt": "2026-11-24T09:00:00.000Z"
        }
      ],
      "maxInFlight": 16,
      "order": {
        "kind": "per-key",
        "key": "body.data.customerId",
        "onExhaustion": "skip"
      }
    }
  },
  {
    "message": "EndpointChanged",
    "name": "batching",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_endpoint-archive-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.endpoint-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "archive",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "tenantId": "company-b",
      "url": "https://archive.example/webhooks",
      "status": "enabled",
      "signingSecrets": [
        {
          "sealed": "v1.k1.AAAAAAAAAAAAAAAA.c2VhbGVk",
          "createdAt": "2026-11-24T09:00:00.000Z"
        }
      ],
      "maxInFlight": 4,
      "batch": {
        "maxEvents": 100,
        "maxWaitMs": 1000,
        "maxBytes": 1000000,
        "format": "cloudevents"
      }
    }
  },
  {
    "message": "SubscriptionChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_subscription-orders-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.subscription-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "orders",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "tenantId": "company-b",
      "endpointId": "shop",
      "eventTypes": [
        "payment.*"
      ],
      "pattern": {
        "amountCents": [
          {
            "numeric": [
              ">",
              0
            ]
          }
        ]
      },
      "eventsFrom": "own-tenant",
      "status": "enabled"
    }
  },
  {
    "message": "SubscriptionChanged",
    "name": "shaped",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_subscription-orders-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.subscription-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "orders",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "tenantId": "company-b",
      "endpointId": "shop",
      "eventTypes": [
        "payment.*"
      ],
      "pattern": {
        "amountCents": [
          {
            "numeric": [
              ">",
              0
            ]
          }
        ]
      },
      "eventsFrom": "own-tenant",
      "status": "enabled",
      "transform": {
        "kind": "fields",
        "fields": {
          "paymentId": {
            "path": "data.paymentId"
          },
          "by": {
            "path": "source"
          }
        }
      }
    }
  },
  {
    "message": "EventTypeChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_event-type-deal-won-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.event-type-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "deal.won",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "description": "A deal was closed with a signature.",
      "validation": "enforce",
      "schema": {
        "type": "object",
        "required": [
          "dealId",
          "value"
        ],
        "properties": {
          "dealId": {
            "type": "string"
          },
          "value": {
            "type": "number"
          }
        }
      }
    }
  },
  {
    "message": "SenderChanged",
    "name": "typical",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_sender-crm-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.sender-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "crm",
      "version": 2,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "tenantId": "crm",
      "name": "CRM",
      "status": "active",
      "eventTypes": [
        "contact.updated",
        "deal.*"
      ],
      "keys": [
        {
          "id": "key_1",
          "hash": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          "status": "active"
        }
      ]
    }
  },
  {
    "message": "EventPublished",
    "name": "captured",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "ce_source": "/sources/payments/public.payments",
      "ce_type": "payment.settled.v1",
      "ce_subject": "42",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json",
      "cd_tenant_id": "company-b",
      "cd_origin": "capture",
      "cd_published_at": "2026-11-24T09:30:00.127Z",
      "cd_change_id": "chg_7312345678901234567-00000000016B3748-0",
      "cd_mapping_id": "payment-settled",
      "cd_committed_at": "2026-11-24T09:30:00.123456Z",
      "cd_captured_at": "2026-11-24T09:30:00.125Z",
      "cd_routed": "true"
    },
    "payload": {
      "paymentId": "42",
      "amountCents": 1990,
      "currency": "EUR"
    }
  },
  {
    "message": "EventPublished",
    "name": "sent",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "evt_3vq7c1yv8n2d6m9xw0r5t4b1zc",
      "ce_source": "/crm",
      "ce_type": "deal.won",
      "ce_time": "2026-11-24T09:31:00.000Z",
      "content-type": "application/json",
      "cd_tenant_id": "crm",
      "cd_origin": "sender",
      "cd_published_at": "2026-11-24T09:31:00.010Z",
      "cd_sender_id": "crm",
      "cd_key_id": "key_1",
      "cd_auth_method": "api-key",
      "cd_received_at": "2026-11-24T09:31:00.008Z"
    },
    "payload": {
      "dealId": "D-7",
      "value": 120000
    }
  },
  {
    "message": "EventPublished",
    "name": "operational",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "evt_4vq7c1yv8n2d6m9xw0r5t4b1zd",
      "ce_source": "/crossdock/webhook-dispatch",
      "ce_type": "crossdock.endpoint.failing",
      "ce_subject": "shop",
      "ce_time": "2026-11-27T09:40:00.000Z",
      "content-type": "application/json",
      "cd_tenant_id": "company-b",
      "cd_origin": "crossdock",
      "cd_published_at": "2026-11-27T09:40:00.000Z"
    },
    "payload": {
      "endpointId": "shop",
      "failingSince": "2026-11-24T21:40:00.000Z",
      "percent": 50,
      "disabledAt": "2026-11-29T21:40:00.000Z",
      "reason": "timeout"
    }
  },
  {
    "message": "EventRouted",
    "name": "one",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "rtd_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "ce_source": "/crossdock/transformation",
      "ce_type": "crossdock.event-routed.v1",
      "ce_time": "2026-11-24T09:30:00.129Z",
      "content-type": "application/json"
    },
    "payload": {
      "eventId": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "eventType": "payment.settled.v1",
      "tenantId": "company-b",
      "eventAt": "2026-11-24T09:30:00.123456Z",
      "routedAt": "2026-11-24T09:30:00.129Z",
      "deliveries": [
        {
          "deliveryId": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
          "subscriptionId": "orders",
          "subscriptionVersion": 1,
          "endpointId": "shop",
          "tenantId": "company-b"
        }
      ]
    }
  },
  {
    "message": "EntryDecided",
    "name": "forbidden",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "dec_7kq0c3yv1n7d5m2xw9r4t6b8zf",
      "ce_source": "/crossdock/inbound-gateway",
      "ce_type": "crossdock.entry-decided.v1",
      "ce_time": "2026-11-24T09:31:00.010Z",
      "content-type": "application/json"
    },
    "payload": {
      "decisionId": "dec_7kq0c3yv1n7d5m2xw9r4t6b8zf",
      "decidedAt": "2026-11-24T09:31:00.010Z",
      "decision": "refused",
      "code": "event_type_not_allowed",
      "detail": "This sender may not send payment.settled.v1.",
      "remoteAddress": "127.0.0.1",
      "senderId": "crm",
      "tenantId": "crm",
      "keyId": "key_1",
      "eventType": "payment.settled.v1",
      "eventSource": "/crm",
      "sentId": "A-1"
    }
  },
  {
    "message": "EventQuarantined",
    "name": "schemaViolation",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "A-2",
      "ce_source": "/crm",
      "ce_type": "deal.won",
      "ce_time": "2026-11-24T09:32:00.000Z",
      "content-type": "application/json",
      "cd_quarantine_id": "qtn_9kq0c3yv1n7d5m2xw9r4t6b8zg",
      "cd_tenant_id": "crm",
      "cd_sender_id": "crm",
      "cd_key_id": "key_1",
      "cd_reason": "schema_violation",
      "cd_detail": "data/value must be number",
      "cd_received_at": "2026-11-24T09:32:00.004Z"
    },
    "payload": {
      "dealId": "D-8",
      "value": "much"
    }
  },
  {
    "message": "JobChanged",
    "name": "redrive",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "cfg_job-job_outage-1",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.job-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "id": "job_outage",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "kind": "redrive",
      "tenantId": "company-b",
      "selection": {
        "endpointId": "shop",
        "from": "2026-11-23T00:00:00.000Z"
      },
      "ratePerSecond": 50,
      "reason": "The shop's certificate had run out.",
      "orderedBy": "key_1",
      "orderedAt": "2026-11-24T09:00:00.000Z",
      "status": "running"
    }
  },
  {
    "message": "JobChanged",
    "name": "replay",
    "headers": {
      "ce_specversion": "1.0",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.job-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json",
      "ce_id": "cfg_job-job_again-1"
    },
    "payload": {
      "id": "job_again",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "kind": "replay",
      "tenantId": "company-b",
      "selection": {
        "subscriptionId": "orders",
        "from": "2026-11-23T00:00:00.000Z",
        "to": "2026-11-24T00:00:00.000Z",
        "eventTypes": [
          "payment.*"
        ],
        "pattern": {
          "amountCents": [
            {
              "numeric": [
                ">",
                1000
              ]
            }
          ]
        }
      },
      "ratePerSecond": 50,
      "reason": "The shop lost a day.",
      "orderedBy": "key_1",
      "orderedAt": "2026-11-24T09:00:00.000Z",
      "status": "running"
    }
  },
  {
    "message": "JobChanged",
    "name": "replay of single events",
    "headers": {
      "ce_specversion": "1.0",
      "ce_source": "/crossdock/control-plane",
      "ce_type": "crossdock.job-changed.v1",
      "ce_time": "2026-11-24T09:00:00.000Z",
      "content-type": "application/json",
      "ce_id": "cfg_job-job_two-1"
    },
    "payload": {
      "id": "job_two",
      "version": 1,
      "changedAt": "2026-11-24T09:00:00.000Z",
      "kind": "replay",
      "tenantId": "company-b",
      "selection": {
        "subscriptionId": "orders",
        "eventIds": [
          "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
          "evt_2kq0c3yv1n7d5m2xw9r4t6b8zb"
        ]
      },
      "ratePerSecond": 50,
      "reason": "The shop asked for two payments again.",
      "orderedBy": "key_1",
      "orderedAt": "2026-11-24T09:00:00.000Z",
      "status": "running"
    }
  },
  {
    "message": "JobProgressed",
    "name": "running",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "jbp_4kq0c3yv1n7d5m2xw9r4t6b8zf",
      "ce_source": "/crossdock/audit",
      "ce_type": "crossdock.job-progressed.v1",
      "ce_time": "2026-11-24T09:00:02.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "jobId": "job_outage",
      "state": "running",
      "selected": 1200,
      "done": 100,
      "startedAt": "2026-11-24T09:00:00.200Z",
      "updatedAt": "2026-11-24T09:00:02.000Z"
    }
  },
  {
    "message": "AttemptCompleted",
    "name": "delivered",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "att_5kq0c3yv1n7d5m2xw9r4t6b8zd",
      "ce_source": "/crossdock/webhook-dispatch",
      "ce_type": "crossdock.attempt-completed.v1",
      "ce_time": "2026-11-24T09:30:00.135Z",
      "content-type": "application/json"
    },
    "payload": {
      "attemptId": "att_5kq0c3yv1n7d5m2xw9r4t6b8zd",
      "deliveryId": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "eventId": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "eventType": "payment.settled.v1",
      "tenantId": "company-b",
      "subscriptionId": "orders",
      "endpointId": "shop",
      "endpointVersion": 3,
      "tenantVersion": 1,
      "number": 1,
      "eventAt": "2026-11-24T09:30:00.123456Z",
      "requestedAt": "2026-11-24T09:30:00.129Z",
      "startedAt": "2026-11-24T09:30:00.131Z",
      "endedAt": "2026-11-24T09:30:00.135Z",
      "durationMs": 3.4,
      "address": "127.0.0.1",
      "status": 204,
      "outcome": "delivered",
      "timings": {
        "dnsMs": 0.4,
        "connectMs": 0.6,
        "tlsMs": 1.1,
        "firstByteMs": 0.9
      }
    }
  },
  {
    "message": "AttemptCompleted",
    "name": "failed",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "att_6kq0c3yv1n7d5m2xw9r4t6b8zf",
      "ce_source": "/crossdock/webhook-dispatch",
      "ce_type": "crossdock.attempt-completed.v1",
      "ce_time": "2026-11-24T09:30:00.135Z",
      "content-type": "application/json"
    },
    "payload": {
      "attemptId": "att_6kq0c3yv1n7d5m2xw9r4t6b8zf",
      "deliveryId": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "eventId": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "eventType": "payment.settled.v1",
      "tenantId": "company-b",
      "subscriptionId": "orders",
      "endpointId": "shop",
      "endpointVersion": 3,
      "tenantVersion": 1,
      "number": 1,
      "startedAt": "2026-11-24T09:30:00.131Z",
      "endedAt": "2026-11-24T09:30:00.135Z",
      "durationMs": 3.4,
      "address": "127.0.0.1",
      "status": 503,
      "outcome": "retry",
      "reason": "http_status",
      "nextAttemptAt": "2026-11-24T09:30:05.135Z",
      "timings": {
        "firstByteMs": 3.1
      },
      "decision": {
        "verdict": "retry",
        "by": "default"
      },
      "method": "POST",
      "requestHeaders": {
        "content-type": "application/json",
        "webhook-signature": "***"
      },
      "responseHeaders": {
        "content-type": "text/plain"
      },
      "responseBody": "out of order",
      "responseBodyEncoding": "text",
      "responseBodyBytes": 12
    }
  },
  {
    "message": "AttemptCompleted",
    "name": "delivered-with-evidence",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "att_7kq0c3yv1n7d5m2xw9r4t6b8zg",
      "ce_source": "/crossdock/webhook-dispatch",
      "ce_type": "crossdock.attempt-completed.v1",
      "ce_time": "2026-11-24T09:30:00.135Z",
      "content-type": "application/json"
    },
    "payload": {
      "attemptId": "att_7kq0c3yv1n7d5m2xw9r4t6b8zg",
      "deliveryId": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "eventId": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "eventType": "payment.settled.v1",
      "tenantId": "company-b",
      "subscriptionId": "orders",
      "endpointId": "shop",
      "endpointVersion": 3,
      "tenantVersion": 1,
      "number": 1,
      "startedAt": "2026-11-24T09:30:00.131Z",
      "endedAt": "2026-11-24T09:30:00.135Z",
      "durationMs": 3.4,
      "address": "127.0.0.1",
      "status": 200,
      "outcome": "delivered",
      "timings": {
        "firstByteMs": 3.1
      },
      "decision": {
        "verdict": "delivered",
        "by": "successStatuses"
      },
      "method": "POST",
      "requestHeaders": {
        "content-type": "application/json",
        "webhook-signature": "***"
      },
      "responseHeaders": {
        "content-type": "application/json"
      },
      "responseBody": "{\"queued\":true}",
      "responseBodyEncoding": "text",
      "responseBodyBytes": 15
    }
  },
  {
    "message": "EndpointHealthChanged",
    "name": "gone",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "hlt_6kq0c3yv1n7d5m2xw9r4t6b8ze",
      "ce_source": "/crossdock/webhook-dispatch",
      "ce_type": "crossdock.endpoint-health-changed.v1",
      "ce_time": "2026-11-24T09:40:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "endpointId": "shop",
      "tenantId": "company-b",
      "endpointVersion": 3,
      "state": "gone",
      "reason": "http_status",
      "changedAt": "2026-11-24T09:40:00.000Z"
    }
  },
  {
    "message": "EndpointHealthChanged",
    "name": "failing",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "hlt_7kq0c3yv1n7d5m2xw9r4t6b8zf",
      "ce_source": "/crossdock/webhook-dispatch",
      "ce_type": "crossdock.endpoint-health-changed.v1",
      "ce_time": "2026-11-27T09:40:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "endpointId": "shop",
      "tenantId": "company-b",
      "endpointVersion": 3,
      "state": "failing",
      "reason": "timeout",
      "failingSince": "2026-11-24T21:40:00.000Z",
      "warnedPercent": 50,
      "changedAt": "2026-11-27T09:40:00.000Z"
    }
  },
  {
    "message": "GateChanged",
    "name": "open",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "gte_6kq0c3yv1n7d5m2xw9r4t6b8ze",
      "ce_source": "/crossdock/webhook-dispatch",
      "ce_type": "crossdock.gate-changed.v1",
      "ce_time": "2026-11-24T09:40:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "endpointId": "shop",
      "tenantId": "company-b",
      "state": "open",
      "since": "2026-11-24T09:40:00.000Z",
      "until": "2026-11-24T09:40:04.000Z",
      "openings": 2,
      "endpointVersion": 3
    }
  },
  {
    "message": "DeliveryRequested",
    "name": "first",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "ce_source": "/sources/payments/public.payments",
      "ce_type": "payment.settled.v1",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json",
      "cd_tenant_id": "company-b",
      "cd_origin": "capture",
      "cd_committed_at": "2026-11-24T09:30:00.123456Z",
      "cd_published_at": "2026-11-24T09:30:00.127Z",
      "cd_delivery_id": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "cd_subscription_id": "orders",
      "cd_subscription_version": "1",
      "cd_subscriber_tenant_id": "company-b",
      "cd_endpoint_id": "shop",
      "cd_requested_at": "2026-11-24T09:30:00.129Z",
      "cd_attempt": "0"
    },
    "payload": {
      "type": "payment.settled.v1",
      "timestamp": "2026-11-24T09:30:00.123456Z",
      "data": {
        "paymentId": "42"
      }
    }
  },
  {
    "message": "DeliveryDelayed",
    "name": "afterFirstFailure",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "ce_source": "/sources/payments/public.payments",
      "ce_type": "payment.settled.v1",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json",
      "cd_tenant_id": "company-b",
      "cd_origin": "capture",
      "cd_committed_at": "2026-11-24T09:30:00.123456Z",
      "cd_published_at": "2026-11-24T09:30:00.127Z",
      "cd_delivery_id": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "cd_subscription_id": "orders",
      "cd_subscription_version": "1",
      "cd_subscriber_tenant_id": "company-b",
      "cd_endpoint_id": "shop",
      "cd_requested_at": "2026-11-24T09:30:00.129Z",
      "cd_attempt": "1",
      "cd_first_attempt_at": "2026-11-24T09:30:00.131Z",
      "cd_due_at": "2026-11-24T09:30:05.131Z",
      "cd_horizon_at": "2026-11-27T09:30:00.131Z",
      "cd_last_reason": "http_status",
      "cd_last_status": "500",
      "cd_history": "[{\"number\":1,\"at\":\"2026-11-24T09:30:00.131Z\",\"reason\":\"http_status\",\"status\":500}]"
    },
    "payload": {
      "type": "payment.settled.v1",
      "timestamp": "2026-11-24T09:30:00.123456Z",
      "data": {
        "paymentId": "42"
      }
    }
  },
  {
    "message": "DeliveryLinedUp",
    "name": "perKey",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "ce_source": "/sources/payments/public.payments",
      "ce_type": "payment.settled.v1",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json",
      "cd_tenant_id": "company-b",
      "cd_origin": "capture",
      "cd_committed_at": "2026-11-24T09:30:00.123456Z",
      "cd_published_at": "2026-11-24T09:30:00.127Z",
      "cd_delivery_id": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "cd_subscription_id": "orders",
      "cd_subscription_version": "1",
      "cd_subscriber_tenant_id": "company-b",
      "cd_endpoint_id": "shop",
      "cd_requested_at": "2026-11-24T09:30:00.129Z",
      "cd_attempt": "0",
      "cd_lane": "key:customer-7",
      "cd_lined_up_at": "2026-11-24T09:30:00.130Z",
      "cd_lined_up_from": "3/1042/1795512600129"
    },
    "payload": {
      "type": "payment.settled.v1",
      "timestamp": "2026-11-24T09:30:00.123456Z",
      "data": {
        "paymentId": "42"
      }
    }
  },
  {
    "message": "DeliveryDiscarded",
    "name": "stoppedLane",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "dsc_5kq0c3yv1n7d5m2xw9r4t6b8zd",
      "ce_source": "/crossdock/audit",
      "ce_type": "crossdock.delivery-discarded.v1",
      "ce_time": "2026-11-24T10:00:00.000Z",
      "content-type": "application/json"
    },
    "payload": {
      "deliveryId": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "endpointId": "shop",
      "jobId": "job_outage",
      "discardedAt": "2026-11-24T10:00:00.000Z"
    }
  },
  {
    "message": "DeliveryDeadLettered",
    "name": "exhausted",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "ce_source": "/sources/payments/public.payments",
      "ce_type": "payment.settled.v1",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json",
      "cd_tenant_id": "company-b",
      "cd_origin": "capture",
      "cd_committed_at": "2026-11-24T09:30:00.123456Z",
      "cd_published_at": "2026-11-24T09:30:00.127Z",
      "cd_delivery_id": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "cd_subscription_id": "orders",
      "cd_subscription_version": "1",
      "cd_subscriber_tenant_id": "company-b",
      "cd_endpoint_id": "shop",
      "cd_requested_at": "2026-11-24T09:30:00.129Z",
      "cd_attempt": "2",
      "cd_first_attempt_at": "2026-11-24T09:30:00.131Z",
      "cd_last_reason": "http_status",
      "cd_last_status": "500",
      "cd_dead_lettered_at": "2026-11-24T09:30:05.140Z",
      "cd_cause": "attempts_exhausted",
      "cd_cause_detail": "The endpoint answered 500 to the last of 2 attempts.",
      "cd_history": "[{\"number\":1,\"at\":\"2026-11-24T09:30:00.131Z\",\"reason\":\"http_status\",\"status\":500},{\"number\":2,\"at\":\"2026-11-24T09:30:05.133Z\",\"reason\":\"http_status\",\"status\":500}]"
    },
    "payload": {
      "type": "payment.settled.v1",
      "timestamp": "2026-11-24T09:30:00.123456Z",
      "data": {
        "paymentId": "42"
      }
    }
  },
  {
    "message": "DeliveryDeadLettered",
    "name": "unshaped",
    "headers": {
      "ce_specversion": "1.0",
      "ce_id": "evt_8kq0c3yv1n7d5m2xw9r4t6b8za",
      "ce_source": "/sources/payments/public.payments",
      "ce_type": "payment.settled.v1",
      "ce_time": "2026-11-24T09:30:00.123456Z",
      "content-type": "application/json",
      "cd_tenant_id": "company-b",
      "cd_origin": "capture",
      "cd_committed_at": "2026-11-24T09:30:00.123456Z",
      "cd_published_at": "2026-11-24T09:30:00.127Z",
      "cd_delivery_id": "dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb",
      "cd_subscription_id": "orders",
      "cd_subscription_version": "1",
      "cd_subscriber_tenant_id": "company-b",
      "cd_endpoint_id": "shop",
      "cd_requested_at": "2026-11-24T09:30:00.129Z",
      "cd_attempt": "0",
      "cd_unshaped": "expression_failed: T1003: Key in object structure must evaluate to a string (at character 9)",
      "cd_dead_lettered_at": "2026-11-24T09:30:00.129Z",
      "cd_cause": "transform_failed",
      "cd_cause_detail": "expression_failed: T1003: Key in object structure must evaluate to a string (at character 9)"
    },
    "payload": {
      "paymentId": "42"
    }
  }
];
