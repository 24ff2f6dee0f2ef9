import type { ApiKeyChanged } from '@crossdock/contracts';
import { SetMetadata } from '@nestjs/common';

export type Role = ApiKeyChanged['role'];

export const ROLES = 'crossdock.roles';

/** Who may call a handler, or the handlers of a controller. Without it nobody may. */
export const OpenTo = (...roles: Role[]): MethodDecorator & ClassDecorator => SetMetadata(ROLES, roles);

export const OPEN_TO_EVERYBODY = 'crossdock.open-to-everybody';

/** A handler that needs no key. What it answers is public. */
export const OpenToEverybody = (): MethodDecorator & ClassDecorator => SetMetadata(OPEN_TO_EVERYBODY, true);
