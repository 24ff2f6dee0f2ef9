import { Injectable } from '@nestjs/common';
import { Tenants } from '../access/tenants.js';
import { Catalogue } from '@crossdock/event-catalogue';
import type { Rules } from './admit.js';

/** The rules as configuration says them now. */
@Injectable()
export class Rulebook {
  readonly rules: Rules;

  constructor(tenants: Tenants, catalogue: Catalogue) {
    this.rules = { tenants, catalogue };
  }
}
