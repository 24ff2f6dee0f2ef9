/** Where https is at home, and the usual second place. */
export const defaultPorts: readonly string[] = ['443', '8443'];

/** A set of TCP ports. */
export class Ports {
  private readonly ranges: readonly (readonly [first: number, last: number])[];

  /**
   * @param entries ports and ranges, `443` or `8000-8999`
   * @throws RangeError naming an entry that is neither
   */
  constructor(private readonly entries: readonly (string | number)[]) {
    this.ranges = entries.map((entry) => {
      const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(String(entry)) ?? [];
      const range = [Number(first), Number(last)] as const;
      if (first === '' || range[0] < 1 || range[1] > 65_535 || range[0] > range[1]) {
        throw new RangeError(`"${entry}" is not a port from 1 to 65535, or a range such as 8000-8999.`);
      }
      return range;
    });
  }

  has(port: number): boolean {
    return this.ranges.some(([first, last]) => port >= first && port <= last);
  }

  toString(): string {
    return this.entries.join(', ') || 'none';
  }
}
