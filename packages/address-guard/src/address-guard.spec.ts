import { describe, expect, it } from '@jest/globals';
import { AddressGuard, type GuardOptions, type Pinned, type PinnedAddress } from './address-guard.js';
import { AllowList } from './allow-list.js';
import { DestinationRefused } from './refusal.js';
import { ianaV4, ianaV6, registriesAsOf } from './registries.js';
import { parseAddress, specialPurpose } from './special-purpose.js';

const strict = new AddressGuard();

/** In a URL, as an endpoint has it. */
const urlOf = (address: string) => `https://${address.includes(':') ? `[${address}]` : address}/`;
const pin = (guard: AddressGuard, url: string, own?: AllowList): Promise<Pinned> =>
  guard.pin(guard.inspect(url, own));
const codeOf = async (guard: AddressGuard, url: string, own?: AllowList): Promise<string> => {
  try {
    return (await pin(guard, url, own)).place;
  } catch (error) {
    return (error as DestinationRefused).code;
  }
};

const refused: [string, RegExp][] = [
  ['0.0.0.0', /this network/],
  ['0.1.2.3', /this network/],
  ['10.0.0.1', /private/],
  ['10.255.255.255', /private/],
  ['100.64.0.1', /carriers/],
  ['100.127.255.255', /carriers/],
  ['127.0.0.1', /loopback/],
  ['127.255.255.254', /loopback/],
  ['169.254.169.254', /metadata/],
  ['172.16.0.1', /private/],
  ['172.31.255.255', /private/],
  ['192.0.0.7', /continuity/],
  ['192.0.0.8', /dummy/],
  ['192.0.0.9', /infrastructure/],
  ['192.0.0.11', /IETF/],
  ['192.0.2.1', /documentation/],
  ['192.88.99.1', /6to4/],
  ['192.168.1.1', /private/],
  ['198.18.0.1', /benchmarking/],
  ['198.19.255.255', /benchmarking/],
  ['198.51.100.7', /documentation/],
  ['203.0.113.9', /documentation/],
  ['224.0.0.1', /multicast/],
  ['239.255.255.255', /multicast/],
  ['240.0.0.1', /reserved/],
  ['255.255.255.255', /broadcast/],
  ['::', /unspecified/],
  ['::1', /loopback/],
  ['0:0:0:0:0:0:0:1', /loopback/],
  ['::127.0.0.1', /IPv4-compatible/],
  ['::8.8.8.8', /IPv4-compatible/],
  ['::ffff:127.0.0.1', /within IPv6: loopback/],
  ['::ffff:7f00:1', /within IPv6: loopback/],
  ['::ffff:10.0.0.1', /within IPv6: private/],
  ['::ffff:0:7f00:1', /IPv4-translated/],
  ['64:ff9b::7f00:1', /within IPv6: loopback/],
  ['64:ff9b::169.254.169.254', /within IPv6: metadata/],
  ['64:ff9b:1::808:808', /translation/],
  ['2002:7f00:1::', /within IPv6: loopback/],
  ['2002:808:808::1', /6to4/],
  ['2001:0:808:808:0:0:80ff:fffe', /within IPv6: loopback/],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', /Teredo|documentation/],
  ['2a00:1450::5efe:10.0.0.1', /within IPv6: private/],
  ['2a00:1450::200:5efe:10.0.0.1', /within IPv6: private/],
  ['2001:2::1', /benchmarking/],
  ['2001:20::1', /ORCHIDv2, infrastructure/],
  ['2001:40::1', /IETF/],
  ['168.63.129.16', /Azure/],
  ['100.100.100.200', /metadata/],
  ['192.0.0.192', /metadata/],
  ['169.254.1.1', /link local/],
  ['::ffff:169.254.169.254', /within IPv6: metadata/],
  ['2001:db8::1', /documentation/],
  ['3fff::1', /documentation/],
  ['100::1', /discard/],
  ['5f00::1', /segment routing/],
  ['fc00::1', /unique local/],
  ['fd00:ec2::254', /metadata/],
  ['fd00:ec2::255', /unique local/],
  ['fe80::1', /link local/],
  ['fec0::1', /site local/],
  ['ff02::1', /multicast/],
  ['200::1', /not global unicast/],
  ['4000::1', /not global unicast/],
  ['9000::1', /not global unicast/],
];

describe('the registries', () => {
  it('are whole, and dated', () => {
    expect([ianaV4.length, ianaV6.length, registriesAsOf]).toEqual([26, 25, '2025-10-09']);
    const networks = [...ianaV4, ...ianaV6].map(({ network }) => network);
    expect(new Set(networks).size).toBe(networks.length);
  });

  it.each([...ianaV4, ...ianaV6].map(({ network, source }) => [network, source]))(
    'refuse the first and the last address of %s (%s)',
    (network) => {
      // Translation with the well-known prefix, and mapped addresses, are judged by the address inside.
      const carried = network === '64:ff9b::/96' || network === '::ffff:0:0/96';
      for (const address of bounds(network)) {
        expect(specialPurpose(parseAddress(address)!)?.reason).toMatch(carried ? /within IPv6: / : /./);
      }
    },
  );
});

describe('AddressGuard', () => {
  it.each(refused)('refuses %s', async (address, reason) => {
    expect(() => strict.inspect(urlOf(address))).toThrow(reason);
    const named = new AddressGuard({
      lookup: async () => [{ address, family: address.includes(':') ? 6 : 4 }],
    });
    await expect(pin(named, 'https://shop.example/')).rejects.toThrow(reason);
  });

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '169.253.1.1',
    '198.17.255.255',
    '223.255.255.255',
    '168.63.129.17',
    '2a00:1450:4001:82b::200e',
    '2606:4700:4700::1111',
    '2001:4860:4860::8888',
    '2001:200::1',
    '::ffff:808:808',
    '64:ff9b::808:808',
  ])('lets %s through', async (address) => {
    await expect(pin(strict, urlOf(address))).resolves.toMatchObject({ address, place: 'public' });
  });

  it('says the reason, where it is said, and what may be reached', () => {
    expect(() => strict.inspect('https://0x7f.1/')).toThrow(
      '127.0.0.1 is not an allowed destination: loopback (127.0.0.0/8, RFC 1122 section 3.2.1.3). ' +
        'Only public addresses, and those that the operator opened, may be reached.',
    );
  });

  it.each([
    [{ networks: ['10.0.0.0/33'] }],
    [{ networks: ['10.0.0.0/'] }],
    [{ networks: ['10/8'] }],
    [{ networks: ['example.com'] }],
    [{ networks: ['::/129'] }],
    [{ networks: ['10.0.0.0/8/8'] }],
    [{ networks: ['fe80::1%eth0'] }],
    [{ networks: [''] }],
    [{ ports: ['0'] }],
    [{ ports: ['65536'] }],
    [{ ports: ['90-80'] }],
    [{ ports: ['https'] }],
    [{ nameServers: ['dns.example'] }],
  ] satisfies [GuardOptions][])('does not start with %j', (options) => {
    expect(() => new AddressGuard(options)).toThrow(RangeError);
  });

  describe('with names', () => {
    const answering = (...addresses: string[]) => {
      const asked: string[] = [];
      const lookup = async (hostname: string) => {
        asked.push(hostname);
        return addresses.map((address): PinnedAddress => ({
          address,
          family: address.includes(':') ? 6 : 4,
        }));
      };
      return { guard: new AddressGuard({ lookup }), lookup, asked };
    };

    it('resolves once and returns the address to connect to', async () => {
      const { guard, asked } = answering('8.8.8.8', '2606:4700:4700::1111');
      await expect(pin(guard, 'https://shop.example./')).resolves.toEqual({
        address: '8.8.8.8',
        family: 4,
        place: 'public',
      });
      expect(asked).toEqual(['shop.example']);
    });

    it('refuses a name when any answer is bad, and says which', async () => {
      const { guard } = answering('8.8.8.8', '10.0.0.1');
      await expect(pin(guard, 'https://mixed.example/')).rejects.toThrow(
        /mixed\.example.*10\.0\.0\.1: private/,
      );
    });

    it.each(['not an address', 'fe80::1%eth0', '127.1', ''])('refuses the answer "%s"', async (answer) => {
      const { guard } = answering('8.8.8.8', answer);
      expect(await codeOf(guard, 'https://odd.example/')).toBe('resolved_address_not_allowed');
    });

    it('says when there is no answer', async () => {
      const { guard } = answering();
      await expect(pin(guard, 'https://none.example/')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    });

    it('asks nobody for what the URL itself rules out', async () => {
      const { guard, asked } = answering('8.8.8.8');
      const urls = ['https://crm.corp/', 'https://db/', 'https://shop.example:22/', 'http://shop.example/'];
      expect(await Promise.all(urls.map((url) => codeOf(guard, url)))).toEqual([
        'name_not_allowed',
        'name_not_allowed',
        'port_not_allowed',
        'https_required',
      ]);
      expect(asked).toEqual([]);
    });

    it('shares one resolution among callers at the same time, and asks again later', async () => {
      const { guard, asked } = answering('8.8.8.8');
      await Promise.all([pin(guard, 'https://a.example/'), pin(guard, 'https://a.example/')]);
      expect(asked).toHaveLength(1);
      await pin(guard, 'https://a.example/');
      expect(asked).toHaveLength(2);
    });

    it('knows the names of this machine where they are opened', async () => {
      expect(await codeOf(strict, 'https://localhost/')).toBe('name_not_allowed');
      const local = new AddressGuard({ networks: ['127.0.0.0/8', '::1'] });
      const pinned = await pin(local, 'http://localhost:3000/');
      expect(['127.0.0.1', '::1']).toContain(pinned.address);
      expect(pinned.place).toBe('opened');
    });
  });

  it('looks at what a connection is connected to', async () => {
    const guard = new AddressGuard({ networks: ['127.0.0.2'], lookup: async () => [] });
    const target = guard.inspect('https://shop.example/');
    const pinned: PinnedAddress = { address: '8.8.8.8', family: 4 };
    const verify = (remote: string | undefined) => () => guard.verify(target, pinned, remote);
    expect(verify('8.8.8.8')).not.toThrow();
    expect(verify(undefined)).not.toThrow();
    expect(verify('127.0.0.1')).toThrow(/loopback/);
    expect(verify('8.8.4.4')).toThrow('shop.example was checked at 8.8.8.8 and connected to 8.8.4.4.');
    expect(verify('127.0.0.2')).toThrow(DestinationRefused);
  });

  it('waits for a name that is not there yet, but not without TLS', () => {
    const guard = new AddressGuard({ networks: ['10.0.0.0/8'] });
    const check = (url: string) => () => guard.inspectUnresolved(guard.inspect(url));
    expect(check('https://shop.example/')).not.toThrow();
    expect(check('http://crm.corp/')).not.toThrow();
    expect(check('http://shop.example/')).toThrow(/must be an https URL/);
  });
});

/** The first and the last address of a network. */
function bounds(network: string): [string, string] {
  const [address = '', length = ''] = network.split('/');
  const bytes = parseAddress(address)!.toByteArray();
  const last = bytes.map((byte, i) => byte | (0xff >> Math.min(8, Math.max(0, Number(length) - i * 8))));
  if (bytes.length === 4) return [bytes.join('.'), last.join('.')];
  const groups = (from: number[]) =>
    Array.from({ length: 8 }, (_, i) => ((from[2 * i]! << 8) | from[2 * i + 1]!).toString(16)).join(':');
  return [groups(bytes), groups(last)];
}
