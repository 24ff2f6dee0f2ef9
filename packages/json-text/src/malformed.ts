/** The bytes are not what they claim to be. The message says where, for the sender to read. */
export class Malformed extends Error {
  constructor(readonly detail: string) {
    super(detail);
  }
}

/** There is more of it than may be. */
export class TooMany extends Malformed {}
