import { Injectable } from '@nestjs/common';
import { Tenants } from '../access/tenants.js';
import { Catalogue } from '../catalogue/catalogue.js';
import type { Rules } from './admit.js';

/** The rules as configuration says them now. */
@Injectable()
export class Rulebook {
  readonly rules: Rules;

  constructor(tenants: Tenants, catalogue: Catalogue) {
    this.rules = { tenants, catalogue };
  }
}
