import { randomInt } from 'node:crypto';
import { isFree } from './refusals/ports-in-use.js';
import { portOf, sampleNames, serviceNames } from './ports.js';

/** A port base whose ports are all free now, for a stack beside others: for tests and benchmarks. */
export async function freePortBase(): Promise<number> {
  const names = [...serviceNames, ...sampleNames, 'postgres', 'kafka', 'kafka-controller'] as const;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    // Below the range from which the system gives ports to outgoing connections.
    const base = randomInt(120, 310) * 100;
    const free = await Promise.all(names.map((name) => isFree(portOf(name, base))));
    if (free.every(Boolean)) return base;
  }
  throw new Error('no free port base found');
}
