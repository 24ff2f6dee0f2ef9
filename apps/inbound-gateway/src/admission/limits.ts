/** One event: its body in binary mode, its JSON document in structured mode and in a batch. */
export const maxEventBytes = 256 * 1024;
export const maxBatchBytes = 1024 * 1024;
/** Well-formed events in a batch of full size are fewer; more can only be meant to cost us. */
export const maxBatchEntries = 10_000;
/** Refusals of one batch that are recorded each; the others are summed per code. */
export const maxRefusalsRecorded = 100;
