/** Most records of one partition in one batch: enough to make a transaction cheap per row, few enough for its memory. */
export const MAX_RECORDS = 1_000;
