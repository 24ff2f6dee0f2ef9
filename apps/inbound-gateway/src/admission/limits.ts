/** One event: its body in binary mode, its JSON document in structured mode and in a batch. */
export const maxEventBytes = 256 * 1024;
export const maxBatchBytes = 1024 * 1024;
