import { bearer, keyIdOf, KeyRing } from '@crossdock/credentials';
import { keyNeeded, nothingHere } from '@crossdock/service-host';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { ApiKey } from '../storage/entities/api-key.entity.js';
import { Tenant } from '../storage/entities/tenant.entity.js';
import type { RequestWithCaller } from './caller.js';
import { OPEN_TO_EVERYBODY, ROLES, type Role } from './roles.js';

/** Handlers of the house that are open: they say nothing about the configuration. */
const OPEN = /^\/(health|metrics|docs|openapi\.json)(\/|$)/;

/**
 * Who is calling, and may they? Keys are read from the database for every request, so a suspended key or tenant stops at once.
 * A key that is missing, unknown, suspended or wrong gives the same 401. A known key that may not call this gets the 404
 * of a path that does not exist.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly dataSource: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const handlers = [context.getHandler(), context.getClass()];
    if (OPEN.test(request.url) || this.reflector.getAllAndOverride<true>(OPEN_TO_EVERYBODY, handlers))
      return true;
    const key = await this.keyOf(request.headers.authorization);
    if (key === null) throw keyNeeded();
    const roles = this.reflector.getAllAndOverride<Role[]>(ROLES, handlers) ?? [];
    if (!roles.includes(key.role)) throw nothingHere();
    request.caller = { keyId: key.id, role: key.role, tenantId: key.tenantId };
    return true;
  }

  private async keyOf(header: string | undefined): Promise<ApiKey | null> {
    const presented = bearer(header);
    const known = await this.dataSource.manager.findOneBy(ApiKey, { id: keyIdOf(presented ?? '') ?? '' });
    const ring = new KeyRing<ApiKey>();
    if (known !== null) ring.set(known);
    const key = ring.verify(presented);
    if (key === null || key.tenantId === null) return key;
    const tenant = await this.dataSource.manager.findOneBy(Tenant, { id: key.tenantId });
    return tenant?.status === 'active' ? key : null;
  }
}
