import {
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { AddressGuard } from '@crossdock/address-guard';
import { Sealer } from '@crossdock/credentials';
import { AllowedTopics, KafkaModule, OrganisationTopics, processLoad } from '@crossdock/kafka';
import { Batches } from './batching/batches.js';
import { Configuration } from './configuration/configuration.js';
import { DeliveryDelayedConsumer } from './consumers/delivery-delayed.consumer.js';
import { DeliveryDiscardedConsumer } from './consumers/delivery-discarded.consumer.js';
import { DeliveryLinedUpConsumer } from './consumers/delivery-lined-up.consumer.js';
import { DeliveryRequestedConsumer } from './consumers/delivery-requested.consumer.js';
import { EndpointChangedConsumer } from './consumers/endpoint-changed.consumer.js';
import { EndpointHealthChangedConsumer } from './consumers/endpoint-health-changed.consumer.js';
import { GateChangedConsumer } from './consumers/gate-changed.consumer.js';
import { TenantChangedConsumer } from './consumers/tenant-changed.consumer.js';
import { Attempts } from './delivery/attempt.js';
import { Connections } from './delivery/connections.js';
import { Destinations } from './delivery/destination.js';
import { Emissions } from './delivery/emissions.js';
import { OpenedForms } from './delivery/opened-forms.js';
import { Webhooks } from './delivery/webhooks.js';
import { EgressProxy } from './egress/egress-proxy.js';
import { Gate } from './gate/gate.js';
import { hands } from './gate/hands.js';
import { gateLimits } from './gate/limits.js';
import { EndpointHealth } from './health/endpoint-health.js';
import { LaneGauges } from './lanes/lane-gauges.js';
import { MailboxController } from './http/mailbox.controller.js';
import { laneProviders } from './lanes/lane-providers.js';
import { Lanes } from './lanes/lanes.js';
import { mailboxProviders } from './mailbox/mailbox-providers.js';
import { Mailboxes } from './mailbox/mailboxes.js';
import { attemptsInFlight, batchesHeld, deliveriesWaiting, measures } from './metrics.js';
import type { DispatchSettings } from './settings.js';
import { LaneDatabases } from './storage/lane-databases.js';
import { Topics } from './topics/topics.js';

@Module({})
export class AppModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly connections: Connections,
    private readonly lanes: Lanes,
    private readonly laneGauges: LaneGauges,
    private readonly laneDatabases: LaneDatabases,
    gate: Gate,
    configuration: Configuration,
    batches: Batches,
  ) {
    hands.countSlowBy(() => gate.slow + configuration.newcomers.size);
    hands.countGatheredBy(() => batches.held);
    measures(batchesHeld, () => batches.held);
    measures(attemptsInFlight, () => gate.inFlight);
    measures(deliveriesWaiting, () => gate.waiting);
  }

  onApplicationBootstrap(): void {
    if (!this.laneDatabases.isConfigured) return;
    this.lanes.start();
    this.laneGauges.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.connections.close(), this.laneDatabases.close()]);
  }

  static with({
    kafka,
    databaseUrl,
    encryptionKeys,
    destinations,
    egressProxy,
    allowedTopics,
    mailboxRoom,
  }: DispatchSettings): DynamicModule {
    const sealer = new Sealer(encryptionKeys.reveal());
    const guard = new AddressGuard(destinations);
    const connections = new Connections(guard, egressProxy && new EgressProxy(egressProxy.reveal()));
    const openSecret = (sealed: string): string => sealer.open(sealed);
    const webhook = new Webhooks(new Destinations(openSecret, guard), connections);
    const forms = new OpenedForms(openSecret);
    const allowed = new AllowedTopics(allowedTopics, kafka.topicPrefix);
    return {
      module: AppModule,
      imports: [KafkaModule.forService(kafka)],
      controllers: [
        TenantChangedConsumer,
        EndpointChangedConsumer,
        EndpointHealthChangedConsumer,
        GateChangedConsumer,
        DeliveryRequestedConsumer,
        DeliveryLinedUpConsumer,
        DeliveryDiscardedConsumer,
        DeliveryDelayedConsumer,
        MailboxController,
      ],
      providers: [
        Configuration,
        EndpointHealth,
        Emissions,
        ...laneProviders(databaseUrl, kafka.instance),
        Batches,
        { provide: Connections, useValue: connections },
        { provide: OpenedForms, useValue: forms },
        ...mailboxProviders(mailboxRoom),
        {
          provide: Attempts,
          useFactory: (writer: OrganisationTopics, poll: Mailboxes) =>
            new Attempts({ webhook, topic: new Topics(forms, allowed, writer), poll }),
          inject: [OrganisationTopics, Mailboxes],
        },
        { provide: Gate, useValue: new Gate(gateLimits, () => processLoad.isBusy) },
      ],
    };
  }
}
