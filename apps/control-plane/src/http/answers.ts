import type { FastifyReply } from 'fastify';

/** Says where a new entity is, and by the status whether it is new. */
export function created(reply: FastifyReply, path: string, id: string, isNew = true): void {
  reply.status(isNew ? 201 : 200);
  if (isNew) reply.header('location', `${path}/${id}`);
}
