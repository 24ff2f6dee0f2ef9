/** Of the process's own time for one evaluation. */
export const evaluationMs = 250;

/** By the clock, looked at between the steps of an expression: a little more, so that who is ended by it has had its time. */
export const guardRailMs = 300;

/** After so long without an answer the process is ended: a single step hangs. */
export const unansweredMs = 3_000;

/** For its values; the process ends where it needs more. */
export const heapMegabytes = 96;

/** Expressions that one process has compiled before a new one takes its place. */
export const maxExpressions = 2_000;

/** Until a process must have started. */
export const startingMs = 60_000;
