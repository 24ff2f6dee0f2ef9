/** A string of the protocol, its length in front; -1 for none. @returns the position after it */
export function writeString(into: Buffer, at: number, text: string | null): number {
  if (text === null) return into.writeInt16BE(-1, at);
  const written = into.write(text, at + 2);
  into.writeInt16BE(written, at);
  return at + 2 + written;
}
