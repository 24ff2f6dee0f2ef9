import { describe, expect, it } from '@jest/globals';
import { ServerFrames } from './server-frames.js';

const letter = (name: string): number => name.charCodeAt(0);

function message(name: string, content: string): Buffer {
  const bytes = Buffer.alloc(5 + content.length);
  bytes[0] = letter(name);
  bytes.writeUInt32BE(4 + content.length, 1);
  bytes.write(content, 5);
  return bytes;
}

/** What is told of the messages when they come in reads of so many bytes. */
function told(messages: readonly Buffer[], readBytes: number): string[] {
  const seen: string[] = [];
  const frames = new ServerFrames(
    { letter: letter('d'), mostBytes: 20, pieceBytes: 8 },
    {
      frame: (bytes) => seen.push(bytes.toString('latin1', 0, 1) + bytes.toString('latin1', 5)),
      piece: (bytes, at, total) => seen.push(`${at}/${total}:${bytes.toString('latin1')}`),
    },
  );
  const all = Buffer.concat(messages);
  for (let at = 0; at < all.length; at += readBytes) {
    // A buffer that is used again, as a socket's may be.
    const read = Buffer.from(all.subarray(at, at + readBytes));
    frames.feed(read);
    read.fill(0);
  }
  return seen;
}

describe('messages of the server', () => {
  const messages = [
    message('d', 'first'),
    message('c', ''),
    message('d', 'abcdefghijklmnopqrs'),
    message('E', 'an error that is longer than twenty bytes'),
    message('d', 'exactly fifteen'),
    message('d', 'sixteen bytes ..'),
    message('d', 'last'),
  ];

  it.each([1, 2, 3, 4, 5, 6, 7, 11, 20])('are found in reads of %d bytes', (readBytes) => {
    expect(told(messages, readBytes)).toEqual([
      'dfirst',
      'c',
      '0/19:abcdefgh',
      '8/19:ijklmnop',
      '16/19:qrs',
      'Ean error that is longer than twenty bytes',
      'dexactly fifteen',
      '0/16:sixteen ',
      '8/16:bytes ..',
      'dlast',
    ]);
  });

  it('are told as they are when one read brings them whole', () => {
    expect(told(messages, 1_000)).toEqual(
      messages.map((bytes) => bytes.toString('latin1', 0, 1) + bytes.toString('latin1', 5)),
    );
  });

  it('of an impossible length are refused', () => {
    expect(() => told([Buffer.from([100, 0, 0, 0, 3, 1, 2, 3])], 8)).toThrow(RangeError);
  });
});
