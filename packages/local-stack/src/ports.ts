/** Which port each part of a local stack listens on: an offset from the port base, 100 more for every further instance. */
export const serviceNames = [
  'control-plane',
  'inbound-gateway',
  'audit',
  'cdc-ingestion',
  'transformation',
  'webhook-dispatch',
] as const;
export const sampleNames = ['payment-provider', 'commerce-application', 'crm', 'back-office'] as const;

export type ServiceName = (typeof serviceNames)[number];
export type SampleName = (typeof sampleNames)[number];

export const defaultPortBase = 4400;
const offsets: Record<ServiceName | SampleName | 'postgres' | 'kafka' | 'kafka-controller', number> = {
  'control-plane': 0,
  'inbound-gateway': 1,
  audit: 2,
  'cdc-ingestion': 3,
  transformation: 4,
  'webhook-dispatch': 5,
  'payment-provider': 10,
  'commerce-application': 11,
  crm: 12,
  'back-office': 13,
  postgres: 32,
  kafka: 92,
  'kafka-controller': 93,
};

export type PartName = keyof typeof offsets;

export interface PortUse {
  readonly name: PartName;
  readonly port: number;
}

/** @param instance counted from 1 */
export function portOf(name: PartName, portBase: number, instance = 1): number {
  return portBase + offsets[name] + 100 * (instance - 1);
}
