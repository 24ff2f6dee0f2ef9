import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ControlPlane } from './control-plane.js';

interface Operation {
  summary?: string;
  security?: unknown[];
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
  responses: Record<string, { description: string; content?: object }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, { properties?: Record<string, { example?: unknown; writeOnly?: boolean }> }>;
  };
}

describe('the OpenAPI document', () => {
  let plane: ControlPlane;
  let document: Document;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    document = (await plane.call('GET', '/openapi.json', undefined, null)).body as unknown as Document;
  });

  afterAll(() => plane?.close());

  it('describes every resource with its five operations', () => {
    const resources = [
      'tenants',
      'endpoints',
      'subscriptions',
      'event-types',
      'sources',
      'mappings',
      'senders',
      'api-keys',
    ];
    for (const name of resources) {
      expect(Object.keys(document.paths[`/v1/${name}`] ?? {}).sort()).toEqual(['get', 'post']);
      expect(Object.keys(document.paths[`/v1/${name}/{id}`] ?? {}).sort()).toEqual(['delete', 'get', 'put']);
    }
  });

  it('says of every operation what it is for, what it takes and what it answers, refusals too', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
    );
    expect(operations.length).toBeGreaterThan(40);
    for (const { name, summary, security, responses, requestBody } of operations) {
      expect([name, summary]).toEqual([name, expect.stringMatching(/^[A-Z]/)]);
      const isOpen = name === 'get /v1/key-sets/{id}';
      expect([name, security]).toEqual([name, isOpen ? undefined : [{ bearer: [] }]]);
      const refusals = isOpen ? ['404', '503'] : ['401', '404', '503'];
      expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(refusals)]);
      const answers = Object.entries(responses).filter(([status]) => status !== '204');
      for (const [status, { content }] of answers)
        expect([name, status, content]).toEqual([name, status, expect.any(Object)]);
      if (name.startsWith('put')) expect([name, requestBody]).toEqual([name, expect.any(Object)]);
    }
  });

  it('shows where a value can be taken from an example, and no secret in an answer that is not its only one', () => {
    const schemas = document.components.schemas;
    expect(schemas.NewEndpoint?.properties?.url).toMatchObject({
      example: 'https://shop.example/webhooks',
      maxLength: 2048,
    });
    expect(schemas.NewEndpoint?.properties?.signingSecret).toMatchObject({ writeOnly: true });
    expect(schemas.EndpointAnswer?.properties).not.toHaveProperty('signingSecret');
    expect(schemas.SourceAnswer?.properties).not.toHaveProperty('connectionUrl');
    expect(schemas.ApiKeyAnswer?.properties).not.toHaveProperty('key');
    for (const name of ['TenantAnswer', 'EndpointAnswer', 'MappingAnswer', 'SenderAnswer'])
      expect(Object.keys(schemas[name]?.properties ?? {})).toEqual(
        expect.arrayContaining(['id', 'version', 'changedAt']),
      );
  });

  it('can be read by people, from this service alone', async () => {
    const page = await fetch(`${plane.app.url}/docs`);
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const files = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(3);
    for (const file of files) {
      const answer = await fetch(plane.app.url + file);
      expect([file, answer.status]).toEqual([file, 200]);
      await answer.body?.cancel();
    }
    expect((await fetch(`${plane.app.url}/docs/..%2f..%2fpackage.json`)).status).toBe(404);
  });
});
