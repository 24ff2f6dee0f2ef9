import { Problem } from '@crossdock/service-host';

/** Of one process. */
export const fetchLimits = {
  /** Requests of one endpoint that wait or are answered at the same time. */
  perEndpoint: 4,
  /** Of all endpoints. */
  waiting: 1_000,
  /** Answers with messages that are written at the same time: each holds up to two megabytes. */
  answers: 32,
  /** Of these for the endpoints of one tenant. */
  answersPerTenant: 16,
  /** Requests of one endpoint that begin in a second, and as many at once. */
  perSecond: 20,
};

/** Of one process. What is done must find its way also while as many wait as may. */
export const acknowledgementLimits = {
  perEndpoint: 4,
  waiting: 200,
  answers: 0,
  answersPerTenant: 0,
  perSecond: 50,
};

interface Usage {
  underWay: number;
  /** When its next request may begin if all before it had come evenly, on the clock of `performance.now`. */
  nextAt: number;
}

/** How often, and how much at the same time, may be fetched from this process. */
export class FetchLimits {
  private readonly usages = new Map<string, Usage>();
  private underWay = 0;
  private answering = 0;
  private readonly answeringTo = new Map<string, number>();

  constructor(
    private readonly limits = fetchLimits,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Begins a request. @returns what ends it @throws Problem rate_exceeded, too_many_fetches, busy */
  begin(endpointId: string): () => void {
    const now = this.now();
    const usage = this.usages.get(endpointId) ?? { underWay: 0, nextAt: now };
    const spacingMs = 1_000 / this.limits.perSecond;
    if (usage.nextAt > now + 1_000) throw tooMuch('rate_exceeded', 'Too many requests in a second');
    if (usage.underWay >= this.limits.perEndpoint) {
      throw tooMuch('too_many_fetches', 'Too many requests at the same time');
    }
    if (this.underWay >= this.limits.waiting) throw busy();
    usage.nextAt = Math.max(usage.nextAt, now) + spacingMs;
    usage.underWay++;
    this.underWay++;
    this.usages.set(endpointId, usage);
    return once(() => {
      usage.underWay--;
      this.underWay--;
      if (usage.underWay === 0) this.forgetIdle(endpointId, usage);
    });
  }

  /** Begins an answer with messages. @returns what ends it @throws Problem busy */
  answer(tenantId: string): () => void {
    const { answers, answersPerTenant } = this.limits;
    const underWay = this.answeringTo.get(tenantId) ?? 0;
    if (this.answering >= answers || underWay >= answersPerTenant) throw busy();
    this.answering++;
    this.answeringTo.set(tenantId, underWay + 1);
    return once(() => {
      this.answering--;
      const left = (this.answeringTo.get(tenantId) ?? 1) - 1;
      if (left > 0) this.answeringTo.set(tenantId, left);
      else this.answeringTo.delete(tenantId);
    });
  }

  get endpoints(): number {
    return this.usages.size;
  }

  /** A usage says nothing any more when its requests have been paid off. */
  private forgetIdle(endpointId: string, usage: Usage): void {
    const leftMs = usage.nextAt - this.now();
    if (leftMs <= 0) return void this.usages.delete(endpointId);
    const forget = (): void => {
      if (usage.underWay === 0) this.forgetIdle(endpointId, usage);
    };
    setTimeout(forget, Math.ceil(leftMs)).unref();
  }
}

/** How often, and how much at the same time, may be acknowledged at this process. */
export class AcknowledgementLimits extends FetchLimits {
  constructor() {
    super(acknowledgementLimits);
  }
}

function once(end: () => void): () => void {
  let isOver = false;
  return () => {
    if (!isOver) end();
    isOver = true;
  };
}

function tooMuch(code: string, title: string): Problem {
  return new Problem({ status: 429, code, title, headers: { 'retry-after': '1' } });
}

function busy(): Problem {
  return new Problem({
    status: 503,
    code: 'busy',
    title: 'The service has too much to do now',
    headers: { 'retry-after': '1' },
  });
}
