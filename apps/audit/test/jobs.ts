import type { JobChanged, JobProgressed } from '@crossdock/contracts';
import { found, type BusRecord, type Patience } from '@crossdock/testing';
import type { ListedDeadLetter } from '../src/storage/dead-letters.js';
import type { Audit } from './audit.js';

const requested = 'webhook.delivery-requested.v1';
const progressed = 'webhook.job-progressed.v1';

export interface DeadLetterPage {
  items: ListedDeadLetter[];
  nextCursor?: string;
}

/** What the rest of the system does about jobs, and what it gets to see of them. */
export class Jobs {
  private versions = new Map<string, number>();

  constructor(private readonly audit: Audit) {}

  /** Orders a job, or says what shall become of it now. Only the last word of each field counts. */
  async order(id: string, order: Partial<JobChanged> = {}): Promise<void> {
    const version = (this.versions.get(id) ?? 0) + 1;
    this.versions.set(id, version);
    const payload = { id, version, tenantId: undefined, orderedAt: new Date().toISOString(), ...order };
    await this.audit.publish('JobChanged', { example: 'redrive', key: id, payload });
  }

  /** The newest that was told of a job. */
  async progress(id: string): Promise<JobProgressed | undefined> {
    const records = await this.audit.bus.read(progressed);
    return records
      .filter(({ key }) => key === id)
      .at(-1)
      ?.json<JobProgressed>();
  }

  /** Waits until the job is in this state. */
  async inState(id: string, state: JobProgressed['state'], patience?: Patience): Promise<JobProgressed> {
    return found(async () => {
      const progress = await this.progress(id);
      return progress?.state === state ? progress : undefined;
    }, patience);
  }

  /** Deliveries that jobs asked for. */
  async requests(): Promise<BusRecord[]> {
    return this.audit.bus.read(requested);
  }

  async deadLetters(query = '', key?: string): Promise<DeadLetterPage> {
    return (await this.audit.get<DeadLetterPage>(`/v1/dead-letters${query}`, key)).body;
  }

  async count(query: string): Promise<number> {
    const { items, nextCursor } = await this.deadLetters(`?limit=200&${query}`);
    if (nextCursor === undefined) return items.length;
    return items.length + (await this.count(`${query.replace(/&?cursor=.*/, '')}&cursor=${nextCursor}`));
  }
}

/** A dead letter of an event of its own. */
export function dead(name: string, headers: Record<string, string> = {}) {
  return {
    key: headers.cd_endpoint_id ?? 'shop',
    headers: {
      ce_id: `evt_${name.padStart(26, 'x')}`,
      cd_delivery_id: `dlv_${name.padStart(26, 'x')}`,
      cd_subscriber_tenant_id: 'company-b',
      ...headers,
    },
    payload: { name },
  };
}
