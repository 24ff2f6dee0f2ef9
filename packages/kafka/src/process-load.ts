import { performance, type EventLoopUtilization } from 'node:perf_hooks';

const sampleMs = 100;
/** Above this part of the time at work, the process itself is what makes deliveries wait. */
const busyAbove = 0.85;

/** How busy this process is: the part of the last tenth of a second in which its event loop was at work. */
class ProcessLoad {
  private last: EventLoopUtilization = performance.eventLoopUtilization();
  private utilization = 0;
  private timer: NodeJS.Timeout | undefined;

  /** Measured from the first question on, for as long as the process lives and without keeping it alive. */
  get isBusy(): boolean {
    this.timer ??= setInterval(() => this.sample(), sampleMs).unref();
    return this.utilization > busyAbove;
  }

  private sample(): void {
    const current = performance.eventLoopUtilization();
    this.utilization = performance.eventLoopUtilization(current, this.last).utilization;
    this.last = current;
  }
}

/** Of this process. */
export const processLoad = new ProcessLoad();
