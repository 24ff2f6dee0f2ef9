/**
 * Why a request may not go to a URL. Stable: answers of the API, attempts and dead letters carry them.
 *
 * - `url_not_valid`, `url_has_credentials`, `url_has_fragment`: the text is no URL that can be used.
 * - `notation_not_allowed`: an IPv4 address in another form than four decimal numbers.
 * - `https_required`: without TLS only what an allow-list opens may be reached.
 * - `port_not_allowed`, `name_not_allowed`, `address_not_allowed`: what the URL itself says.
 * - `resolved_address_not_allowed`: what a name server answers now. It may answer something else later.
 */
export const refusalCodes = [
  'url_not_valid',
  'url_has_credentials',
  'url_has_fragment',
  'notation_not_allowed',
  'https_required',
  'port_not_allowed',
  'name_not_allowed',
  'address_not_allowed',
  'resolved_address_not_allowed',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A destination that may not be reached; the message says to a person why, and what may be. */
export class DestinationRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}
