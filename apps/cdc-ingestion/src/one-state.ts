import type { Gauge } from 'prom-client';

/** A gauge as 1 for the one state that a source is in. A gauge keeps every label it ever had, so the last one is taken away. */
export class OneState<Label extends string> {
  private readonly last = new Map<string, string>();

  constructor(
    private readonly gauge: Gauge<'source' | Label>,
    private readonly label: Label,
  ) {}

  set(source: string, state: string): void {
    this.forget(source);
    this.gauge.set(this.labels(source, state), 1);
    this.last.set(source, state);
  }

  forget(source: string): void {
    const last = this.last.get(source);
    if (last !== undefined) this.gauge.remove(this.labels(source, last));
    this.last.delete(source);
  }

  private labels(source: string, state: string): Record<'source' | Label, string> {
    return { source, [this.label]: state } as Record<'source' | Label, string>;
  }
}
