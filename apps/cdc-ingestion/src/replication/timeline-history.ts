import { parseLsn, type Lsn } from './lsn.js';

/** A timeline, and where it was left for the next one. */
export interface TimelineSwitch {
  timeline: number;
  at: Lsn;
}

/** The timeline on which a position was written, by the history of the one that the server is on. */
export function timelineOf(position: Lsn, current: number, history: readonly TimelineSwitch[]): number {
  return history.find(({ at }) => position < at)?.timeline ?? current;
}

/**
 * A timeline's history file (PostgreSQL, "Continuous Archiving", "Timelines"): a line for each timeline that was left, with its
 * number, the position and the reason, separated by tabs; comments begin with a number sign.
 */
export function readTimelineHistory(text: string): TimelineSwitch[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+([0-9A-Fa-f]+\/[0-9A-Fa-f]+)/.exec(line);
    return match ? [{ timeline: Number(match[1]), at: parseLsn(match[2] ?? '') }] : [];
  });
}
