import { provisionTopics } from '@crossdock/kafka';
import { kafkaAnswers, prepareKafka, refuseMissingTools } from './kafka/broker.js';
import { layoutOf, type Layout } from './layout.js';
import { localSecrets, type LocalSecrets } from './local-secrets.js';
import { releaseLock, takeLock } from './lock.js';
import { samplePlan, servicePlan, unbuilt, type Servers } from './plans.js';
import { portOf, sampleNames, serviceNames, type PartName, type PortUse, type ServiceName } from './ports.js';
import { databaseNames, databaseUrl, ensureDatabases, type DatabaseName } from './postgres/databases.js';
import { passwordFileOf, passwordOf, unusablePassword } from './postgres/password.js';
import { localDatabaseUrl, postgresUnready, preparePostgres, wrongPassword } from './postgres/server.js';
import { identityOf } from './processes/identity.js';
import { Supervised, type ProcessEvent, type ProcessPlan } from './processes/supervised.js';
import { brokenData, isNewData, lastWords } from './refusals/broken-data.js';
import { refusePortsInUse } from './refusals/ports-in-use.js';
import { Refusal } from './refusals/refusal.js';
import { refuseWrongNode } from './refusals/wrong-node.js';
import { writeRunning, type RunningProcess } from './running.js';
import { setAside } from './set-aside.js';
import { loopback, type StackOptions } from './stack-options.js';
import { NotUp, untilUp, unready, within } from './waiting.js';

/** In which a stop must have ended everything, and what is kept of it for the parts that come later. */
const stopMs = 9_500;
const reservedMs = { kafka: 2_500, postgres: 1_500 };
/** EX_CONFIG: a service that ends with it will not do better the next time. */
const badSettings = 78;

interface Part {
  readonly kind: RunningProcess['kind'];
  readonly address: string;
  readonly process: Supervised;
  /** Whether it has ever been ready. */
  wasUp: boolean;
}

/**
 * The whole system on one machine: broker and PostgreSQL, the topics of the contract, databases, services, samples, each a
 * process that is started again when it crashes.
 *
 * Start: what can be refused without a server first (nothing has been touched then), broker and PostgreSQL at the same time, topics and databases,
 * services, samples. Stop is the other way round. A crash of this process leaves the others running; the next start on the
 * same folder ends them (see lock.ts).
 */
export class Stack {
  readonly layout: Layout;
  readonly startedAt = new Date();
  private readonly parts = new Map<string, Part>();
  private readonly services: readonly ServiceName[];
  private readonly databases: Record<DatabaseName, string>;
  private stopped: Promise<void> | undefined;
  private locked = false;
  private givenUp = false;
  private secrets_: LocalSecrets | undefined;
  private password: string | undefined;

  constructor(readonly options: StackOptions) {
    this.layout = layoutOf(options.dataFolder, options.portBase);
    this.services = options.services ?? serviceNames;
    this.databases = databaseNames(options.databaseUrl ? (options.topicPrefix ?? '') : '');
  }

  static async start(options: StackOptions): Promise<Stack> {
    const stack = new Stack(options);
    await stack.start();
    return stack;
  }

  get brokers(): readonly string[] {
    return this.options.kafkaBrokers ?? [`127.0.0.1:${portOf('kafka', this.options.portBase)}`];
  }

  /** A superuser's URL of the PostgreSQL server, with its password. An own server has one once it was started. */
  get databaseUrl(): string {
    const { databaseUrl: given, portBase } = this.options;
    return (
      given ?? localDatabaseUrl(portOf('postgres', portBase), (this.password ??= passwordOf(this.layout)))
    );
  }

  /** The URL of one of the stack's databases. */
  databaseUrlOf(name: DatabaseName): string {
    return databaseUrl(this.databaseUrl, this.databases[name]);
  }

  get operatorApiKey(): string {
    return (this.secrets_ ??= localSecrets(this.layout)).operatorApiKey;
  }

  /** With what services seal and open secrets. */
  get encryptionKeys(): string {
    return (this.secrets_ ??= localSecrets(this.layout)).encryptionKeys;
  }

  url(name: PartName, instance = 1): string {
    return `http://127.0.0.1:${portOf(name, this.options.portBase, instance)}`;
  }

  /** Throws `Refusal` when it cannot start; everything that was started until then has ended. */
  async start(): Promise<void> {
    refuseWrongNode();
    if (!this.options.kafkaBrokers) refuseMissingTools();
    const missing = unbuilt(this.services, this.options.samples ?? false);
    if (missing.length > 0)
      throw new Refusal('not_built', `Not built: ${missing.join(', ')}. Run: npm run build`);
    const note = await takeLock(this.layout);
    this.locked = true;
    try {
      if (note) this.say(note);
      await this.startParts();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Services and samples, then the broker, then PostgreSQL. May be called at any time, also while it starts. */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopParts());
  }

  /** Sends a signal to a process as an outsider would and waits for its end; it starts again after its back-off. */
  async kill(name: string, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.part(name).process.kill(signal);
  }

  /** Ends a process in good order and starts it again at once. */
  async restart(name: string): Promise<void> {
    await this.part(name).process.restart();
  }

  /** Waits until a service, the broker or PostgreSQL is up, or all of them. */
  async ready(name?: string, timeoutMs = 90_000): Promise<void> {
    const parts = name === undefined ? [...this.parts.values()] : [this.part(name)];
    await Promise.all(parts.map((part) => this.untilReady(part, timeoutMs, () => false)));
  }

  processes(): RunningProcess[] {
    return [...this.parts].map(([name, { kind, address, process }]) => ({
      name,
      kind,
      address,
      process: process.identity,
      restarts: process.restarts,
    }));
  }

  private async startParts(): Promise<void> {
    await refusePortsInUse(this.portUses(), this.options.portBase);
    if (!this.options.setAside) this.refuseForeignData();
    this.secrets_ = localSecrets(this.layout);
    // After what refuses without starting a server. Those that cannot be fetched, reached or started later leave the data set aside.
    const aside = this.options.setAside ? setAside(this.layout) : null;
    if (aside) this.say(`The data of earlier runs lies in ${aside}`);
    await this.together([this.startKafka(), this.startPostgres()]);
    if (this.services.length > 0) await this.startServices();
    if (this.options.samples) this.startSamples();
  }

  private refuseForeignData(): void {
    if (!this.options.kafkaBrokers) isNewData(this.layout, 'kafka');
    if (!this.options.databaseUrl) isNewData(this.layout, 'postgres');
  }

  private async startKafka(): Promise<void> {
    if (this.options.kafkaBrokers) {
      if (!(await within(10_000, () => kafkaAnswers([...this.brokers], 10_000)))) {
        throw new Refusal(
          'server_unusable',
          `No Kafka broker answers at ${this.brokers.join(', ')} (KAFKA_BROKERS).`,
        );
      }
    } else {
      const base = this.options.portBase;
      const ports = { broker: portOf('kafka', base), controller: portOf('kafka-controller', base) };
      const plan = await prepareKafka(this.layout, ports);
      await this.startServer(plan, this.brokers.join(','), this.layout.kafka);
    }
    if (this.services.length === 0) return;
    const target = { brokers: [...this.brokers], topicPrefix: this.options.topicPrefix ?? '' };
    const { created } = await provisionTopics(target);
    this.say(created.length > 0 ? `${created.length} topics created` : 'topics are as the contract has them');
  }

  private async startPostgres(): Promise<void> {
    if (!this.options.databaseUrl) {
      const { portBase, durable = true, postgresVersion } = this.options;
      const port = portOf('postgres', portBase);
      const plan = await preparePostgres(this.layout, port, durable, postgresVersion);
      this.password = passwordOf(this.layout);
      // The address is for everybody to see: no password.
      await this.startServer(plan, localDatabaseUrl(port), this.layout.postgres);
    }
    if (this.services.length === 0) return;
    const created = await ensureDatabases(this.databaseUrl, Object.values(this.databases));
    this.say(created > 0 ? `${created} databases created` : 'databases are there');
  }

  private async startServer(plan: ProcessPlan, address: string, folder: string): Promise<void> {
    const startedAt = Date.now();
    const part = this.launch('server', plan, address);
    try {
      await this.untilReady(part, 120_000, () => true);
    } catch (error) {
      if (!(error instanceof NotUp) || this.isOver) throw error;
      if (!part.process.lastEnd)
        throw new Refusal('server_unusable', `${plan.name}: ${error.message} (${plan.logPath})`);
      throw brokenData(
        this.layout,
        folder,
        `${plan.name} says: ${lastWords(part.process.tail) ?? error.message} (${plan.logPath})`,
      );
    }
    this.say(`${plan.name} is up (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  }

  private async startServices(): Promise<void> {
    const networks = this.options.allowedPrivateNetworks ?? loopback;
    this.say(
      `Endpoints may be on this machine here (ALLOWED_PRIVATE_NETWORKS=${networks}); by default they may not`,
    );
    this.say('services start; those with a database bring its tables up to date first');
    const started = this.services.flatMap((name) =>
      Array.from({ length: this.options.scale?.[name] ?? 1 }, (_, index) => {
        const plan = servicePlan(name, index + 1, this.options, this.servers(), this.secrets(), this.layout);
        return this.launch('service', plan, this.url(name, index + 1));
      }),
    );
    await this.together(
      started.map(async (part) => {
        await this.untilReady(part, 120_000, (code) => code === badSettings);
        this.say(`${part.process.plan.name} is ready`);
      }),
    ).catch((error: unknown) => {
      if (!(error instanceof NotUp) || this.stopped) throw error;
      const { name, logPath } = error.process.plan;
      throw new Refusal(
        'not_ready',
        `${name} did not become ready: ${error.message}\n${error.process.tail}\n${logPath}`,
      );
    });
  }

  private startSamples(): void {
    for (const name of sampleNames) {
      const plan = samplePlan(name, this.options, this.servers(), this.secrets(), this.layout);
      this.launch('sample', plan, this.url(name));
    }
  }

  private async stopParts(): Promise<void> {
    const parts = [...this.parts.values()];
    const deadline = Date.now() + stopMs;
    const end = (chosen: (part: Part) => boolean, keptMs: number): Promise<unknown> =>
      Promise.all(parts.filter(chosen).map(({ process }) => process.stop(deadline - Date.now() - keptMs)));
    await end(({ kind }) => kind !== 'server', reservedMs.kafka + reservedMs.postgres);
    await end(({ process }) => process.plan.name === 'kafka', reservedMs.postgres);
    await end(({ process }) => process.plan.name === 'postgres', 0);
    for (const { process } of parts) process.release();
    if (this.locked) releaseLock(this.layout);
    this.locked = false;
  }

  /** Fails with the first failure, but not before the others have given up: nothing may go on behind a failed start. */
  private async together(steps: Promise<void>[]): Promise<void> {
    const failures: unknown[] = [];
    const giveUp = (error: unknown): void => {
      this.givenUp = true;
      failures.push(error);
    };
    await Promise.all(steps.map((step) => step.catch(giveUp)));
    if (failures.length > 0) throw failures[0];
  }

  private get isOver(): boolean {
    return this.givenUp || this.stopped !== undefined;
  }

  private launch(kind: Part['kind'], plan: ProcessPlan, address: string): Part {
    if (this.isOver) throw new Error('the start was given up');
    const process: Supervised = new Supervised(plan, (event) => this.hear(part, event));
    const part: Part = { kind, address, process, wasUp: kind === 'sample' };
    this.parts.set(plan.name, part);
    process.start();
    return part;
  }

  private hear(part: Part, event: ProcessEvent): void {
    const { name } = part.process.plan;
    // A server that does not come up at all is not waited for: that start fails.
    if (event.kind === 'crashed' && (part.kind !== 'server' || part.wasUp)) {
      this.say(`${name} ended (${event.how}); it starts again in ${event.restartInMs / 1000} s`);
    } else if (event.kind === 'stopped' && event.hard) {
      this.say(`${name} did not stop in time and was killed`);
    }
    if (this.locked) this.writeDown();
  }

  private writeDown(): void {
    const supervisor = identityOf(process.pid);
    if (!supervisor) return;
    const startedAt = this.startedAt.toISOString();
    const { portBase, topicPrefix: prefix = '' } = this.options;
    const topics = { brokers: this.brokers, prefix };
    writeRunning(this.layout, { supervisor, portBase, topics, startedAt, processes: this.processes() });
  }

  private async untilReady(
    part: Part,
    timeoutMs: number,
    fatal: (code: number | null) => boolean,
  ): Promise<void> {
    const silent = 'it does not answer';
    const checks: Record<string, () => Promise<string | null>> = {
      kafka: async () => ((await kafkaAnswers([...this.brokers])) ? null : silent),
      postgres: async () => {
        const missing = await postgresUnready(this.databaseUrl);
        if (missing !== wrongPassword) return missing;
        throw unusablePassword(
          passwordFileOf(this.layout.postgres),
          'holds a password that PostgreSQL does not take',
        );
      },
    };
    const check = checks[part.process.plan.name] ?? (() => unready(part.address));
    if (part.kind === 'sample') return;
    await untilUp(part.process, check, fatal, timeoutMs, () => this.isOver);
    part.wasUp = true;
  }

  private portUses(): PortUse[] {
    const base = this.options.portBase;
    const first = (name: PartName): PortUse => ({ name, port: portOf(name, base) });
    return [
      ...this.services.flatMap((name) =>
        Array.from({ length: this.options.scale?.[name] ?? 1 }, (_, i) => ({
          name,
          port: portOf(name, base, i + 1),
        })),
      ),
      ...(this.options.samples ? sampleNames.map(first) : []),
      ...(this.options.databaseUrl ? [] : [first('postgres')]),
      ...(this.options.kafkaBrokers ? [] : [first('kafka'), first('kafka-controller')]),
    ];
  }

  private part(name: string): Part {
    const part = this.parts.get(name);
    if (!part) throw new Error(`no process ${name}; there are ${[...this.parts.keys()].join(', ')}`);
    return part;
  }

  private servers(): Servers {
    return { brokers: this.brokers, databaseUrlOf: (name) => this.databaseUrlOf(name) };
  }

  private secrets(): LocalSecrets {
    return (this.secrets_ ??= localSecrets(this.layout));
  }

  private say(line: string): void {
    this.options.onProgress?.(line);
  }
}
