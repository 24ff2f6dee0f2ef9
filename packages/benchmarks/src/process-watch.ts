import { readdirSync } from 'node:fs';
import { residentBytes, statFields, type Stack } from '@crossdock/local-stack';

export interface Use {
  /** Highest resident memory that was seen. */
  highestBytes: number;
  /** Processor time that was used since the watch began, children included, in milliseconds; null where /proc is missing. */
  processorMs: number | null;
}

/** Looks at every process of the stack twice a second: its resident memory and its processor time. */
export class ProcessWatch {
  readonly uses = new Map<string, Use>();
  private readonly began = new Map<number, number | null>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly stack: Stack) {
    this.look();
    this.timer = setInterval(() => this.look(), 500);
  }

  stop(): void {
    clearInterval(this.timer);
    this.look();
  }

  private look(): void {
    const times = processorTimes();
    for (const { name, process } of this.stack.processes()) {
      const bytes = process ? residentBytes(process.pid) : null;
      if (!process || bytes === null) continue;
      const now = times?.get(process.pid) ?? null;
      if (!this.began.has(process.pid)) this.began.set(process.pid, now);
      const from = this.began.get(process.pid) ?? null;
      this.uses.set(name, {
        highestBytes: Math.max(bytes, this.uses.get(name)?.highestBytes ?? 0),
        processorMs: now === null || from === null ? null : now - from,
      });
    }
  }
}

/** Linux counts processor time in hundredths of a second for every program (USER_HZ), whatever the kernel's own clock. */
const MS_PER_TICK = 10;

/** Processor time of every process together with that of its children, which is how PostgreSQL works; null without /proc. */
function processorTimes(): Map<number, number> | null {
  if (process.platform !== 'linux') return null;
  const times = new Map<number, number>();
  const parents: [number, number][] = [];
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // It may have ended since the listing. The 2nd field is the parent, the 12th to 15th are the times.
    const fields = statFields(Number(name));
    if (!fields) continue;
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    times.set(Number(name), ticks * MS_PER_TICK);
    parents.push([Number(name), Number(fields[1])]);
  }
  const own = new Map(times);
  for (const [pid, parent] of parents) {
    if (times.has(parent)) times.set(parent, (times.get(parent) ?? 0) + (own.get(pid) ?? 0));
  }
  return times;
}
