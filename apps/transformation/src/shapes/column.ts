/** The parts of a change that hold columns. */
export type Part = 'after' | 'before' | 'key';

export interface ColumnRead {
  readonly part: Part;
  readonly name: string;
}

/** The column that a path of names leads to or through; none for a path that leads elsewhere, or to a whole part. */
export function columnAt([part, name]: readonly string[]): ColumnRead[] {
  return isPart(part) && name !== undefined ? [{ part, name }] : [];
}

export function isPart(name: string | undefined): name is Part {
  return name === 'after' || name === 'before' || name === 'key';
}
