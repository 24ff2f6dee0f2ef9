import { describe, expect, it } from '@jest/globals';
import { AddressGuard, type PinnedAddress } from './address-guard.js';
import { AllowList, type AllowedDestination } from './allow-list.js';

const answers: Record<string, string[]> = {
  'hooks.corp.example': ['10.1.2.3'],
  'deep.hooks.corp.example': ['192.168.0.9', 'fd00::9'],
  'crm.internal': ['10.20.0.7'],
  'public.internal': ['8.8.8.8'],
  'loop.corp.example': ['127.0.0.1'],
  'shop.example': ['8.8.8.8'],
  'meta.example': ['100.100.100.200'],
  'half.example': ['10.20.0.7', '10.30.0.7'],
};
const lookup = async (hostname: string): Promise<PinnedAddress[]> =>
  (answers[hostname] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const guard = new AddressGuard({ lookup });

async function with_(entries: AllowedDestination[], url: string): Promise<string> {
  try {
    return (await guard.pin(guard.inspect(url, AllowList.of(entries)))).place;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('an allow-list', () => {
  const network = [{ network: '10.20.0.0/16' }];
  const atPorts = [{ network: '10.20.0.0/16', ports: [8080, 9443] }];
  const host = [{ host: 'hooks.corp.example' }];
  const wide = [{ network: '0.0.0.0/0' }, { network: '::/0' }];
  const one = [{ network: '169.254.169.254' }];
  const below = [{ host: '*.corp.example' }];

  it.each([
    ['a network', network, 'https://10.20.1.1/', 'opened'],
    ['in clear text', network, 'http://10.20.1.1/', 'opened'],
    ['at every port', network, 'https://10.20.1.1:22/', 'opened'],
    ['and no other', network, 'https://10.21.1.1/', 'address_not_allowed'],
    ['in mapped form', network, 'https://[::ffff:10.20.1.1]/', 'opened'],
    ['not through 6to4', network, 'https://[2002:a14:101::]/', 'address_not_allowed'],
    ['at its ports', atPorts, 'http://10.20.1.1:8080/', 'opened'],
    ['not at others', atPorts, 'https://10.20.1.1:443/', 'port_not_allowed'],
    ['for local names that lead there', network, 'https://crm.internal/', 'opened'],
    ['for local names at its ports', atPorts, 'https://crm.internal:9443/', 'opened'],
    ['not for local names at other ports', atPorts, 'https://crm.internal/', 'name_not_allowed'],
    [
      'not for local names that lead elsewhere',
      network,
      'https://public.internal/',
      'resolved_address_not_allowed',
    ],
    [
      'not for names that lead elsewhere as well',
      network,
      'https://half.example/',
      'resolved_address_not_allowed',
    ],
    ['changes nothing for public ones', network, 'https://shop.example/', 'public'],
    ['does not open their ports', network, 'https://shop.example:22/', 'port_not_allowed'],
    ['does not do without TLS for them', network, 'http://shop.example/', 'https_required'],
    ['a host', host, 'http://hooks.corp.example:9000/', 'opened'],
    ['and not what is below it', host, 'https://deep.hooks.corp.example/', 'resolved_address_not_allowed'],
    ['all below a host', below, 'https://deep.hooks.corp.example/', 'opened'],
    ['not loopback by a host', below, 'https://loop.corp.example/', 'resolved_address_not_allowed'],
    ['not the addresses themselves by a host', host, 'https://10.1.2.3/', 'address_not_allowed'],
    ['a local host', [{ host: 'public.internal' }], 'https://public.internal/', 'public'],
    [
      'another port of a public host',
      [{ host: 'shop.example', ports: [4443] }],
      'https://shop.example:4443/',
      'public',
    ],
    [
      'that port alone',
      [{ host: 'shop.example', ports: [4443] }],
      'https://shop.example:4444/',
      'port_not_allowed',
    ],
    ['the usual ports as well', [{ host: 'shop.example', ports: [4443] }], 'https://shop.example/', 'public'],
    ['no metadata service with its network', wide, 'http://169.254.169.254/', 'address_not_allowed'],
    ['nor in mapped form', wide, 'https://[::ffff:169.254.169.254]/', 'address_not_allowed'],
    ['nor through 6to4', wide, 'https://[2002:a9fe:a9fe::]/', 'address_not_allowed'],
    ['nor through Teredo', wide, 'https://[2001:0:808:808:0:0:5601:5601]/', 'address_not_allowed'],
    ['nor through ISATAP', wide, 'https://[fd00::5efe:a9fe:a9fe]/', 'address_not_allowed'],
    ['nor in private use', wide, 'https://[fd00:ec2::254]/', 'address_not_allowed'],
    ['nor by a host', [{ host: 'meta.example' }], 'https://meta.example/', 'resolved_address_not_allowed'],
    ['a metadata service by its own address', one, 'http://169.254.169.254/', 'opened'],
    ['loopback when it is named', [{ network: '127.0.0.1/32' }], 'https://loop.corp.example/', 'opened'],
  ] satisfies [string, AllowedDestination[], string, string][])(
    'opens %s',
    async (_, entries, url, expected) => {
      expect(await with_(entries, url)).toBe(expected);
    },
  );

  it('does not name the ports of public addresses where it opens others', () => {
    const own = AllowList.of(atPorts);
    const refusal = (url: string) => () => guard.inspect(url, own);
    expect(refusal('https://10.20.1.1/')).toThrow('Port 443 is none at which the operator opened 10.20.1.1.');
    expect(refusal('https://8.8.8.8:22/')).toThrow('Port 22 is not allowed; allowed are 443, 8443, and');
  });

  it.each([
    [{}, 'network'],
    [{ network: '10.0.0.0/8', host: 'a.example' }, 'network'],
    [{ network: '10.0.0.0/40' }, 'network'],
    [{ host: '*' }, 'host'],
    [{ host: '*.*.example' }, 'host'],
    [{ host: 'a b' }, 'host'],
    [{ host: '10.0.0.1' }, 'host'],
    [{ host: 'https://a.example' }, 'host'],
    [{ host: 'a.example', ports: [0] }, 'ports'],
  ] satisfies [AllowedDestination, string][])('cannot have %j', (entry, field) => {
    expect(() => AllowList.of([entry])).toThrow(expect.objectContaining({ field }));
    expect(AllowList.ofUnderstood([entry]).mayOpen('a.example', 443)).toBe(false);
  });
});
