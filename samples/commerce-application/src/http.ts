import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Shop } from './shop.js';
import type { WebhookReceiver } from './webhooks.js';

const LARGEST_BODY = 1_048_576;

/** `POST /webhooks` for Crossdock; `GET /stats` and `GET /orders` for whoever wants to watch. */
export function createSite(shop: Shop, receiver: () => WebhookReceiver | null): Server {
  return createServer((request, response) => {
    respond(shop, receiver(), request, response).catch((error: unknown) => {
      console.error('request failed:', error);
      response.writeHead(500).end();
    });
  });
}

async function respond(
  shop: Shop,
  receiver: WebhookReceiver | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url } = request;
  if (method === 'POST' && url === '/webhooks') {
    const body = await rawBodyOf(request);
    // Without the secret nothing can be verified yet: ask for it to be sent again.
    const status = body === null ? 413 : (receiver?.receive(body, headersOf(request)) ?? 503);
    response.writeHead(status).end();
  } else if (method === 'GET' && url === '/stats') {
    json(response, shop.stats());
  } else if (method === 'GET' && url === '/orders') {
    json(response, { orders: shop.orders(100) });
  } else {
    response.writeHead(404).end();
  }
}

/** The bytes as they came: a signature covers these and no others. */
async function rawBodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
