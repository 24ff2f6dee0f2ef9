import { faultOf, wayOut, type StoppedState } from '../source/source-fault.js';
import { error, type Finding } from './finding.js';

/** The finding for what would stop the source under this name. */
export function stoppedFinding(state: StoppedState, detail: string): Finding {
  return error(state, detail, wayOut[state]);
}

/** The finding for an error of the server or the network. */
export function failedFinding(failure: unknown): Finding {
  const fault = faultOf(failure);
  if (fault.kind === 'stopped') return stoppedFinding(fault.stopped.state, fault.stopped.detail);
  return error('not_reachable', fault.detail, 'See whether the server runs and can be reached from here.');
}
