import { performance, type EventLoopUtilization } from 'node:perf_hooks';

const sampleMs = 100;
/** Above this part of the time at work, the process itself is what makes deliveries wait. */
const busyAbove = 0.85;
/** It is busy until it has been at work for less than this, on average over about a second. */
const idleBelow = 0.6;
const weight = 0.1;

/**
 * How busy this process is: the part of the time in which its event loop was at work. A tenth of a second above the one
 * bound makes it busy; it takes a second or so below the other to end that, because what a process takes on in a quiet
 * moment keeps it for longer than the moment lasts.
 */
class ProcessLoad {
  private last: EventLoopUtilization = performance.eventLoopUtilization();
  private average = 0;
  private busy = false;
  private timer: NodeJS.Timeout | undefined;

  /** Measured from the first question on, for as long as the process lives and without keeping it alive. */
  get isBusy(): boolean {
    this.timer ??= setInterval(() => this.sample(), sampleMs).unref();
    return this.busy;
  }

  private sample(): void {
    const current = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(current, this.last);
    this.last = current;
    this.average += (utilization - this.average) * weight;
    if (utilization > busyAbove) this.busy = true;
    else if (this.average < idleBelow) this.busy = false;
  }
}

/** Of this process. */
export const processLoad = new ProcessLoad();
