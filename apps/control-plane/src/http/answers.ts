import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

/** What every answer with an entity has. */
export class Identity {
  @ApiProperty({ example: 'company-b' })
  id!: string;

  @ApiProperty({ example: 1, description: 'Rises with every change.' })
  version!: number;

  @ApiProperty({ example: '2026-11-24T09:00:00.000Z' })
  changedAt!: string;
}

/** Says where a new entity is, and by the status whether it is new. */
export function created(reply: FastifyReply, path: string, id: string, isNew = true): void {
  reply.status(isNew ? 201 : 200);
  if (isNew) reply.header('location', `${path}/${id}`);
}
