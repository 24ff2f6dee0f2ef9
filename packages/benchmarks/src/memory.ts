import { residentBytes, type Stack } from '@crossdock/local-stack';

/** Looks at the resident memory of every process of the stack twice a second, and keeps the highest of each. */
export class MemoryWatch {
  readonly highest = new Map<string, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly stack: Stack) {
    this.timer = setInterval(() => this.look(), 500);
  }

  stop(): void {
    clearInterval(this.timer);
    this.look();
  }

  private look(): void {
    for (const { name, process } of this.stack.processes()) {
      const bytes = process ? residentBytes(process.pid) : null;
      if (bytes !== null) this.highest.set(name, Math.max(bytes, this.highest.get(name) ?? 0));
    }
  }
}
