/** How many places at the front may be empty before the rest moves up. */
const SLACK = 512;

/**
 * First in, first out, in constant time. What was taken is let go of at once: a queue that never quite runs empty would else keep it alive
 * until it is old, and old garbage costs a pause of the whole process.
 */
export class Fifo<T> {
  private items: (T | undefined)[] = [];
  private head = 0;

  get length(): number {
    return this.items.length - this.head;
  }

  push(item: T): void {
    this.items.push(item);
  }

  peek(): T | undefined {
    return this.items[this.head];
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.items[this.head];
    this.items[this.head++] = undefined;
    this.moveUp();
    return item;
  }

  /** Leaves nothing. */
  takeAll(): T[] {
    const all = this.items.slice(this.head) as T[];
    this.clear();
    return all;
  }

  clear(): void {
    this.items = [];
    this.head = 0;
  }

  private moveUp(): void {
    if (this.head === this.items.length) this.clear();
    else if (this.head > SLACK && this.head * 2 > this.items.length) {
      this.items.splice(0, this.head);
      this.head = 0;
    }
  }
}
