/**
 * Most records of one partition in one batch. Batches of all partitions share a transaction, so that this bounds the memory
 * (partitions × records) and not the size of a transaction.
 */
export const MAX_RECORDS = 128;
