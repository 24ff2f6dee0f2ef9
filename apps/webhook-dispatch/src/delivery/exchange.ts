import { DestinationRefused } from '@crossdock/address-guard';
import type { Dispatcher } from 'undici';
import { failureReason } from './failure-reason.js';
import type { AttemptResult } from './outcome.js';

/** A response is read this far, so that its connection can be used again; a longer one costs the connection. */
const maxResponseBytes = 64 * 1024;
/** Of an unsuccessful response, for a person to read. */
const excerptBytes = 1_000;

type Controller = Dispatcher.DispatchController;

/**
 * One request and its response, told by undici through callbacks: the shortest way, with no streams or promises of its own.
 * One deadline covers name resolution, connection, request and response. Once the status is there it is the answer,
 * whatever becomes of the body.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Called once, when undici has nothing more to tell and the connection is free. */
  whenOver: () => void = () => undefined;
  private readonly deadline: NodeJS.Timeout;
  private controller: Controller | undefined;
  private settled = false;
  private status = 0;
  private retryAfter: string | undefined;
  private receivedBytes = 0;
  private excerpt: Buffer[] | undefined;

  constructor(
    private readonly timeoutMs: number,
    private readonly settle: (result: AttemptResult) => void,
  ) {
    this.deadline = setTimeout(() => this.expire(), timeoutMs);
  }

  /** The result is told: nothing may be sent any more. */
  get isOver(): boolean {
    return this.settled;
  }

  onRequestStart(controller: Controller): void {
    // A connection came up after the deadline: nothing may be sent any more.
    if (this.settled) controller.abort(new Error('too late'));
    else this.controller = controller;
  }

  onResponseStart(
    _: Controller,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.status = status;
    const retryAfter = headers['retry-after'];
    if (retryAfter !== undefined) this.retryAfter = Array.isArray(retryAfter) ? retryAfter[0] : retryAfter;
    if (status > 299) this.excerpt = [];
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    if (this.excerpt && this.receivedBytes < excerptBytes) {
      this.excerpt.push(chunk.subarray(0, excerptBytes - this.receivedBytes));
    }
    this.receivedBytes += chunk.length;
    if (this.receivedBytes <= maxResponseBytes) return;
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

  private expire(): void {
    const { controller } = this;
    this.finish(Object.assign(new Error(`no answer within ${this.timeoutMs} ms`), { code: 'ETIMEDOUT' }));
    controller?.abort(new Error('out of time'));
  }

  private finish(error?: Error): void {
    if (this.settled) return;
    this.settled = true;
    clearTimeout(this.deadline);
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
    const excerpt = this.excerpt?.length ? Buffer.concat(this.excerpt).toString() : undefined;
    return { kind: 'answered', status: this.status, retryAfter: this.retryAfter, excerpt };
  }
}
