import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { node24, repository, type Layout } from './layout.js';
import type { LocalSecrets } from './local-secrets.js';
import { portOf, sampleNames, type SampleName, type ServiceName } from './ports.js';
import type { DatabaseName } from './postgres/databases.js';
import type { ProcessPlan } from './processes/supervised.js';
import { loopback, type StackOptions } from './stack-options.js';

/** What the services need to know of the servers. */
export interface Servers {
  readonly brokers: readonly string[];
  readonly databaseUrlOf: (name: DatabaseName) => string;
}

/**
 * Half of the young generation, in MB. Services that every delivery passes get more, as what is still in use is copied at each
 * collection. Twice as much would cost up to 17 MB each and save no processor time that could be measured; with half as much more
 * grows old, and nothing is saved. Measured by `npm run bench -- throughput`.
 */
const youngMb: Record<ServiceName, number> = {
  'control-plane': 4,
  'cdc-ingestion': 8,
  transformation: 8,
  'webhook-dispatch': 8,
  'inbound-gateway': 8,
  audit: 4,
};

/** The old generation may grow so far, in MB. `webhook-dispatch` knows every endpoint: room for tens of thousands. */
function oldMb(name: string): number {
  return name === 'webhook-dispatch' ? 256 : 96;
}

/**
 * V8's first compiler makes code that is soon made again by the next, and has it lie beside: without it 4 to 8 MB less, for no processor time
 * that could be measured. The next one (Maglev) makes more of it: without that, too, `webhook-dispatch` has 6 MB less, and takes 5 % longer
 * for a delivery. Measured by `npm run bench -- throughput`.
 */
function compilerArgs(name: string): string[] {
  return ['--no-sparkplug', ...(name === 'webhook-dispatch' ? ['--no-maglev'] : [])];
}

/**
 * Memory flags of a process. No source maps: they cost up to 35 MB. With --expose-gc a service gives back what only its start
 * needed. Nothing is made in the old generation at once: V8 does so with what has lived long in a busy minute, and never notices
 * when the minute is over. What is then made there drags along all that it refers to, and a whole collection has to
 * come for it, up to once a second.
 */
function memoryArgs(name: string, semiSpaceMb: number): string[] {
  return [
    '--expose-gc',
    '--no-allocation-site-pretenuring',
    ...compilerArgs(name),
    `--max-old-space-size=${oldMb(name)}`,
    `--max-semi-space-size=${semiSpaceMb}`,
  ];
}

/**
 * For glibc. Answers of the broker are buffers of up to a megabyte, and V8's compiler works in pieces of 32 kB: each gets pages of
 * its own that go back with it, where it would otherwise leave a hole among small pieces; together 15 to 30 MB of each service
 * under load, for hardly more processor time. As soon as a limit is named, glibc no longer raises it by itself.
 */
const allocator = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '32768',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'NODE_EXTRA_CA_CERTS'];

export function servicePlan(
  name: ServiceName,
  instance: number,
  options: StackOptions,
  servers: Servers,
  secrets: LocalSecrets,
  layout: Layout,
): ProcessPlan {
  const instanceName = instanceNameOf(name, instance);
  const sealing = { ENCRYPTION_KEYS: secrets.encryptionKeys };
  const networks = { ALLOWED_PRIVATE_NETWORKS: options.allowedPrivateNetworks ?? loopback };
  const own: Record<ServiceName, Record<string, string>> = {
    'control-plane': {
      DATABASE_URL: servers.databaseUrlOf('control-plane'),
      OPERATOR_API_KEY: secrets.operatorApiKey,
      AUDIT_URL: `http://127.0.0.1:${portOf('audit', options.portBase)}`,
      ...sealing,
      ...networks,
    },
    audit: { DATABASE_URL: servers.databaseUrlOf('audit') },
    'cdc-ingestion': { ...sealing, CAPTURE_STAGE_FOLDER: join(layout.folder, 'stage', instanceName) },
    'webhook-dispatch': {
      DATABASE_URL: servers.databaseUrlOf('webhook-dispatch'),
      ...sealing,
      ...networks,
    },
    transformation: {},
    'inbound-gateway': {},
  };
  return {
    name: instanceName,
    command: node24,
    args: [...memoryArgs(name, youngMb[name]), programOf('apps', name)],
    cwd: join(repository, 'apps', name),
    logPath: join(layout.logs, `${instanceName}.log`),
    env: {
      ...environment(),
      NODE_ENV: 'production',
      PORT: String(portOf(name, options.portBase, instance)),
      LOG_LEVEL: options.logLevel ?? 'info',
      INSTANCE_ID: `${name}-${instance}`,
      KAFKA_BROKERS: servers.brokers.join(','),
      KAFKA_TOPIC_PREFIX: options.topicPrefix ?? '',
      ...own[name],
      ...options.env?.[name],
    },
  };
}

/** A sample knows addresses and the operator's key, as any program of an operator would. */
export function samplePlan(
  name: SampleName,
  options: StackOptions,
  servers: Servers,
  secrets: LocalSecrets,
  layout: Layout,
): ProcessPlan {
  const url = (part: SampleName | ServiceName): string =>
    `http://127.0.0.1:${portOf(part, options.portBase)}`;
  const stateDir = join(layout.samples, name);
  mkdirSync(stateDir, { recursive: true });
  return {
    name,
    command: node24,
    args: [...memoryArgs(name, 4), programOf('samples', name)],
    cwd: join(repository, 'samples', name),
    logPath: join(layout.logs, `${name}.log`),
    env: {
      ...environment(),
      PORT: String(portOf(name, options.portBase)),
      STATE_DIR: stateDir,
      CONTROL_PLANE_URL: url('control-plane'),
      INBOUND_GATEWAY_URL: url('inbound-gateway'),
      PAYMENT_PROVIDER_URL: url('payment-provider'),
      OPERATOR_API_KEY: secrets.operatorApiKey,
      ...(name === 'payment-provider' ? { DATABASE_URL: servers.databaseUrlOf('payments') } : {}),
    },
  };
}

/** `audit` for the first instance, `audit-2` for the second. */
export function instanceNameOf(name: string, instance: number): string {
  return instance === 1 ? name : `${name}-${instance}`;
}

/** Programs that should run and are not built. */
export function unbuilt(services: readonly ServiceName[], samples: boolean): string[] {
  const programs = [
    ...services.map((name) => programOf('apps', name)),
    ...(samples ? sampleNames.map((name) => programOf('samples', name)) : []),
  ];
  return programs.filter((program) => !existsSync(program));
}

function programOf(kind: 'apps' | 'samples', name: string): string {
  return join(repository, kind, name, 'dist', 'main.js');
}

function environment(): NodeJS.ProcessEnv {
  const taken = inherited.map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(taken.filter(([, value]) => value !== undefined)), ...allocator };
}
