import type { DatabaseOptions } from '@crossdock/postgres';
import { ApiKey } from './entities/api-key.entity.js';
import { BackfillProgress } from './entities/backfill-progress.entity.js';
import { Backfill } from './entities/backfill.entity.js';
import { Endpoint } from './entities/endpoint.entity.js';
import { EventType } from './entities/event-type.entity.js';
import { JobProgress } from './entities/job-progress.entity.js';
import { Job } from './entities/job.entity.js';
import { Mapping } from './entities/mapping.entity.js';
import { OutboxEntry } from './entities/outbox-entry.entity.js';
import { Sender } from './entities/sender.entity.js';
import { Source } from './entities/source.entity.js';
import { Subscription } from './entities/subscription.entity.js';
import { Tenant } from './entities/tenant.entity.js';
import { CreateConfiguration1795500000000 } from './migrations/1795500000000-create-configuration.js';
import { DeclareSources1796100000000 } from './migrations/1796100000000-declare-sources.js';
import { OrderBackfills1796200000000 } from './migrations/1796200000000-order-backfills.js';
import { MappingsExpectTypes1796300000000 } from './migrations/1796300000000-mappings-expect-types.js';
import { EndpointsHaveARate1796400000000 } from './migrations/1796400000000-endpoints-have-a-rate.js';
import { TenantsMayReachMore1796500000000 } from './migrations/1796500000000-tenants-may-reach-more.js';
import { PoliciesAreInherited1796600000000 } from './migrations/1796600000000-policies-are-inherited.js';
import { SecretsExpire1796700000000 } from './migrations/1796700000000-secrets-expire.js';
import { EndpointsShapeRequests1796750000000 } from './migrations/1796750000000-endpoints-shape-requests.js';
import { FailingEndpointsAreDisabled1796800000000 } from './migrations/1796800000000-failing-endpoints-are-disabled.js';
import { FailuresAreRecorded1796900000000 } from './migrations/1796900000000-failures-are-recorded.js';
import { OrderJobs1797000000000 } from './migrations/1797000000000-order-jobs.js';
import { EndpointsAuthenticate1797050000000 } from './migrations/1797050000000-endpoints-authenticate.js';
import { EndpointsHaveCertificates1797060000000 } from './migrations/1797060000000-endpoints-have-certificates.js';
import { EndpointsHaveKinds1797150000000 } from './migrations/1797150000000-endpoints-have-kinds.js';
import { SubscriptionsShape1797100000000 } from './migrations/1797100000000-subscriptions-shape.js';
import { EndpointsWantOrder1797200000000 } from './migrations/1797200000000-endpoints-want-order.js';
import { EndpointsBatch1797250000000 } from './migrations/1797250000000-endpoints-batch.js';
import { EndpointsHaveMailboxes1797260000000 } from './migrations/1797260000000-endpoints-have-mailboxes.js';
import { SourcesAdoptSlots1797300000000 } from './migrations/1797300000000-sources-adopt-slots.js';
import { SourcesHaveRowSessions1797360000000 } from './migrations/1797360000000-sources-have-row-sessions.js';
import { SourcesTellTransactions1797370000000 } from './migrations/1797370000000-sources-tell-transactions.js';
import { VersionsAreKept1798200000000 } from './migrations/1798200000000-versions-are-kept.js';
import { EvidenceIsChosen1798300000000 } from './migrations/1798300000000-evidence-is-chosen.js';

export function database(url: string): DatabaseOptions {
  return {
    url,
    applicationName: 'control-plane',
    entities: [
      Tenant,
      Endpoint,
      Subscription,
      EventType,
      Source,
      Mapping,
      Sender,
      ApiKey,
      OutboxEntry,
      Backfill,
      BackfillProgress,
      Job,
      JobProgress,
    ],
    migrations: [
      CreateConfiguration1795500000000,
      DeclareSources1796100000000,
      OrderBackfills1796200000000,
      MappingsExpectTypes1796300000000,
      EndpointsHaveARate1796400000000,
      TenantsMayReachMore1796500000000,
      PoliciesAreInherited1796600000000,
      SecretsExpire1796700000000,
      EndpointsShapeRequests1796750000000,
      FailingEndpointsAreDisabled1796800000000,
      FailuresAreRecorded1796900000000,
      OrderJobs1797000000000,
      EndpointsAuthenticate1797050000000,
      EndpointsHaveCertificates1797060000000,
      SubscriptionsShape1797100000000,
      EndpointsHaveKinds1797150000000,
      EndpointsWantOrder1797200000000,
      EndpointsBatch1797250000000,
      EndpointsHaveMailboxes1797260000000,
      SourcesAdoptSlots1797300000000,
      SourcesHaveRowSessions1797360000000,
      SourcesTellTransactions1797370000000,
      VersionsAreKept1798200000000,
      EvidenceIsChosen1798300000000,
    ],
  };
}
