import { Pool } from 'undici';
import type { BenchSystem } from './bench-system.js';

/** Publishes at the gateway as an own application would. */
export class HttpPublisher {
  private readonly gateway: Pool;
  private readonly path: string;
  private readonly authorization: string;

  constructor(system: BenchSystem, connections: number) {
    const { origin, pathname } = new URL(system.publishUrl);
    this.path = pathname;
    this.authorization = `Bearer ${system.applicationKey}`;
    this.gateway = new Pool(origin, { connections });
  }

  /** Resolves once the gateway has answered. @throws on any answer but 202 */
  async publish(event: object | readonly object[]): Promise<void> {
    const { statusCode, body } = await this.gateway.request({
      path: this.path,
      method: 'POST',
      headers: {
        authorization: this.authorization,
        'content-type': `application/cloudevents${Array.isArray(event) ? '-batch' : ''}+json`,
      },
      body: JSON.stringify(event),
    });
    const answer = await body.text();
    if (statusCode !== 202) throw new Error(`the gateway answered ${statusCode}: ${answer.slice(0, 500)}`);
  }

  close(): Promise<void> {
    return this.gateway.close();
  }
}
