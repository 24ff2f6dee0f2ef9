/** Bounds the memory that requests hold together, from the first byte read until the brokers have answered. */
export class ByteBudget {
  private held = 0;

  constructor(
    private readonly maxBytes: number,
    private readonly onChange: (held: number) => void = () => undefined,
  ) {}

  /** False when there is no room; nothing is taken then. */
  take(bytes: number): boolean {
    if (this.held + bytes > this.maxBytes) return false;
    this.held += bytes;
    this.onChange(this.held);
    return true;
  }

  giveBack(bytes: number): void {
    this.held -= bytes;
    this.onChange(this.held);
  }
}
