import { hashApiKey, keyIdOf } from '@crossdock/credentials';
import { Logger, Secret } from '@crossdock/service-host';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Stores } from '../storage/stores.js';

/** The setting, in a class of its own to be injected. */
export class OperatorApiKey extends Secret {}

/** Makes sure at every start that the operator's key of the settings works, so that nobody can lock the operator out for good. */
@Injectable()
export class OperatorKey implements OnApplicationBootstrap {
  constructor(
    private readonly stores: Stores,
    private readonly key: OperatorApiKey,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const key = this.key.reveal();
    const id = keyIdOf(key) ?? '';
    const { row } = await this.stores.apiKeys.put(id, (current) => ({
      role: 'operator',
      tenantId: null,
      name: current?.name ?? 'Operator',
      hash: hashApiKey(key),
      status: 'active',
    }));
    this.logger.info({ keyId: id, version: row.version }, 'operator-key.ensured');
  }
}
