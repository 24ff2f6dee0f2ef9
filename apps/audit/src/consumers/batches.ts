/** How every consumer of evidence takes its records. */
export const gathered = {
  mode: 'batch',
  /**
   * Most records of one partition in one batch. Batches of all partitions share a transaction, so that this bounds the memory
   * (partitions × records) and not the size of a transaction.
   */
  maxRecords: 128,
  /** Nobody waits for the audit: records come in fewer, larger fetches, and a journey is at most so much behind. */
  gatherMs: 100,
} as const;
