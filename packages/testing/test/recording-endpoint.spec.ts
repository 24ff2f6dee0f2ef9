import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordingEndpoint } from '../src/index.js';

describe('a recording endpoint', () => {
  let endpoint: RecordingEndpoint;
  beforeEach(async () => {
    endpoint = await RecordingEndpoint.start();
  });
  afterEach(() => endpoint.close());
  const post = (body = 'x'): Promise<Response> => fetch(`${endpoint.url}/hook`, { method: 'POST', body });

  it('keeps path, headers and raw body', async () => {
    await post('{"n": 1.0}');
    expect(endpoint.requests).toHaveLength(1);
    expect(endpoint.requests[0]).toMatchObject({ method: 'POST', path: '/hook' });
    expect(endpoint.requests[0]?.body.toString()).toBe('{"n": 1.0}');
  });

  it('answers a sequence of statuses and repeats the last', async () => {
    endpoint.behave({ statuses: [500, 429, 204], retryAfter: 3 });
    const answers = [await post(), await post(), await post(), await post()];
    expect(answers.map(({ status }) => status)).toEqual([500, 429, 204, 204]);
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['3', '3', null, null]);
  });

  it('waits before it answers', async () => {
    endpoint.behave({ delayMs: 60 });
    const started = performance.now();
    await post();
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
  });

  it('decides by request', async () => {
    endpoint.behave(({ body }) => ({ statuses: [body.toString() === 'bad' ? 400 : 200] }));
    expect((await post('bad')).status).toBe(400);
    expect((await post('good')).status).toBe(200);
  });

  it('hangs until the client gives up, and can still be closed', async () => {
    endpoint.behave({ hang: true });
    await expect(fetch(endpoint.url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    const open = fetch(endpoint.url);
    await expect(Promise.all([expect(open).rejects.toThrow(), endpoint.close()])).resolves.toBeDefined();
    endpoint = await RecordingEndpoint.start();
  });

  it('cuts the connection', async () => {
    endpoint.behave({ abort: true });
    await expect(post()).rejects.toThrow();
    expect(endpoint.requests).toHaveLength(1);
  });
});
