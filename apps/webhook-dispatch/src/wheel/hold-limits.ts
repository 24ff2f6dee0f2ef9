import type { HoldLimits } from '@crossdock/kafka';

/**
 * The last seconds of a wait are spent in memory. A tier cannot time their fractions: within one partition these are in no
 * order, and each record would wait for those before it. And each further hop would be a record that is read and written once more.
 * Beyond these limits records go round the shortest tiers instead.
 */
export const holdLimits: HoldLimits = {
  maxRecords: 2_048,
  maxBytes: 16 * 1024 * 1024,
  maxMs: 5_000,
  lastMs: 1_000,
};
