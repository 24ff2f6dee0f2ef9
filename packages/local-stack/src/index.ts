export { Stack } from './stack.js';
export type { StackOptions } from './stack-options.js';
export { Refusal } from './refusals/refusal.js';
export { postgresBinaries, type PostgresBinaries } from './postgres/binaries.js';
export { freePortBase } from './free-port-base.js';
export { portOf, sampleNames, serviceNames, type SampleName, type ServiceName } from './ports.js';
export { residentBytes, statFields } from './processes/identity.js';
export type { RunningProcess } from './running.js';
export { statusOf, type Status } from './status/status.js';
