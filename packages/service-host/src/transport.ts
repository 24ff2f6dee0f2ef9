import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { Check } from './health/readiness.js';

/** The strategy through which a service receives records. */
export type Transport = CustomTransportStrategy & {
  readiness(): Check;
  /** Finishes what is in hand and leaves. Called a second time by Nest: must then do nothing. */
  close(): Promise<void> | void;
};
