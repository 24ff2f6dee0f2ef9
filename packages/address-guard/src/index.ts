export { AddressGuard, AddressRefused, type Lookup, type PinnedAddress } from './address-guard.js';
export { specialPurpose, type RefusedNetwork } from './special-purpose.js';
