import type { BeforeApplicationShutdown, OnApplicationBootstrap, Provider } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { KafkaTransport } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import { Configuration } from '../configuration/configuration.js';
import { OpenedForms } from '../delivery/opened-forms.js';
import { AcknowledgementLimits, FetchLimits } from '../http/fetch-limits.js';
import { MailboxAnswers } from '../http/mailbox-answers.js';
import { MailboxDoor } from '../http/mailbox-door.js';
import { fetchesWaiting, mailboxesFilled, mailboxOldestUntoldSeconds, measures } from '../metrics.js';
import { LaneDatabases } from '../storage/lane-databases.js';
import { MailboxStore } from '../storage/mailbox-store.js';
import { Arrivals } from './arrivals.js';
import { MailboxIntake } from './mailbox-intake.js';
import { MailboxRoom, type RoomLimits } from './mailbox-room.js';
import { Mailboxes } from './mailboxes.js';
import { Settling } from './settling.js';
import { Sweep } from './sweep.js';

/** Starts and ends what goes on by itself about mailboxes. */
@Injectable()
class MailboxLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly databases: LaneDatabases,
    private readonly sweep: Sweep,
    arrivals: Arrivals,
  ) {
    measures(fetchesWaiting, () => arrivals.size);
    measures(mailboxesFilled, () => sweep.reading.filled);
    measures(mailboxOldestUntoldSeconds, () => {
      const { untoldSince } = sweep.reading;
      return untoldSince === undefined ? 0 : Math.max(0, Date.now() - untoldSince) / 1_000;
    });
  }

  onApplicationBootstrap(): void {
    if (this.databases.isConfigured) this.sweep.start();
  }

  /** Before the publisher goes, which it needs. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.sweep.close();
  }
}

/**
 * Everything between a delivery that is kept for its receiver and what the bus is told of it.
 * @param room in one mailbox
 */
export function mailboxProviders(room: RoomLimits): Provider[] {
  return [
    MailboxLife,
    Settling,
    { provide: FetchLimits, useValue: new FetchLimits() },
    { provide: AcknowledgementLimits, useValue: new AcknowledgementLimits() },
    {
      provide: MailboxStore,
      useFactory: ({ mailboxes }: LaneDatabases) => new MailboxStore(mailboxes),
      inject: [LaneDatabases],
    },
    {
      provide: Arrivals,
      useFactory: (store: MailboxStore, logger: Logger) => new Arrivals(store, logger),
      inject: [MailboxStore, Logger],
    },
    {
      provide: Mailboxes,
      useFactory: (store: MailboxStore, arrivals: Arrivals) =>
        new Mailboxes(new MailboxIntake(store), arrivals, new MailboxRoom(store, room)),
      inject: [MailboxStore, Arrivals],
    },
    {
      provide: MailboxDoor,
      useFactory: (configuration: Configuration, transport: KafkaTransport) =>
        new MailboxDoor(configuration, onceReady(transport)),
      inject: [Configuration, KafkaTransport],
    },
    {
      provide: MailboxAnswers,
      useFactory: (forms: OpenedForms) => new MailboxAnswers(forms),
      inject: [OpenedForms],
    },
    {
      provide: Sweep,
      useFactory: (
        store: MailboxStore,
        settling: Settling,
        configuration: Configuration,
        transport: KafkaTransport,
        logger: Logger,
      ) => new Sweep(store, settling, configuration, onceReady(transport), logger),
      inject: [MailboxStore, Settling, Configuration, KafkaTransport, Logger],
    },
  ];
}

/** Whether all configuration has been read. What was read once is there, also while the broker is away. */
function onceReady(transport: KafkaTransport): () => boolean {
  let wasReady = false;
  return () => (wasReady ||= transport.readiness().ready);
}
