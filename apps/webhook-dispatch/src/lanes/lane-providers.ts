import type { Provider } from '@nestjs/common';
import { KafkaTransport } from '@crossdock/kafka';
import { Logger, type Secret } from '@crossdock/service-host';
import { LaneDatabases } from '../storage/lane-databases.js';
import { LaneDecisions } from '../storage/lane-decisions.js';
import { LaneIntake } from '../storage/lane-intake.js';
import { LaneStore } from '../storage/lane-store.js';
import { Claims } from './claims.js';
import { Ends } from './ends.js';
import { HeadAttempt } from './head-attempt.js';
import { LaneGauges } from './lane-gauges.js';
import { Lanes } from './lanes.js';
import { LiningUp } from './lining-up.js';

/**
 * Everything between a delivery that is lined up and the head of a lane.
 * @param databaseUrl undefined: whatever is lined up waits in its topic
 * @param owner who claims partitions, for people to read
 */
export function laneProviders(databaseUrl: Secret | undefined, owner: string): Provider[] {
  const databases = new LaneDatabases(databaseUrl?.reveal());
  const store = new LaneStore(databases.heads, owner);
  const decisions = new LaneDecisions(databases.heads);
  const claims = new Claims(store);
  return [
    LiningUp,
    HeadAttempt,
    { provide: LaneDatabases, useValue: databases },
    { provide: LaneIntake, useValue: new LaneIntake(databases.intake) },
    { provide: LaneDecisions, useValue: decisions },
    { provide: Claims, useValue: claims },
    {
      provide: Lanes,
      inject: [HeadAttempt, KafkaTransport, Logger],
      useFactory: (attempts: HeadAttempt, transport: KafkaTransport, logger: Logger) =>
        new Lanes(store, decisions, claims, new Ends(store, logger), attempts, transport, logger),
    },
    {
      provide: LaneGauges,
      inject: [Lanes],
      useFactory: (lanes: Lanes) => new LaneGauges(lanes, store, databases),
    },
  ];
}
