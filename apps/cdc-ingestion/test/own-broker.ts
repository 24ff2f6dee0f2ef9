import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePortBase, Stack } from '@crossdock/local-stack';
import { eventually } from '@crossdock/testing';

const addresses = 'CROSSDOCK_TEST_KAFKA_BROKERS';

/** A broker that a test may freeze and kill. Whoever makes a bus while it is there makes it on this one. */
export class OwnBroker {
  private readonly given = process.env[addresses];

  private constructor(
    private readonly folder: string,
    private readonly stack: Stack,
  ) {
    process.env[addresses] = stack.brokers.join(',');
  }

  static async start(): Promise<OwnBroker> {
    const folder = mkdtempSync(join(tmpdir(), 'crossdock-brokers-'));
    // Its database may run as another user.
    chmodSync(folder, 0o755);
    const stack = await Stack.start({
      dataFolder: folder,
      portBase: await freePortBase(),
      services: [],
      durable: false,
      onProgress: () => undefined,
    });
    return new OwnBroker(folder, stack);
  }

  /** It is started again when it has ended; in between it is not there. */
  get isThere(): boolean {
    return this.pid !== undefined;
  }

  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    if (this.pid !== undefined) process.kill(this.pid, name);
  }

  /** Fulfilled when somebody listens at its address. */
  async listens(): Promise<void> {
    const [host = '', port] = (this.stack.brokers[0] ?? '').split(':');
    await eventually(async () => {
      const socket = connect(Number(port), host);
      await once(socket, 'connect');
      socket.destroy();
    });
  }

  private get pid(): number | undefined {
    return this.stack.processes().find(({ name }) => name === 'kafka')?.process?.pid;
  }

  async remove(): Promise<void> {
    process.env[addresses] = this.given;
    await this.stack.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
