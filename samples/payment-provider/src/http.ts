import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { requestPayment, type PaymentRequest } from './payments.js';

const LARGEST_BODY = 16_384;

/** `POST /payments` takes a payment and answers 202 with its id: the decision comes later, as a webhook. */
export function createApi(db: Pool): Server {
  return createServer((request, response) => {
    respond(db, request, response).catch((error: unknown) => {
      console.error('request failed:', error);
      answer(response, 500, { error: 'internal_error' });
    });
  });
}

async function respond(db: Pool, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET' && request.url === '/health') return answer(response, 200, { ok: true });
  if (request.method !== 'POST' || request.url !== '/payments') {
    return answer(response, 404, { error: 'not_found' });
  }
  const wanted = paymentIn(await bodyOf(request));
  if (!wanted) return answer(response, 400, { error: 'orderId, amountCents and currency are required' });
  const paymentId = await requestPayment(db, wanted);
  answer(response, 202, { paymentId, status: 'requested' });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LARGEST_BODY) return '';
  }
  return body;
}

function paymentIn(body: string): PaymentRequest | null {
  try {
    const { orderId, amountCents, currency } = JSON.parse(body) as Partial<PaymentRequest>;
    if (typeof orderId !== 'string' || typeof currency !== 'string') return null;
    if (!Number.isInteger(amountCents) || Number(amountCents) <= 0) return null;
    return { orderId, amountCents: Number(amountCents), currency };
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
