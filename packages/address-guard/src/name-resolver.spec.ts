import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSocket, type Socket } from 'node:dgram';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AddressGuard } from './address-guard.js';
import { HostsFile, parseHosts } from './hosts-file.js';
import { NameResolver } from './name-resolver.js';

const A = 1;
const AAAA = 28;
const refused = 5;

/** A name server on UDP (RFC 1035): `v4.*` and `both.*` have addresses, `slow.*` gets no answer, `refused.*` is refused. */
function answerTo(query: Buffer): Buffer | null {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString('ascii', at + 1, at + 1 + length));
    at += length + 1;
  }
  const type = query.readUInt16BE(at + 1);
  const question = query.subarray(12, at + 5);
  if (labels[0]?.startsWith('slow')) return null;
  const address =
    type === A && ['v4', 'both'].includes(labels[0] ?? '')
      ? [8, 8, 8, 8]
      : type === AAAA && labels[0] === 'both'
        ? [0xfd, ...Array<number>(14).fill(0), 1]
        : null;
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | (labels[0] === 'refused' ? refused : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(address ? 1 : 0, 6);
  if (!address) return Buffer.concat([header, question]);
  const record = [0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, address.length, ...address];
  return Buffer.concat([header, question, Buffer.from(record)]);
}

describe('NameResolver', () => {
  let socket: Socket;
  let folder: string;
  let resolver: NameResolver;
  const asked: string[] = [];

  beforeAll(async () => {
    socket = createSocket('udp4', (query, from) => {
      asked.push(query.toString('latin1', 12));
      const answer = answerTo(query);
      if (answer) socket.send(answer, from.port, from.address);
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    folder = await mkdtemp(join(tmpdir(), 'hosts-'));
    const path = join(folder, 'hosts');
    await writeFile(
      path,
      '127.0.0.1 localhost\n10.0.0.7\tCRM crm.internal # ours\nfd00::7 crm\nnonsense here\n',
    );
    resolver = new NameResolver({
      servers: [`127.0.0.1:${socket.address().port}`],
      hosts: new HostsFile(path),
      timeoutMs: 500,
      tries: 1,
    });
  });
  afterAll(async () => {
    socket.close();
    await rm(folder, { recursive: true });
  });

  it('gives the addresses of both families, IPv4 first', async () => {
    expect(await resolver.resolve('both.example')).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: 'fd00::1', family: 6 },
    ]);
    expect(await resolver.resolve('v4.example')).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });

  it('lets no name wait for others whose name servers do not answer', async () => {
    const ended: string[] = [];
    const slow = Array.from({ length: 64 }, (_, i) =>
      resolver.resolve(`slow${i}.example`).catch(({ code }: { code: string }) => ended.push(code)),
    );
    await resolver.resolve('v4.example');
    expect(ended).toEqual([]);
    await Promise.all(slow);
    expect(new Set(ended)).toEqual(new Set(['ETIMEOUT']));
  });

  it.each([
    ['none.example', 'ENODATA'],
    ['refused.example', 'ESERVFAIL'],
    ['slow.example', 'ETIMEOUT'],
  ])('says why %s has no address', async (name, code) => {
    await expect(resolver.resolve(name)).rejects.toMatchObject({ code });
  });

  it('takes what the machine itself knows first, and asks nobody', async () => {
    asked.length = 0;
    expect(await resolver.resolve('crm')).toEqual([
      { address: '10.0.0.7', family: 4 },
      { address: 'fd00::7', family: 6 },
    ]);
    expect(await resolver.resolve('Crm.Internal.')).toEqual([{ address: '10.0.0.7', family: 4 }]);
    expect(await resolver.resolve('localhost')).toEqual([{ address: '127.0.0.1', family: 4 }]);
    expect(await resolver.resolve('shop.localhost')).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  it('has every answer checked, from name servers and from the hosts file', async () => {
    // Something is opened, so that local names are resolved at all.
    const guard = new AddressGuard({
      networks: ['203.0.113.0/24'],
      lookup: (hostname) => resolver.resolve(hostname),
    });
    const pin = (host: string) => guard.pin(guard.inspect(`https://${host}/`));
    await expect(pin('both.example')).rejects.toThrow(/fd00::1.*unique local/);
    await expect(pin('crm')).rejects.toThrow(
      /one label is local .* leads to nothing that the operator opened/,
    );
    await expect(pin('shop.localhost')).rejects.toThrow(/\.localhost are local/);
    await expect(pin('v4.example')).resolves.toMatchObject({ address: '8.8.8.8', family: 4 });
  });
});

describe('HostsFile', () => {
  it('reads a changed file after a while, and does without one', async () => {
    let now = 0;
    const folder = await mkdtemp(join(tmpdir(), 'hosts-'));
    const path = join(folder, 'hosts');
    const hosts = new HostsFile(path, () => now);
    expect(await hosts.addressesOf('shop')).toEqual([]);
    await writeFile(path, '10.0.0.1 shop');
    expect(await hosts.addressesOf('shop')).toEqual([]);
    now += 5_000;
    expect(await hosts.addressesOf('shop')).toEqual(['10.0.0.1']);
    await rm(folder, { recursive: true });
  });

  it('leaves out comments and lines that are none', () => {
    const names = parseHosts('# 10.0.0.1 a\r\n10.0.0.2 b#c\r\n999.0.0.1 d\r\n\r\n::1 e f\r\n');
    expect([...names]).toEqual([
      ['b', ['10.0.0.2']],
      ['e', ['::1']],
      ['f', ['::1']],
    ]);
  });
});
