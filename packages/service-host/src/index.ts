export { startService, type ServiceOptions } from './start-service.js';
export type { Transport } from './transport.js';
export { readSettings } from './settings/read-settings.js';
export {
  commaList,
  hostOf,
  hostSettings,
  secret,
  type HostSettings,
  type ListenSettings,
} from './settings/host-settings.js';
export { Secret } from './settings/secret.js';
export { Logger } from './logging/logger.js';
export { Readiness, type Check, type ReadinessReport } from './health/readiness.js';
export { Problem, type FieldError, type ProblemOptions } from './problems/problem.js';
export { isInstant } from './problems/is-instant.js';
export { toProblem } from './problems/to-problem.js';
export { keyNeeded, nothingHere, unavailableNow } from './problems/refusals.js';
