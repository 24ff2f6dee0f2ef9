import { installQuietRequestQueue } from '@crossdock/kafka';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { fetchLibraries, missingTool } from '../../kafka/libraries.mjs';
import { repository, type Layout } from '../layout.js';
import type { ProcessPlan } from '../processes/supervised.js';
import { isNewData } from '../refusals/broken-data.js';
import { Refusal } from '../refusals/refusal.js';
import { brokerProperties } from './broker-properties.js';

// Of every client of kafkajs in this process.
installQuietRequestQueue();

/** Refuses when Java or Maven is missing; cheap enough to ask before anything else is done. */
export function refuseMissingTools(env: NodeJS.ProcessEnv = process.env): void {
  const missing = missingTool(repository, env);
  if (missing) throw new Refusal('tool_missing', missing);
}

/** Brings the jars, formats the data folder where there is none, and says how the broker is to be run. */
export async function prepareKafka(
  layout: Layout,
  ports: { broker: number; controller: number },
): Promise<ProcessPlan> {
  const libraries = await fetchLibraries(repository).catch((error: Error) => {
    throw new Refusal('tool_missing', error.message);
  });
  mkdirSync(layout.folder, { recursive: true });
  if (isNewData(layout, 'kafka')) await format(layout, libraries, ports);
  const properties = `${layout.kafka}.properties`;
  writeFileSync(properties, brokerProperties(layout.kafka, ports));
  return {
    name: 'kafka',
    command: 'java',
    args: [...javaArgs(libraries), '-Xmx512m', 'kafka.Kafka', properties],
    env: process.env,
    cwd: layout.folder,
    logPath: join(layout.logs, 'kafka.log'),
  };
}

/**
 * The quick compiler only: the other one takes most of a core for the first minutes, more than its better code wins back in a
 * broker that mostly waits. Two threads collect garbage: with one every pause is twice as long, and it delays all that is under way.
 */
function javaArgs(libraries: string): string[] {
  return [
    '-cp',
    join(libraries, '*'),
    '-XX:+UseParallelGC',
    '-XX:ParallelGCThreads=2',
    '-XX:TieredStopAtLevel=1',
    '-XX:+ExitOnOutOfMemoryError',
    '-Djava.awt.headless=true',
    '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
    '-Dorg.slf4j.simpleLogger.showDateTime=true',
    '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
  ];
}

/** Made aside and renamed when it is whole, like the database's. */
async function format(
  layout: Layout,
  libraries: string,
  ports: { broker: number; controller: number },
): Promise<void> {
  const aside = `${layout.kafka}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside);
  const properties = `${aside}.properties`;
  writeFileSync(properties, brokerProperties(aside, ports));
  // The argument parser of the tool would take a leading hyphen for an option.
  const clusterId = `c${randomBytes(16).toString('base64url')}`.slice(0, 21) + 'A';
  const args = [...javaArgs(libraries), '-Xmx128m'];
  const child = spawn(
    'java',
    [...args, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  rmSync(properties);
  if (code !== 0) throw new Error(`The broker's storage could not be formatted:\n${output.trim()}`);
  rmSync(layout.kafka, { recursive: true, force: true });
  renameSync(aside, layout.kafka);
}

/** Fails where the brokers do not answer in time; asks once. */
export function kafkaAdmin(brokers: string[], timeoutMs: number): Admin {
  const kafka = new Kafka({
    brokers,
    clientId: 'local-stack',
    logLevel: logLevel.NOTHING,
    connectionTimeout: timeoutMs,
    requestTimeout: timeoutMs,
    retry: { retries: 0 },
  });
  return kafka.admin();
}

/** Whether the brokers take requests and have a group coordinator, which a fresh broker needs a moment for. */
export async function kafkaAnswers(brokers: string[], timeoutMs = 3_000): Promise<boolean> {
  const admin = kafkaAdmin(brokers, timeoutMs);
  try {
    await admin.connect();
    // Without the metadata kafkajs knows no broker to ask for the coordinator.
    await admin.describeCluster();
    await admin.describeGroups(['local-stack.readiness']);
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
