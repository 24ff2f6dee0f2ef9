import { Secret } from '@crossdock/service-host';

/** Where the relay opens the session that holds its lock. A class of its own, to be injected. */
export class DatabaseUrl extends Secret {}
