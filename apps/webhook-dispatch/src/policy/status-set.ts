/** HTTP statuses that a policy names. */
export interface StatusSet {
  has(status: number): boolean;
}

const range = /^(\d)(?:xx|(\d\d)(?:-(\d{3}))?)$/;

/** The statuses that `204`, `2xx` and `200-299` name. What is none of these names no status. */
export function statusSet(named: readonly string[]): StatusSet {
  const statuses = new Set<number>();
  for (const each of named) {
    const [, hundreds, rest, to] = range.exec(each) ?? [];
    if (hundreds === undefined) continue;
    const first = Number(hundreds + (rest ?? '00'));
    const last = rest === undefined ? first + 99 : Number(to ?? first);
    for (let status = first; status <= last; status++) statuses.add(status);
  }
  return statuses;
}
