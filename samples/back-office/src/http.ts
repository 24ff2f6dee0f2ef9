import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { WebhookReceiver } from './webhooks.js';

/** `POST /<destination>` takes webhooks; `GET /stats` tells what each destination has made of them. */
export function createApi(receivers: ReadonlyMap<string, WebhookReceiver>): Server {
  return createServer((request, response) => {
    respond(receivers, request, response).catch((error: unknown) => {
      console.error('back office:', error);
      response.writeHead(500).end();
    });
  });
}

async function respond(
  receivers: ReadonlyMap<string, WebhookReceiver>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET' && request.url === '/stats') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(statsOf([...receivers.values()])));
    return;
  }
  const receiver = request.method === 'POST' && receivers.get(request.url?.slice(1) ?? '');
  response.writeHead(receiver ? await receiver.receive(request) : 404).end();
}

function statsOf(receivers: readonly WebhookReceiver[]): object {
  const sum = { received: 0, verified: 0, refused: 0, repeated: 0 };
  const destinations: Record<string, object> = {};
  for (const { counts, destination } of receivers) {
    destinations[destination.id] = { ...counts, ...destination.stats() };
    sum.received += counts.received;
    sum.verified += counts.verified;
    sum.refused += counts.refused;
    sum.repeated += counts.repeated;
  }
  return { ...sum, destinations };
}
