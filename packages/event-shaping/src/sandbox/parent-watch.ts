/**
 * A thread beside the one that evaluates: ends the process when the one that started it is gone. That one would end it where a step hangs, but it
 * may be killed meanwhile, and the hanging thread does not hear of it.
 */
import process from 'node:process';
import { workerData } from 'node:worker_threads';

const parent = workerData as number;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 1_000);
