/** What may be closed when nothing is under way in it. */
export interface Line {
  readonly isIdle: boolean;
  close(): Promise<void>;
}

/**
 * Lines by topic, made when they are asked for. One that is idle is closed when it has not been asked for in a while, or when there are so many
 * that a new one needs its place; where all are busy there are more for a moment. A line that was asked for is used at once: it is never idle
 * when the next is asked for.
 */
export class OpenLines<L extends Line> {
  /** In the order of their last use. */
  private readonly lines = new Map<string, { readonly line: L; readonly usedAt: number }>();

  /** @param now milliseconds */
  constructor(
    private readonly make: (topic: string) => L,
    private readonly limits: { readonly most: number; readonly idleMs: number },
    private readonly now: () => number = () => performance.now(),
  ) {}

  of(topic: string): L {
    const known = this.lines.get(topic)?.line;
    // Before the new one is there, as it is idle still.
    if (!known && this.lines.size >= this.limits.most) this.closeOneIdle();
    const line = known ?? this.make(topic);
    this.lines.delete(topic);
    this.lines.set(topic, { line, usedAt: this.now() });
    return line;
  }

  /** Closes those that nobody asked for in a while. */
  closeUnused(): void {
    const since = this.now() - this.limits.idleMs;
    for (const [topic, { line, usedAt }] of this.lines) {
      if (usedAt > since) return;
      if (line.isIdle) this.close(topic, line);
    }
  }

  async closeAll(): Promise<void> {
    const all = [...this.lines.values()];
    this.lines.clear();
    await Promise.all(all.map(({ line }) => line.close()));
  }

  private closeOneIdle(): void {
    for (const [topic, { line }] of this.lines) if (line.isIdle) return this.close(topic, line);
  }

  private close(topic: string, line: L): void {
    this.lines.delete(topic);
    void line.close();
  }
}
