import { DestinationRefused } from '@crossdock/address-guard';
import type { Dispatcher } from 'undici';
import { deliveryControl, type DeliveryControl } from './delivery-control.js';
import { failureReason } from './failure-reason.js';
import type { Policy } from '../policy/policy.js';
import type { StatusSet } from '../policy/status-set.js';
import type { AttemptResult, Response } from './outcome.js';
import { tenths, type Reached, type Timings } from './timings.js';

/** What a policy says about one exchange. */
export interface ExchangeLimits {
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly firstByteTimeoutMs: number;
  /** A response is read this far, so that its connection can be used again; a longer one costs the connection. */
  readonly maxResponseBytes: number;
  readonly successes: StatusSet;
  /** Which responses are kept: those that are no success, or all. */
  readonly evidenceOf: Policy['evidenceOf'];
  /** So much is kept of their bodies. */
  readonly recordedBodyBytes: number;
}

type Controller = Dispatcher.DispatchController;

/**
 * One request and its response, told by undici through callbacks: the shortest way, with no streams or promises of its own.
 * Three deadlines: until there is a connection (turn for one, name, TCP and TLS), from there to the status, and for all of it. One
 * timer serves them all: it is set for the soonest that could be and looks again. Once the status is there it is the answer, whatever
 * becomes of the body.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Called once, when undici has nothing more to tell and the connection is free. */
  whenOver: () => void = () => undefined;
  /** Called once when its time is up and it has told so. */
  whenLate: () => void = () => undefined;
  /** Of the connection that it is sent over, once there is one. */
  reached: Reached | undefined;
  private timer: NodeJS.Timeout;
  /** On the clock of `performance.now`. */
  private readonly startedAt = performance.now();
  private requestedAt: number | undefined;
  private answeredAt: number | undefined;
  /** How the connection was opened, if it was for this exchange. */
  private opened: Timings | undefined;
  private controller: Controller | undefined;
  private settled = false;
  private status = 0;
  private retryAfter: string | undefined;
  private control: DeliveryControl | undefined;
  private receivedBytes = 0;
  /** Of a response that is kept. */
  private response: { headers: Response['headers']; chunks: Buffer[] } | undefined;

  constructor(
    private readonly limits: ExchangeLimits,
    private readonly settle: (result: AttemptResult) => void,
  ) {
    const { timeoutMs, connectTimeoutMs, firstByteTimeoutMs } = limits;
    this.timer = setTimeout(() => this.look(), Math.min(timeoutMs, connectTimeoutMs, firstByteTimeoutMs));
  }

  get timings(): Timings {
    const { requestedAt, answeredAt } = this;
    const firstByteMs =
      requestedAt === undefined || answeredAt === undefined ? undefined : tenths(answeredAt - requestedAt);
    return { ...this.opened, ...(firstByteMs === undefined ? {} : { firstByteMs }) };
  }

  /** The result is told: nothing may be sent any more. */
  get isOver(): boolean {
    return this.settled;
  }

  onRequestStart(controller: Controller): void {
    // A connection came up after the deadline: nothing may be sent any more.
    if (this.settled) return controller.abort(new Error('too late'));
    this.controller = controller;
    this.requestedAt = performance.now();
    this.noteOpening();
  }

  onResponseStart(
    _: Controller,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.status = status;
    this.answeredAt = performance.now();
    const retryAfter = headers['retry-after'];
    if (retryAfter !== undefined) this.retryAfter = Array.isArray(retryAfter) ? retryAfter[0] : retryAfter;
    this.control = deliveryControl(headers['webhook-delivery']);
    const { successes, evidenceOf } = this.limits;
    if (evidenceOf === 'all' || !successes.has(status)) this.response = { headers, chunks: [] };
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    const { recordedBodyBytes } = this.limits;
    if (this.response && this.receivedBytes < recordedBodyBytes) {
      this.response.chunks.push(chunk.subarray(0, recordedBodyBytes - this.receivedBytes));
    }
    this.receivedBytes += chunk.length;
    if (this.receivedBytes <= this.limits.maxResponseBytes) return;
    this.finish();
    controller.abort(new Error('the response is too long'));
  }

  onResponseEnd(): void {
    this.whenOver();
    this.finish();
  }

  onResponseError(_: Controller | null, error: Error): void {
    this.whenOver();
    this.finish(error);
  }

  /** Expires when a deadline has passed, else looks again at the next. */
  private look(): void {
    const { at, missed } = this.nextDeadline();
    const leftMs = at - performance.now();
    // Timers may come up to a millisecond early.
    if (leftMs >= 1) this.timer = setTimeout(() => this.look(), Math.ceil(leftMs));
    else this.expire(missed);
  }

  private nextDeadline(): { at: number; missed: string } {
    const { timeoutMs, connectTimeoutMs, firstByteTimeoutMs } = this.limits;
    const whole = { at: this.startedAt + timeoutMs, missed: `no answer within ${timeoutMs} ms` };
    if (this.status !== 0) return whole;
    const phase =
      this.requestedAt === undefined
        ? { at: this.startedAt + connectTimeoutMs, missed: `no connection within ${connectTimeoutMs} ms` }
        : { at: this.requestedAt + firstByteTimeoutMs, missed: `no status within ${firstByteTimeoutMs} ms` };
    return phase.at < whole.at ? phase : whole;
  }

  private expire(missed: string): void {
    const { controller } = this;
    this.finish(this.reached?.blames?.() ?? Object.assign(new Error(missed), { code: 'ETIMEDOUT' }));
    controller?.abort(new Error('out of time'));
    this.whenLate();
  }

  private finish(error?: Error): void {
    if (this.settled) return;
    this.settled = true;
    if (this.requestedAt === undefined) this.noteOpening();
    clearTimeout(this.timer);
    this.controller = undefined;
    this.settle(this.resultOf(error));
  }

  private resultOf(error: Error | undefined): AttemptResult {
    if (this.status === 0) {
      // What the URL says was judged before anything was sent here.
      const isOfName = error instanceof DestinationRefused;
      return {
        kind: 'failed',
        reason: failureReason(error),
        detail: error?.message ?? 'no answer',
        ...(isOfName ? { isOfName } : {}),
      };
    }
    const { status, retryAfter, response, receivedBytes: bytes } = this;
    const control = this.control === undefined ? {} : { control: this.control };
    if (!response) return { kind: 'answered', status, retryAfter, ...control };
    const { headers, chunks } = response;
    return {
      kind: 'answered',
      status,
      retryAfter,
      ...control,
      response: { headers, body: Buffer.concat(chunks), bytes },
    };
  }

  private noteOpening(): void {
    if (!this.reached?.opened) return;
    this.opened = this.reached.opened;
    this.reached.opened = undefined;
  }
}
