/** The bytes are not what they claim to be. The message says where, for the sender to read. */
export class Malformed extends Error {
  constructor(readonly detail: string) {
    super(detail);
  }
}
