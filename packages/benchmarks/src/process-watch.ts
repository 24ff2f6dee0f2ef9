import {
  childrenNow,
  residentBytes,
  residentBytesOfFamily,
  statFields,
  type Children,
  type Stack,
} from '@crossdock/local-stack';

export interface Use {
  /** Highest resident memory that was seen, of a service with its children; those of PostgreSQL share its memory and are left out. */
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
    const children = childrenNow();
    const times = processorTimes(children);
    for (const { name, kind, process } of this.stack.processes()) {
      if (!process) continue;
      const bytes =
        kind === 'service' ? residentBytesOfFamily(process.pid, children) : residentBytes(process.pid);
      if (bytes === null) continue;
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
function processorTimes(children: Children): Map<number, number> | null {
  if (process.platform !== 'linux') return null;
  const times = new Map<number, number>();
  for (const pid of [...children.values()].flat()) {
    // It may have ended since the listing. The 12th to 15th field are the times.
    const fields = statFields(pid);
    if (!fields) continue;
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    times.set(pid, ticks * MS_PER_TICK);
  }
  const own = (pid: number): number => times.get(pid) ?? 0;
  return new Map(
    [...times].map(([pid, ms]) => [
      pid,
      (children.get(pid) ?? []).reduce((sum, each) => sum + own(each), ms),
    ]),
  );
}
