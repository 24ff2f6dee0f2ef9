export {
  AddressGuard,
  type GuardOptions,
  type Inspected,
  type Lookup,
  type Pinned,
  type PinnedAddress,
  type Place,
} from './address-guard.js';
export { AllowList, AllowListInvalid, type AllowedDestination } from './allow-list.js';
export { defaultPorts } from './ports.js';
export { DestinationRefused, refusalCodes, type RefusalCode } from './refusal.js';
