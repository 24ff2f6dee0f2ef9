import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * How long there is somebody to answer: until the answer is written or the connection is gone. An answer that stands in line behind others of
 * its connection is not told of the latter, so the connection itself is asked.
 */
export class AnswerLife {
  private readonly over = new AbortController();

  private readonly socket: Socket;

  constructor({ raw: { socket } }: FastifyRequest, { raw: reply }: FastifyReply) {
    this.socket = socket;
    const end = (): void => {
      socket.off('close', end);
      reply.off('close', end);
      this.over.abort();
    };
    socket.once('close', end);
    reply.once('close', end);
    if (socket.destroyed) end();
  }

  get isOver(): boolean {
    return this.over.signal.aborted;
  }

  /** Aborted when it is over. */
  get signal(): AbortSignal {
    return this.over.signal;
  }

  /** Whoever has not got all of the answer after so long is cut off. */
  endAfter(ms: number): void {
    const timer = setTimeout(() => this.socket.destroy(), ms);
    this.whenOver(() => clearTimeout(timer));
  }

  /** Does it at once where it is over already. */
  whenOver(act: () => void): void {
    if (this.isOver) act();
    else this.signal.addEventListener('abort', act, { once: true });
  }
}
