import type { Pinned } from '@crossdock/address-guard';

/** Of a name with more addresses only so many are tried for one connection: each has a part of the time. */
const mostTried = 4;
/** So long an address goes last that could not be connected to. As long as a connection lives at the most. */
const lastForMs = 300_000;
/** A name may lead elsewhere each time: of more than these nothing is known any more. */
const mostKept = 64;

/**
 * In which order the addresses of one place are tried: as the resolver gave them, but one family after the other in turn, so that
 * neither stands behind all of one that this host cannot reach (RFC 8305, section 4). Those that failed lately go last.
 */
export class AddressOrder {
  private readonly failedAt = new Map<string, number>();

  of(addresses: readonly Pinned[], now: number): Pinned[] {
    if (addresses.length < 2) return [...addresses];
    for (const [address, at] of this.failedAt) if (now - at > lastForMs) this.failedAt.delete(address);
    const [first] = addresses;
    const ofFirst = addresses.filter(({ family }) => family === first?.family);
    const ofOther = addresses.filter(({ family }) => family !== first?.family);
    const mixed = addresses
      .map((_, place) => [ofFirst[place], ofOther[place]])
      .flat()
      .filter((one) => one !== undefined);
    const isBad = ({ address }: Pinned): boolean => this.failedAt.has(address);
    return [...mixed.filter((one) => !isBad(one)), ...mixed.filter(isBad)].slice(0, mostTried);
  }

  failed(address: string, now: number): void {
    if (this.failedAt.size >= mostKept) this.failedAt.clear();
    this.failedAt.set(address, now);
  }
}
