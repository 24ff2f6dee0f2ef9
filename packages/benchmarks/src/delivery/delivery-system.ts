import { operations } from '@crossdock/contracts';
import { Sealer } from '@crossdock/credentials';
import { Publisher } from '@crossdock/kafka';
import type { Stack } from '@crossdock/local-stack';
import { setTimeout as pause } from 'node:timers/promises';
import { startOwnStack, stopOwnStack } from '../own-stack.js';
import { deliveryRequested, endpointChanged, type Requested } from './records.js';

const SERVICE = 'webhook-dispatch';
const PATIENCE_MS = 60_000;
const AT_ONCE = 500;

/** The dispatch service alone with the servers. What the rest of the system would tell it is written to its topics. */
export class DeliverySystem {
  private readonly sealer: Sealer;
  private readonly configuration: Publisher;
  private readonly routing: Publisher;

  private constructor(
    readonly stack: Stack,
    private readonly secret: string,
  ) {
    this.sealer = new Sealer(stack.encryptionKeys);
    this.configuration = publisherOf('control-plane', stack);
    this.routing = publisherOf('transformation', stack);
  }

  /** @param secret with which requests are to be signed */
  static async start(secret: string, say: (line: string) => void, instances = 1): Promise<DeliverySystem> {
    const scale = { [SERVICE]: instances };
    return new DeliverySystem(await startOwnStack(say, { services: [SERVICE], scale }), secret);
  }

  /** Makes endpoints known, and waits until the service knows them. @param urlOf of the n-th endpoint */
  async endpoints(
    ids: readonly string[],
    urlOf: (index: number) => string,
    more: object = {},
  ): Promise<void> {
    const sealed = this.sealer.seal(this.secret);
    for (let first = 0; first < ids.length; first += AT_ONCE) {
      const records = ids
        .slice(first, first + AT_ONCE)
        .map((id, index) => endpointChanged({ id, url: urlOf(first + index), sealed, more }));
      await this.configuration.publishAll(operations.controlPlaneSendsEndpointChanged, records);
    }
    // A broadcast topic is read within a fetch; tens of thousands of endpoints take a moment.
    await pause(1_000 + ids.length / 20);
  }

  /** Asks for deliveries, as routing does. Fulfilled when the broker has them. */
  async request(deliveries: readonly Requested[]): Promise<void> {
    await this.routing.publishAll(
      operations.transformationSendsDeliveryRequested,
      deliveries.map(deliveryRequested),
    );
  }

  /** Lets what is asked for meanwhile wait in Kafka: the processes are stopped for a moment, as a busy machine might do. */
  async whileAway<Result>(work: () => Promise<Result>): Promise<Result> {
    const pids = this.stack
      .processes()
      .filter(({ name }) => name.startsWith(SERVICE))
      .flatMap(({ process: identity }) => (identity ? [identity.pid] : []));
    if (pids.length === 0) throw new Error('the service does not run');
    for (const pid of pids) process.kill(pid, 'SIGSTOP');
    try {
      return await work();
    } finally {
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    }
  }

  /** A counter of the service, over all its labels. */
  async counter(name: string): Promise<number> {
    const answer = await fetch(`${this.stack.url(SERVICE)}/metrics`);
    const lines = (await answer.text())
      .split('\n')
      .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
    return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  async until(
    condition: () => boolean | Promise<boolean>,
    what: string,
    patienceMs = PATIENCE_MS,
  ): Promise<void> {
    const deadline = performance.now() + patienceMs;
    while (!(await condition())) {
      if (performance.now() > deadline) throw new Error(`not within ${patienceMs / 1_000} s: ${what}`);
      await pause(50);
    }
  }

  async stop(): Promise<void> {
    await Promise.all([this.configuration.close(), this.routing.close()]);
    await stopOwnStack(this.stack);
  }
}

/** Only its owner may write a topic. */
function publisherOf(service: string, stack: Stack): Publisher {
  const silent = (): void => undefined;
  const settings = { brokers: [...stack.brokers], topicPrefix: '', service, instance: 'benchmarks' };
  return new Publisher(settings, { debug: silent, info: silent, warn: silent, error: silent });
}
