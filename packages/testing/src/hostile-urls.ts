/**
 * URLs that must lead nowhere, each with the code that it is refused with: when an endpoint is created and when a delivery is attempted.
 * `{port}` stands for the port of a listener that nothing may reach; the policy under test allows that port, so that the port is not
 * why a URL is refused.
 */
export function hostileUrls(port: number): [url: string, code: string][] {
  return table.map(([url, code]) => [url.replaceAll('{port}', String(port)), code]);
}

/** What the name server of the test answers for the names in the table. */
export const hostileNames: Readonly<Record<string, readonly string[]>> = {
  'loopback.hostile.example': ['127.0.0.1'],
  'loopback-six.hostile.example': ['::1'],
  'mapped.hostile.example': ['::ffff:127.0.0.1'],
  'private.hostile.example': ['10.0.0.1'],
  'home.hostile.example': ['192.168.1.1'],
  'metadata.hostile.example': ['169.254.169.254'],
  'azure.hostile.example': ['168.63.129.16'],
  'carrier.hostile.example': ['100.100.100.200'],
  'unspecified.hostile.example': ['0.0.0.0'],
  'broadcast.hostile.example': ['255.255.255.255'],
  'multicast.hostile.example': ['224.0.0.251'],
  'unique-local.hostile.example': ['fd00:ec2::254'],
  'link-local.hostile.example': ['fe80::1'],
  'nat.hostile.example': ['64:ff9b::a9fe:a9fe'],
  'six-to-four.hostile.example': ['2002:7f00:1::'],
  'mixed.hostile.example': ['8.8.8.8', '127.0.0.1'],
  'mixed-last.hostile.example': ['8.8.8.8', '1.1.1.1', '9.9.9.9', '10.0.0.1'],
  'mixed-six.hostile.example': ['8.8.8.8', '::1'],
  'xn--mnchen-3ya.hostile.example': ['127.0.0.1'],
  'deep.name_with.under-score.hostile.example': ['127.0.0.1'],
};

const all = (code: string, ...urls: string[]): [string, string][] => urls.map((url) => [url, code]);

const hosts = (code: string, ...names: string[]): [string, string][] =>
  names.map((host) => [`https://${host}:{port}/hook`, code]);

const table: [url: string, code: string][] = [
  // IPv4: an address or more of every special-purpose network, first and last ones among them.
  ...hosts(
    'address_not_allowed',
    ...['0.0.0.0', '0.1.2.3', '0.255.255.255', '10.0.0.0', '10.0.0.1', '10.255.255.255'],
    ...['100.64.0.0', '100.100.100.200', '100.127.255.255', '127.0.0.1', '127.0.0.2', '127.255.255.254'],
    ...['169.254.0.1', '169.254.169.254', '169.254.170.2', '169.254.255.255'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.0.8', '192.0.0.9', '192.0.0.10', '192.0.0.170'],
    ...[
      '192.0.0.171',
      '192.0.0.192',
      '192.0.2.1',
      '192.31.196.1',
      '192.52.193.1',
      '192.88.99.1',
      '192.88.99.2',
    ],
    ...['192.168.0.0', '192.168.255.255', '192.175.48.1', '198.18.0.1', '198.19.255.255', '198.51.100.1'],
    ...['203.0.113.1', '224.0.0.1', '239.255.255.250', '240.0.0.1', '254.1.1.1', '255.255.255.255'],
    '168.63.129.16',
  ),
  // The same addresses in notations that the URL parser takes for them.
  ...hosts(
    'address_not_allowed',
    ...['0177.0.0.1', '0177.0.0.01', '00000177.0.0.1', '0x7f.0.0.1', '0x7f.0x0.0x0.0x1', '0X7F.0.0.1'],
    ...[
      '0x7f000001',
      '0x7F000001',
      '2130706433',
      '017700000001',
      '127.1',
      '127.0.1',
      '127.0x1',
      '0x7f.1',
      '0177.1',
    ],
    ...['127.0.0.1.', '127.1.', '0x7f000001.', '0', '0x0', '00', '0.', '0x'],
    ...[
      '2852039166',
      '0xa9fea9fe',
      '0251.0376.0251.0376',
      '169.254.43518',
      '169.16689662',
      '0xa9.254.0xa9fe',
    ],
    ...['10.1', '012.1', '0xa.1', '167772161', '3232235777', '0xc0a80101', '192.168.257', '4294967295'],
    ...[
      '１２７.０.０.１',
      '127。0。0。1',
      '127．0．0．1',
      '127｡0｡0｡1',
      '①②⑦.⓪.⓪.①',
      '𝟏𝟐𝟕.𝟎.𝟎.𝟏',
      '０x7f000001',
    ],
    ...[
      '%31%32%37.0.0.1',
      '127%2e0%2e0%2e1',
      '%30x7f000001',
      '127.0.0.%31',
      '%EF%BC%9127.0.0.1',
      '127\u00ad.0.0.1',
    ],
    '127.0.0\u200b.1',
  ),
  // A public address, written so that others may read another one.
  ...hosts(
    'notation_not_allowed',
    '0x08080808',
    '134744072',
    '010.8.8.8',
    '8.8.2056',
    '8.8.8.8.',
    '８.8.8.8',
  ),
  // IPv6, with the IPv4 addresses inside.
  ...hosts(
    'address_not_allowed',
    ...['[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[0000::0001]', '[::127.0.0.1]', '[::7f00:1]', '[::8.8.8.8]'],
    ...[
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::FFFF:7F00:0001]',
      '[0:0:0:0:0:ffff:127.0.0.1]',
      '[::ffff:10.0.0.1]',
    ],
    ...['[::ffff:169.254.169.254]', '[::ffff:0.0.0.0]', '[::ffff:192.168.0.1]', '[::ffff:0:127.0.0.1]'],
    ...['[64:ff9b::127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::169.254.169.254]', '[64:ff9b::10.0.0.1]'],
    ...['[64:ff9b:1::127.0.0.1]', '[64:ff9b:1::8.8.8.8]', '[64:ff9b:1:ffff::1]'],
    ...[
      '[2002:7f00:1::]',
      '[2002:a00:1::1]',
      '[2002:a9fe:a9fe::]',
      '[2002:c0a8:101::1]',
      '[2002:808:808::1]',
    ],
    ...['[2001:0:808:808:0:0:80ff:fffe]', '[2001:0:4136:e378:8000:63bf:3fff:fdd2]', '[2001::1]'],
    ...['[2a00:1450::5efe:127.0.0.1]', '[2a00:1450::200:5efe:10.0.0.1]', '[fe80::5efe:192.168.0.1]'],
    ...[
      '[100::1]',
      '[100:0:0:1::1]',
      '[2001:1::1]',
      '[2001:1::2]',
      '[2001:1::3]',
      '[2001:2::1]',
      '[2001:3::1]',
    ],
    ...['[2001:4:112::1]', '[2001:10::1]', '[2001:20::1]', '[2001:30::1]', '[2001:1ff::1]', '[2001:db8::1]'],
    ...[
      '[2620:4f:8000::1]',
      '[3fff::1]',
      '[3fff:fff::1]',
      '[5f00::1]',
      '[fc00::1]',
      '[fd00:ec2::254]',
      '[fdff::1]',
    ],
    ...[
      '[fe80::1]',
      '[febf::1]',
      '[fec0::1]',
      '[feff::1]',
      '[ff02::1]',
      '[ff0e::1]',
      '[200::1]',
      '[4000::1]',
      '[e000::1]',
    ],
  ),
  // Names that are local by convention, in any writing; metadata services among them.
  ...hosts(
    'name_not_allowed',
    ...[
      'localhost',
      'LOCALHOST',
      'localhost.',
      'shop.localhost',
      'a.b.localhost.',
      'ｌｏｃａｌｈｏｓｔ',
      'ⓛocalhost',
    ],
    ...[
      '%6cocalhost',
      'local%68ost',
      'loca\u00adlhost',
      'localhost.localdomain',
      'localhost6',
      'ip6-localhost',
    ],
    ...[
      'metadata',
      'metadata.google.internal',
      'metadata.google.internal.',
      'instance-data',
      'instance-data.ec2.internal',
    ],
    ...['host.docker.internal', 'gateway.docker.internal', 'kubernetes', 'redis', 'db', 'intranet'],
    ...[
      'kubernetes.default.svc.cluster.local',
      'printer.local',
      'crm.corp',
      'router.home',
      'nas.lan',
      'wiki.intranet',
    ],
    ...[
      'box.home.arpa',
      'ipv4only.arpa',
      '1.0.0.127.in-addr.arpa',
      'abc.onion',
      'x.alt',
      'files.private',
      'crm。internal',
    ],
  ),
  // Names that lead where nobody may go.
  ...hosts('resolved_address_not_allowed', ...Object.keys(hostileNames)),
  ...hosts(
    'resolved_address_not_allowed',
    'LOOPBACK.hostile.EXAMPLE',
    'loopback.hostile.example.',
    'münchen.hostile.example',
  ),
  ...hosts(
    'resolved_address_not_allowed',
    'loopback。hostile。example',
    'ｐｒｉｖａｔｅ.hostile.example',
    '%6coopback.hostile.example',
  ),
  // Ports that belong to other protocols, on names and addresses that are public.
  ...['8.8.8.8', 'loopback.hostile.example', '[2606:4700:4700::1111]'].flatMap((host) =>
    all('port_not_allowed', ...['22', '25', '0', '6379'].map((port) => `https://${host}:${port}/`)),
  ),
  ...all(
    'port_not_allowed',
    'https://8.8.8.8:80/',
    'https://8.8.8.8:5432/',
    'https://8.8.8.8:65535/',
    'https://8.8.8.8:11211/',
  ),
  // In clear text.
  ...all(
    'https_required',
    'http://8.8.8.8/',
    'http://8.8.8.8:{port}/',
    'http://shop.example/',
    'http://shop.example:{port}/',
  ),
  ...all('https_required', 'http://loopback.hostile.example:{port}/', 'HTTP://[2606:4700:4700::1111]/'),
  ...all(
    'address_not_allowed',
    'http://127.0.0.1:{port}/',
    'http://[::1]:{port}/',
    'http://0:{port}/',
    'http://169.254.169.254/',
  ),
  // Credentials, and what looks like a host before them.
  ...all(
    'url_has_credentials',
    ...[
      'https://shop.example@127.0.0.1:{port}/',
      'https://user:word@shop.example/',
      'https://@127.0.0.1:{port}/',
    ],
    ...[
      'https://:@127.0.0.1:{port}/',
      'https://shop.example:443@127.0.0.1:{port}/',
      'https://a@b@127.0.0.1:{port}/',
    ],
    ...['https://shop.example%40x@127.0.0.1:{port}/', 'https://127.0.0.1:{port}@shop.example/'],
  ),
  ...all(
    'url_has_fragment',
    'https://shop.example/#@127.0.0.1',
    'https://shop.example#',
    'https://shop.example/a#b',
  ),
  // What parsers read differently, or not at all.
  ...all(
    'url_not_valid',
    ...[
      'https://shop.example\\@127.0.0.1:{port}/',
      'https://127.0.0.1:{port}\\@shop.example/',
      'https:\\\\127.0.0.1:{port}/',
    ],
    ...[
      'https:///127.0.0.1:{port}/',
      'https:/127.0.0.1:{port}/',
      'https:127.0.0.1:{port}/',
      'https:////127.0.0.1:{port}/',
    ],
    ...[
      'https://127.0.0.1\t:{port}/',
      'https://127.0.0.1\n:{port}/',
      'ht\ntps://127.0.0.1:{port}/',
      ' https://127.0.0.1:{port}/',
    ],
    ...[
      'https://127.0.0.1:{port}/ ',
      'https://shop.example /',
      'https://',
      'https://:{port}/',
      'https://?x',
      '//127.0.0.1:{port}/',
    ],
    ...[
      '127.0.0.1:{port}',
      'shop.example',
      'file:///etc/passwd',
      'ftp://127.0.0.1:{port}/',
      'gopher://127.0.0.1:{port}/_x',
    ],
    ...[
      'dict://127.0.0.1:{port}/',
      'ldap://127.0.0.1:{port}/',
      'unix:/var/run/docker.sock',
      'data:text/html,x',
      'javascript:1',
    ],
    ...[
      'ws://127.0.0.1:{port}/',
      'https+unix://socket/',
      'blob:https://127.0.0.1:{port}/x',
      'jar:https://127.0.0.1:{port}!/',
    ],
    ...[
      'https://[::1',
      'https://[fe80::1%25lo]:{port}/',
      'https://[fe80::1%lo]/',
      'https://[::1]x/',
      'https://[127.0.0.1]/',
    ],
    ...[
      'https://256.1.1.1/',
      'https://1.2.3.4.5/',
      'https://127.0.0.09:{port}/',
      'https://127.0.0.1.2:{port}/',
      'https://4294967296/',
    ],
    ...[
      'https://127.0.0.1:99999/',
      'https://127.0.0.1:-1/',
      'https://127.0.0.1:{port}a/',
      'https://shop..example/',
    ],
    ...['https://.shop.example/', 'https://shop.example../', 'https://*.example/', 'https://-shop.example/'],
    ...[
      `https://${'a'.repeat(64)}.example/`,
      `https://${'a.'.repeat(130)}example/`,
      'https://sh$op.example/',
      'https://shop,example.com/',
    ],
    ...[
      "https://shop'.example/",
      'https://shop.example%00.127.0.0.1/',
      'https://shop.example%2f127.0.0.1/',
      'https://a;b.example/',
    ],
    ...['https://127.0.0.1%20:{port}/', 'https://shop.example\u2028/', 'https://localhost%0d%0a:{port}/'],
  ),
];
