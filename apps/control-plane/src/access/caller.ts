import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiKeyChanged } from '@crossdock/contracts';
import type { FastifyRequest } from 'fastify';

/** Who makes the request, as the guard found out. */
export interface Caller {
  keyId: string;
  role: ApiKeyChanged['role'];
  /** The tenant that the key acts for; only a key of the role tenant is confined to it here. */
  tenantId: string | null;
}

export type RequestWithCaller = FastifyRequest & { caller?: Caller };

/** The caller, as a parameter of a handler. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (caller === undefined) throw new Error('a handler asks for its caller but is open to everybody');
  return caller;
});

/** What rows must have to be seen by the caller. */
export function ownedBy(caller: Caller): { tenantId?: string } {
  return caller.role === 'operator' ? {} : { tenantId: caller.tenantId ?? '' };
}
