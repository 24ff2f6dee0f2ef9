/** Somebody's place in a roster, by which it leaves. */
export interface Member<T> {
  readonly item: T;
  /** False once it has left. */
  readonly isIn: boolean;
}

class Node<T> implements Member<T> {
  before: Node<T> | undefined;
  after: Node<T> | undefined;
  isIn = true;

  constructor(readonly item: T) {}
}

/**
 * In the order in which they entered; anyone may leave, in constant time. Who has left keeps no neighbour alive, and is kept
 * alive by none (see the package's README).
 */
export class Roster<T> implements Iterable<T> {
  private head: Node<T> | undefined;
  private tail: Node<T> | undefined;
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Who has been in for longest. */
  get first(): T | undefined {
    return this.head?.item;
  }

  /** @returns by which it leaves */
  enter(item: T): Member<T> {
    const node = new Node(item);
    this.append(node);
    this.count++;
    return node;
  }

  /** @returns false when it has left before */
  leave(member: Member<T>): boolean {
    const node = member as Node<T>;
    if (!node.isIn) return false;
    node.isIn = false;
    this.unlink(node);
    this.count--;
    return true;
  }

  /** As if it had just entered. */
  moveToEnd(member: Member<T>): void {
    const node = member as Node<T>;
    if (!node.isIn || node === this.tail) return;
    this.unlink(node);
    this.append(node);
  }

  /** Everybody who is in at the beginning, once. Whose turn it is may leave meanwhile, or go to the end; nobody else may leave. */
  *[Symbol.iterator](): Iterator<T> {
    const last = this.tail;
    for (let node = this.head; node;) {
      const { after } = node;
      yield node.item;
      if (node === last) return;
      node = after;
    }
  }

  private append(node: Node<T>): void {
    node.before = this.tail;
    if (this.tail) this.tail.after = node;
    else this.head = node;
    this.tail = node;
  }

  private unlink(node: Node<T>): void {
    const { before, after } = node;
    if (before) before.after = after;
    else this.head = after;
    if (after) after.before = before;
    else this.tail = before;
    node.before = node.after = undefined;
  }
}
