/** How many days ahead partitions are made: the service may be unable to for that long and nothing stops. */
export const DAYS_AHEAD = 3;

const DAY_MS = 86_400_000;
const PREFIX = 'journey_rows_';

export interface Partition {
  /** Table name, `journey_rows_20261124`. */
  readonly name: string;
  /** First day, included, and the day after, `yyyy-mm-dd`. */
  readonly from: string;
  readonly to: string;
}

export function partitionOf(day: string): Partition {
  return { name: PREFIX + day.replaceAll('-', ''), from: day, to: dayAfter(day, 1) };
}

/** The days that must have a partition now: today, tomorrow and on. */
export function daysWanted(now: Date): string[] {
  const today = now.toISOString().slice(0, 10);
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => dayAfter(today, ahead));
}

/** Which of the existing tables hold only days older than the retention. Names that are not ours are left alone. */
export function obsolete(names: readonly string[], now: Date, retentionDays: number): string[] {
  const oldest = partitionOf(oldestDay(now, retentionDays)).name;
  return names.filter((name) => /^journey_rows_\d{8}$/.test(name) && name < oldest);
}

/** The oldest day that is kept. */
export function oldestDay(now: Date, retentionDays: number): string {
  return dayAfter(now.toISOString().slice(0, 10), -retentionDays);
}

/** The days, both included, that have or may get a partition now. */
export interface KeptDays {
  readonly oldest: string;
  readonly newest: string;
}

export function keptDays(now: Date, retentionDays: number): KeptDays {
  const newest = dayAfter(now.toISOString().slice(0, 10), DAYS_AHEAD);
  return { oldest: oldestDay(now, retentionDays), newest };
}

/**
 * The day of the partition that takes a row: its own within what is kept, else the nearest bound. Only a wrong clock
 * gives other days, and evidence of a wrong clock is evidence too.
 */
export function dayWithin(day: string, { oldest, newest }: KeptDays): string {
  if (day < oldest) return oldest;
  return day > newest ? newest : day;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
