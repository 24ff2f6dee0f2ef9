import { operations } from '@crossdock/contracts';
import { CompactedView } from '@crossdock/kafka';
import { Injectable } from '@nestjs/common';
import type { GateAnswer } from './endpoint.dto.js';

/** Which endpoints are left alone for now, as the dispatch service says. */
@Injectable()
export class Gates {
  readonly view = new CompactedView(operations.controlPlaneReceivesGateChanged);

  /** Nothing of an endpoint that is as any other, or was changed since: the next delivery tries what it is now. */
  of({ id, version }: { readonly id: string; readonly version: number }): { gate?: GateAnswer } {
    const told = this.view.get(id);
    if (!told) return {};
    const { state, since, until, openings, endpointVersion = version } = told;
    if (state === 'closed' || endpointVersion < version) return {};
    return { gate: { state, since, ...(until === undefined ? {} : { nextProbeAt: until }), openings } };
  }
}
