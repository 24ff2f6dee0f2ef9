import { operations } from '@crossdock/contracts';
import { Receives, type Received } from '@crossdock/kafka';
import { Controller } from '@nestjs/common';
import { Gates } from '../endpoints/gates.js';

/** webhook.gate-changed.v1 → what is shown with an endpoint. */
@Controller()
export class GateChangedController {
  constructor(private readonly gates: Gates) {}

  @Receives(operations.controlPlaneReceivesGateChanged, { mode: 'batch' })
  async apply(records: Received<'GateChanged'>[]): Promise<void> {
    this.gates.view.apply(records);
  }
}
