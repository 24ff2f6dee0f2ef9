export { bearer, hashApiKey, keyIdOf, newApiKey, type NewApiKey } from './api-key.js';
export { KeyRing, type KeyEntry } from './key-ring.js';
export { Sealer } from './sealer.js';
