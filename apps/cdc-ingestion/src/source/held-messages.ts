/**
 * Order while an answer is awaited: what comes meanwhile is kept and done afterwards, in its order. The caller sees to it
 * that little comes.
 */
export class HeldMessages {
  private holding = false;
  private readonly kept: (() => void)[] = [];

  get isHolding(): boolean {
    return this.holding;
  }

  hold(): void {
    this.holding = true;
  }

  keep(work: () => void): void {
    this.kept.push(work);
  }

  /** Does what was kept, as far as none of it holds again. */
  release(): void {
    this.holding = false;
    while (!this.isHolding) {
      const work = this.kept.shift();
      if (!work) return;
      work();
    }
  }
}
