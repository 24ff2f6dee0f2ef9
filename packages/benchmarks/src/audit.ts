import { request } from 'undici';
import type { Stack } from '@crossdock/local-stack';

export interface Counted {
  readonly eventsPublished: number;
  readonly delivered: number;
  readonly attempts: number;
  readonly retriesWaiting: number;
  readonly deadLetters: number;
  readonly parked: number;
}

/** What the audit has counted until now. */
export async function counted(stack: Stack): Promise<Counted> {
  const { statusCode, body } = await request(`${stack.url('audit')}/v1/summary`, {
    headers: { authorization: `Bearer ${stack.operatorApiKey}` },
  });
  if (statusCode !== 200) throw new Error(`audit answered ${statusCode}: ${await body.text()}`);
  return (await body.json()) as Counted;
}
