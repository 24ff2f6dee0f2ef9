import type { Messages } from '@crossdock/contracts';

/** A row change as a record for the bus. */
export interface ChangeRecord {
  /** Order holds among records of equal key. */
  readonly key: string;
  readonly headers: Messages['RowChanged']['headers'];
  /** The payload's JSON in UTF-8: built once, here, so that json columns keep every digit. */
  readonly payload: Buffer;
}
