import { setTimeout as pause } from 'node:timers/promises';
import { BrokenRecord } from '@crossdock/kafka';
import type { Logger } from '@crossdock/service-host';
import type { Configuration } from '../configuration/configuration.js';
import { claimMs, type MailboxStore } from '../storage/mailbox-store.js';
import type { SettledMessage } from './mailbox-message.js';
import type { Settling } from './settling.js';

const atOnce = 100;
const closeMs = 2_000;
const everyMs = 500;
/** While no endpoint has a mailbox: something may be left of one that had. */
const everyMsWithout = 30_000;
/** Between two looks at which endpoints have something in a mailbox, and at whether the bus is told. */
const lookEveryMs = 5_000;

/** What was seen at the last look. */
export interface MailboxReading {
  readonly filled: number;
  /** When the oldest was settled of which the bus was not told, epoch milliseconds. */
  readonly untoldSince: number | undefined;
}

/**
 * Ends what nobody said anything about in time, and tells the bus what came of everything that has ended. Every process does so, each
 * with what no other has claimed; what one had claimed when it was killed another tells half a minute later. A row goes when the bus has it.
 *
 *     open → leased → settled → told → gone           acknowledged, released, lease_expired
 *     open → settled → told → gone                    not_fetched at the horizon; returned, where the endpoint is no mailbox any more
 */
export class Sweep {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  private isWanted = false;
  private closed = false;
  private lookedAt = 0;
  /** Endpoints whose open messages go back to the bus, those whose turn is next first, and the position of the last that went. */
  private readonly strays = new Map<string, string>();
  private seen: MailboxReading = { filled: 0, untoldSince: undefined };

  constructor(
    private readonly store: MailboxStore,
    private readonly settling: Pick<Settling, 'tell' | 'giveUp'>,
    private readonly configuration: Configuration,
    private readonly isReady: () => boolean,
    private readonly logger: Pick<Logger, 'warn' | 'error'>,
  ) {}

  start(): void {
    this.timer = setTimeout(() => this.wake(), everyMs);
    this.configuration.endpoints.onChange((_, endpoint) => {
      if (endpoint?.kind === 'poll') this.wake();
    });
  }

  get reading(): MailboxReading {
    return this.seen;
  }

  /** Something was settled. */
  wake(): void {
    this.isWanted = true;
    if (this.closed) return;
    this.sweeping ??= this.sweep().finally(() => (this.sweeping = undefined));
  }

  /** Waits a moment for what is being told. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const over = new AbortController();
    const patience = pause(closeMs, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([this.sweeping, patience]);
    over.abort();
  }

  private async sweep(): Promise<void> {
    clearTimeout(this.timer);
    try {
      while (this.isWanted && !this.closed) {
        this.isWanted = false;
        await this.sweepOnce();
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'mailbox.not-swept');
    }
    if (!this.closed)
      this.timer = setTimeout(() => this.wake(), this.hasMailboxes ? everyMs : everyMsWithout);
  }

  private async sweepOnce(): Promise<void> {
    // Before all configuration is read nobody knows which endpoint has a mailbox, nor its policy.
    if (!this.isReady()) return;
    if ((await this.store.endOverdue(atOnce)) === atOnce) this.isWanted = true;
    await this.look();
    // Later another process may tell the same.
    const until = performance.now() + claimMs;
    const mayGo = (): boolean => performance.now() < until;
    const claimed = await this.store.claim(atOnce);
    if (claimed.length > 0) {
      this.isWanted = true;
      const told = await Promise.all(claimed.map((message) => this.tell(message, mayGo)));
      await this.store.remove(claimed.filter((_, index) => told[index]));
      // Found again at the next look.
      if (told.includes(false)) this.strays.clear();
    }
    await this.returnStrays(claimed.length);
  }

  /** As many go back as the claim had room for, so that they never make others wait for more than one claim. The endpoints take turns. */
  private async returnStrays(told: number): Promise<void> {
    const [next] = this.strays;
    const limit = atOnce - told;
    if (!next || limit === 0) return;
    this.isWanted = true;
    const [endpointId, after] = next;
    this.strays.delete(endpointId);
    const positions = await this.store.returnOpen(endpointId, limit, after);
    if (positions.length === limit) this.strays.set(endpointId, positions.at(-1) ?? after);
  }

  private async tell(message: SettledMessage, mayGo: () => boolean): Promise<boolean> {
    const { endpointId, outcome, headers } = message;
    const about = { endpointId, outcome, deliveryId: headers.cd_delivery_id };
    try {
      await this.settling.tell(message, mayGo).catch(async (error: unknown) => {
        if (!(error instanceof BrokenRecord)) throw error;
        this.logger.error({ err: error, ...about }, 'mailbox.not-tellable');
        await this.settling.giveUp(message, error.message, mayGo);
      });
      return true;
    } catch (error) {
      this.logger.warn({ err: error, ...about }, 'mailbox.not-told');
      return false;
    }
  }

  private async look(): Promise<void> {
    const now = Date.now();
    if (now < this.lookedAt + lookEveryMs) return;
    this.lookedAt = now;
    const filled = await this.store.endpoints();
    this.seen = { filled: filled.length, untoldSince: await this.store.untoldSince() };
    for (const id of filled) {
      if (this.keeps(id)) this.strays.delete(id);
      else if (!this.strays.has(id)) this.strays.set(id, '0');
    }
  }

  /** Whether the endpoint is a mailbox that takes deliveries. */
  private keeps(endpointId: string): boolean {
    const endpoint = this.configuration.endpoints.get(endpointId);
    const owner = endpoint && this.configuration.tenants.get(endpoint.tenantId);
    return endpoint?.kind === 'poll' && endpoint.status === 'enabled' && owner?.status !== 'suspended';
  }

  private get hasMailboxes(): boolean {
    for (const { kind } of this.configuration.endpoints.values()) if (kind === 'poll') return true;
    return false;
  }
}
