import { describe, expect, it } from '@jest/globals';
import { AddressGuard, AddressRefused, type PinnedAddress } from './address-guard.js';

const strict = new AddressGuard([]);

const refused: [string, RegExp][] = [
  ['0.0.0.0', /this network/],
  ['0.1.2.3', /this network/],
  ['10.0.0.1', /private/],
  ['10.255.255.255', /private/],
  ['100.64.0.1', /carriers/],
  ['100.127.255.255', /carriers/],
  ['127.0.0.1', /loopback/],
  ['127.255.255.254', /loopback/],
  ['169.254.169.254', /link local/],
  ['172.16.0.1', /private/],
  ['172.31.255.255', /private/],
  ['192.0.0.8', /IETF/],
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
  ['::ffff:127.0.0.1', /loopback .*within IPv6/],
  ['::ffff:7f00:1', /loopback .*within IPv6/],
  ['::ffff:10.0.0.1', /private .*within IPv6/],
  ['::ffff:0:7f00:1', /IPv4-translated/],
  ['64:ff9b::7f00:1', /loopback .*within IPv6/],
  ['64:ff9b::169.254.169.254', /link local.*within IPv6/],
  ['64:ff9b:1::808:808', /translation/],
  ['2002:7f00:1::', /loopback .*within IPv6/],
  ['2002:808:808::1', /6to4/],
  ['2001:0:808:808:0:0:80ff:fffe', /loopback .*within IPv6/],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', /Teredo|documentation/],
  ['2a00:1450::5efe:10.0.0.1', /private .*within IPv6/],
  ['2a00:1450::200:5efe:10.0.0.1', /private .*within IPv6/],
  ['2001:2::1', /benchmarking/],
  ['2001:20::1', /IETF/],
  ['2001:db8::1', /documentation/],
  ['3fff::1', /documentation/],
  ['100::1', /discard/],
  ['5f00::1', /segment routing/],
  ['fc00::1', /unique local/],
  ['fd00:ec2::254', /unique local/],
  ['fe80::1', /link local/],
  ['fec0::1', /site local/],
  ['ff02::1', /multicast/],
  ['200::1', /not global unicast/],
  ['4000::1', /not global unicast/],
  ['9000::1', /not global unicast/],
];

const oddNotations = [
  '0177.0.0.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '2130706433',
  '127.1',
  '127.0.1',
  '127.0.0.1.',
  '08.8.8.8',
  '8.8.8.8.8',
  '256.1.1.1',
  'fe80::1%eth0',
  '[::1',
  '::1::',
  '1.2.3.0x4',
  '0x',
  '',
];

describe('AddressGuard', () => {
  it.each(refused)('refuses %s', async (address, reason) => {
    expect(strict.check(address)).toMatch(reason);
    await expect(strict.resolveAllowed(address)).rejects.toThrow(AddressRefused);
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
    '2a00:1450:4001:82b::200e',
    '2606:4700:4700::1111',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('lets %s through', async (address) => {
    expect(strict.check(address)).toBeNull();
    await expect(strict.resolveAllowed(address)).resolves.toMatchObject({ address });
  });

  it.each(oddNotations)('refuses the notation "%s", whatever is allowed', async (hostname) => {
    const open = new AddressGuard(['0.0.0.0/0', '::/0']);
    expect(open.check(hostname)).toMatch(/usual form/);
    await expect(open.resolveAllowed(hostname)).rejects.toMatchObject({ code: 'address_not_allowed' });
  });

  it('takes IPv6 in brackets, as a URL has it', async () => {
    const guard = new AddressGuard(['::1']);
    await expect(guard.resolveAllowed('[::1]')).resolves.toEqual({ address: '::1', family: 6 });
    await expect(strict.resolveAllowed('[::1]')).rejects.toThrow(/loopback/);
  });

  it('opens the allowed networks only, in mapped form too', () => {
    const guard = new AddressGuard(['127.0.0.0/8', 'fd00::/8', '10.1.2.3']);
    expect(guard.check('127.0.0.1')).toBeNull();
    expect(guard.check('::ffff:127.0.0.1')).toBeNull();
    expect(guard.check('fd12::1')).toBeNull();
    expect(guard.check('10.1.2.3')).toBeNull();
    expect(guard.check('10.1.2.4')).toMatch(/private/);
    expect(guard.check('::1')).toMatch(/loopback/);
  });

  it.each(['10.0.0.0/33', '10.0.0.0/', '10/8', 'example.com', '::/129', '10.0.0.0/8/8', ''])(
    'does not start with the network "%s"',
    (network) => {
      expect(() => new AddressGuard([network])).toThrow(RangeError);
    },
  );

  describe('with names', () => {
    const answering = (...addresses: string[]) => {
      const asked: string[] = [];
      const guard = new AddressGuard([], async (hostname) => {
        asked.push(hostname);
        return addresses.map((address): PinnedAddress => ({
          address,
          family: address.includes(':') ? 6 : 4,
        }));
      });
      return { guard, asked };
    };

    it('resolves once and returns the address to connect to', async () => {
      const { guard, asked } = answering('8.8.8.8', '2606:4700:4700::1111');
      await expect(guard.resolveAllowed('shop.example')).resolves.toEqual({ address: '8.8.8.8', family: 4 });
      expect(asked).toEqual(['shop.example']);
    });

    it('refuses a name when any answer is bad, and says which', async () => {
      const { guard } = answering('8.8.8.8', '10.0.0.1');
      await expect(guard.resolveAllowed('mixed.example')).rejects.toThrow(
        /mixed\.example.*10\.0\.0\.1.*private/,
      );
    });

    it('says when there is no answer', async () => {
      const { guard } = answering();
      await expect(guard.resolveAllowed('none.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    });

    it('shares one resolution among callers at the same time, and asks again later', async () => {
      const { guard, asked } = answering('8.8.8.8');
      await Promise.all([guard.resolveAllowed('a.example'), guard.resolveAllowed('a.example')]);
      expect(asked).toHaveLength(1);
      await guard.resolveAllowed('a.example');
      expect(asked).toHaveLength(2);
    });

    it('knows the names of this machine', async () => {
      await expect(strict.resolveAllowed('localhost')).rejects.toThrow(/loopback/);
      const local = new AddressGuard(['127.0.0.0/8', '::1']);
      expect(['127.0.0.1', '::1']).toContain((await local.resolveAllowed('localhost')).address);
    });
  });
});
