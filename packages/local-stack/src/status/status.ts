import { existsSync } from 'node:fs';
import type { Layout } from '../layout.js';
import { localSecrets } from '../local-secrets.js';
import { childrenNow, residentBytesOfFamily, type Children } from '../processes/family.js';
import { isAlive, residentBytes } from '../processes/identity.js';
import { readRunning, type RunningProcess } from '../running.js';
import { kafkaAnswers } from '../kafka/broker.js';
import { passwordFileOf, passwordOf } from '../postgres/password.js';
import { postgresUnready } from '../postgres/server.js';
import { unready } from '../waiting.js';
import { changesCaptured } from './changes-captured.js';

export interface ProcessStatus {
  readonly name: string;
  readonly kind: RunningProcess['kind'];
  readonly address: string;
  /** Null while it waits to be started again. */
  readonly pid: number | null;
  readonly ready: boolean;
  /** Why it is not ready. */
  readonly reason?: string;
  /** Of a service with the processes that it has started; of PostgreSQL without, as they share its memory. */
  readonly residentBytes: number | null;
  readonly restarts: number;
}

/** Counts since the data folder was begun, as audit has them unless something else is said; null where nobody tells. */
export interface Counters {
  /** Row changes, those too of which no event came. As the brokers have them. */
  readonly changesCaptured: number | null;
  readonly eventsPublished: number | null;
  /** One for each event and subscription that wants it, whatever became of it. */
  readonly deliveries: number | null;
  /** Those of them that a receiver has taken. */
  readonly delivered: number | null;
  readonly attempts: number | null;
  readonly retriesWaiting: number | null;
  readonly deadLetters: number | null;
  readonly refused: number | null;
  readonly quarantined: number | null;
  readonly parked: number | null;
  /** Webhooks whose signature the sample commerce application has verified. */
  readonly verified: number | null;
}

export interface Status {
  readonly running: boolean;
  readonly dataFolder: string;
  readonly portBase: number;
  readonly startedAt?: string;
  readonly supervisorPid?: number;
  readonly operatorApiKeyFile: string;
  /** Of the superuser `postgres`; only where the stack has a PostgreSQL of its own. */
  readonly postgresPasswordFile?: string;
  readonly processes: readonly ProcessStatus[];
  readonly counters: Counters;
}

/** What a stack does now, from what its supervisor wrote down and from asking every process. */
export async function statusOf(layout: Layout): Promise<Status> {
  const written = readRunning(layout);
  const running = written !== null && isAlive(written.supervisor);
  const children: Children = running ? childrenNow() : new Map();
  const processes = running
    ? await Promise.all(written.processes.map((process) => statusOfProcess(layout, process, children)))
    : [];
  const [summary, stats, captured]: [Numbers, Numbers, number | null] = running
    ? await Promise.all([
        summaryOf(layout, processes),
        statsOf(processes),
        written.topics ? changesCaptured(written.topics) : null,
      ])
    : [{}, {}, null];
  const count = (name: string, from = summary): number | null => from[name] ?? null;
  return {
    running,
    dataFolder: layout.folder,
    portBase: layout.portBase,
    ...(running ? { startedAt: written.startedAt, supervisorPid: written.supervisor.pid } : {}),
    operatorApiKeyFile: layout.operatorApiKey,
    ...(processes.some(({ name }) => name === 'postgres')
      ? { postgresPasswordFile: passwordFileOf(layout.postgres) }
      : {}),
    processes,
    counters: {
      changesCaptured: captured,
      eventsPublished: count('eventsPublished'),
      deliveries: count('deliveriesRequested'),
      delivered: count('delivered'),
      attempts: count('attempts'),
      retriesWaiting: count('retriesWaiting'),
      deadLetters: count('deadLetters'),
      refused: count('refused'),
      quarantined: count('quarantined'),
      parked: count('parked'),
      verified: count('verified', stats),
    },
  };
}

async function statusOfProcess(
  layout: Layout,
  { name, kind, address, process, restarts }: RunningProcess,
  children: Children,
): Promise<ProcessStatus> {
  const alive = process !== null && isAlive(process);
  const reason = alive ? await missing(layout, name, kind, address) : 'it is not running';
  return {
    name,
    kind,
    address,
    pid: alive ? process.pid : null,
    ready: reason === null,
    ...(reason === null ? {} : { reason }),
    residentBytes: alive ? bytesOf(process.pid, kind, children) : null,
    restarts,
  };
}

function bytesOf(pid: number, kind: RunningProcess['kind'], children: Children): number | null {
  return kind === 'service' ? residentBytesOfFamily(pid, children) : residentBytes(pid);
}

async function missing(
  layout: Layout,
  name: string,
  kind: RunningProcess['kind'],
  address: string,
): Promise<string | null> {
  if (kind === 'service') return unready(address);
  if (kind === 'server') {
    if (name === 'postgres') return postgresMissing(layout, address);
    return (await kafkaAnswers(address.split(','))) ? null : 'it does not answer';
  }
  // A sample has no health of its own: that it answers HTTP at all is enough.
  const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  await answer?.body?.cancel();
  return answer ? null : 'it does not answer';
}

async function postgresMissing(layout: Layout, address: string): Promise<string | null> {
  try {
    const url = new URL(address);
    // A stack that began under an earlier version has it in the address.
    if (url.password === '') url.password = passwordOf(layout);
    return await postgresUnready(url.href);
  } catch (error) {
    return (error as Error).message;
  }
}

type Numbers = Record<string, number | undefined>;

async function summaryOf(layout: Layout, processes: readonly ProcessStatus[]): Promise<Numbers> {
  const audit = processes.find(({ name }) => name === 'audit');
  if (!audit || !existsSync(layout.operatorApiKey)) return {};
  const { operatorApiKey } = localSecrets(layout);
  return numbers(`${audit.address}/v1/summary`, { authorization: `Bearer ${operatorApiKey}` });
}

async function statsOf(processes: readonly ProcessStatus[]): Promise<Numbers> {
  const shop = processes.find(({ name }) => name === 'commerce-application');
  return shop ? numbers(`${shop.address}/stats`) : {};
}

/** A flat JSON answer; empty when there is none. */
export async function numbers(url: string, headers: Record<string, string> = {}): Promise<Numbers> {
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(3_000) });
    return response.ok ? ((await response.json()) as Numbers) : {};
  } catch {
    return {};
  }
}
