import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeDhcpd, dhcpdModel, parseDhcpd, printDhcpd } from '../../../src/core/formats/dhcpd.ts';

/** The text VMware generates on Linux; the global lease times differ from the subnet's, so that scopes show. */
const linux = `# Configuration file for ISC 2.0 vmnet-dhcpd operating on vmnet8.
#


###### VMNET DHCP Configuration. Start of "DO NOT MODIFY SECTION" #####
# Written at: 11/22/2026 20:00:00
allow unknown-clients;
default-lease-time 1800;                # default is 30 minutes
max-lease-time 7200;                    # default is 2 hours

subnet 192.168.40.0 netmask 255.255.255.0 {
\trange 192.168.40.128 192.168.40.254;
\toption broadcast-address 192.168.40.255;
\toption domain-name-servers 192.168.40.2, 192.168.40.3;
\toption domain-name localdomain;
\tdefault-lease-time 2400;                # default is 30 minutes
#\tmax-lease-time 1;
\toption routers 192.168.40.2;
}
host vmnet8 {
\thardware ethernet 00:50:56:C0:00:08;
\tfixed-address 192.168.40.1;
\toption domain-name "";
}
####### VMNET DHCP Configuration. End of "DO NOT MODIFY SECTION" #######
host printer { hardware ethernet 0:C:29:A:B:C; fixed-address 192.168.40.50; }
`;

const windows = `default-lease-time 1800;
max-lease-time 7200;

# Virtual ethernet segment 1
# Added at 03/05/26 17:22:54
subnet 192.168.56.0 netmask 255.255.255.0 {
range 192.168.56.128 192.168.56.254;            # default allows up to 125 VM's
option domain-name "localdomain";
}
host VMnet8 {
    hardware ethernet 00:0C:29:00:00:01;
    fixed-address 192.168.56.60;
}
# End
# Virtual ethernet segment 8
subnet 192.168.40.0 netmask 255.255.255.0 {
range 192.168.40.128 192.168.40.254;
}
host anything {
    hardware ethernet 00:50:56:C0:00:08;
    fixed-address 192.168.40.1;
}
# End
`.replaceAll('\n', '\r\n');

describe('a dhcpd.conf of Linux', () => {
  test('tells its subnet, with inner settings before outer ones', () => {
    expect(describeDhcpd(parseDhcpd(linux))).toEqual({
      subnets: [
        {
          vmnet: 8,
          subnet: '192.168.40.0/24',
          range: ['192.168.40.128', '192.168.40.254'],
          routers: ['192.168.40.2'],
          dns: ['192.168.40.2', '192.168.40.3'],
          domainName: 'localdomain',
          defaultLease: 2400,
          maxLease: 7200,
        },
      ],
      hostAdapters: [{ vmnet: 8, mac: '00:50:56:c0:00:08', address: '192.168.40.1' }],
      reservations: [{ name: 'printer', mac: '00:0c:29:0a:0b:0c', address: '192.168.40.50' }],
    });
  });

  test('shows the line of each fact, the global one where that is in force', () => {
    expect(dhcpdModel(parseDhcpd(linux)).subnets[0]?.lines).toEqual({
      subnet: 11, range: 12, routers: 18, dns: 14, domainName: 15, defaultLease: 16, maxLease: 9,
    });
  });

  test('belongs to the VMnet of its header when no host block tells', () => {
    const text = '# vmnet-dhcpd operating on vmnet3.\nsubnet 10.0.0.0 netmask 255.0.0.0 { range 10.0.0.9; }\n';
    expect(dhcpdModel(parseDhcpd(text)).subnets).toMatchObject([{ vmnet: 3, subnet: '10.0.0.0/8', range: ['10.0.0.9', '10.0.0.9'] }]);
  });

  test('belongs to the VMnet of its folder, whatever it says itself', () => {
    expect(dhcpdModel(parseDhcpd(linux), { vmnet: 2 }).subnets[0]?.vmnet).toBe(2);
    expect(dhcpdModel(parseDhcpd('subnet 10.0.0.0 netmask 255.0.0.0 { }')).subnets[0]?.vmnet).toBeNull();
  });
});

describe('a vmnetdhcp.conf of Windows', () => {
  test('numbers its subnets by the segment comments', () => {
    expect(dhcpdModel(parseDhcpd(windows)).subnets.map(({ vmnet, subnet }) => [vmnet, subnet])).toEqual([
      [1, '192.168.56.0/24'],
      [8, '192.168.40.0/24'],
    ]);
  });

  test('without the comments numbers them by the host adapters in them', () => {
    const text = windows.replaceAll(/^#.*\r\n/gm, '');
    expect(dhcpdModel(parseDhcpd(text)).subnets.map(({ vmnet }) => vmnet)).toEqual([8, 8]);
    const renamed = text.replace('host VMnet8', 'host VMnet1');
    expect(dhcpdModel(parseDhcpd(renamed)).subnets.map(({ vmnet }) => vmnet)).toEqual([1, 8]);
  });

  test('tells a host adapter by its MAC and not by its name', () => {
    const { hostAdapters, reservations } = dhcpdModel(parseDhcpd(windows));
    expect(hostAdapters).toMatchObject([{ vmnet: 8, address: '192.168.40.1' }]);
    expect(reservations).toMatchObject([{ name: 'VMnet8', vmnet: 1, mac: '00:0c:29:00:00:01', address: '192.168.56.60' }]);
  });
});

test('host blocks and subnets inside other blocks are found, in document order', () => {
  const text = `max-lease-time 10;
shared-network x {
  max-lease-time 20;
  subnet 10.1.0.0 netmask 255.255.0.0 {
    pool { range 10.1.0.5 10.1.0.9; range 10.1.1.5 10.1.1.9; }
    host a { hardware ethernet 00:0c:29:00:00:0a; fixed-address 10.1.0.2, 10.1.0.3; }
  }
}
group { group { host b { hardware ethernet 00:0c:29:00:00:0b; fixed-address 10.1.0.4; } } }
subnet 10.2.0.0 netmask 255.255.0.0 { option domain-name "a { b; # c"; }
`;
  const { subnets, reservations } = dhcpdModel(parseDhcpd(text));
  expect(subnets).toMatchObject([
    { subnet: '10.1.0.0/16', maxLease: 20, range: ['10.1.0.5', '10.1.0.9'], ranges: [['10.1.0.5', '10.1.0.9'], ['10.1.1.5', '10.1.1.9']] },
    { subnet: '10.2.0.0/16', maxLease: 10, range: null, domainName: 'a { b; # c' },
  ]);
  expect(reservations.map(({ name, address }) => [name, address])).toEqual([['a', '10.1.0.2'], ['b', '10.1.0.4']]);
});

test('a subnet with host bits is told as written, for a check to find', () => {
  expect(dhcpdModel(parseDhcpd('subnet 192.168.250.1 netmask 255.255.255.0 {}')).subnets[0]?.subnet).toBe('192.168.250.1/24');
});

test.each([
  ['an unclosed block', 'allow x;\n  subnet 1.2.3.0 netmask 255.255.255.0 {\n range 1.2.3.4;\n', 'unclosed-block', 2, 3],
  ['an unclosed string', 'option domain-name "abc;\nmax-lease-time 5;\n', 'unclosed-string', 1, 20],
  ['a stray closing brace', 'allow x;\n}\n', 'unexpected-brace', 2, 1],
  ['a brace without header', 'allow x; {\n}\n', 'unexpected-brace', 1, 10],
  ['a forgotten semicolon', 'default-lease-time 5\nmax-lease-time 7;\n', 'missing-semicolon', 1, 1],
  ['a forgotten semicolon before a brace', 'host a { hardware ethernet 1:2:3:4:5:6 }', 'missing-semicolon', 1, 10],
  ['words after the last statement', 'allow x;\nand more', 'missing-semicolon', 2, 1],
])('%s is an error with its place', (_, text, code, line, column) => {
  expect(parseDhcpd(text).complaints).toMatchObject([{ code, severity: 'error', line, column }]);
});

test('a forgotten semicolon costs no other statement', () => {
  const text = 'default-lease-time 5\nmax-lease-time 7;\nsubnet 1.2.3.0 netmask 255.255.255.0 {}\n';
  expect(dhcpdModel(parseDhcpd(text)).subnets).toMatchObject([{ defaultLease: 5, maxLease: 7 }]);
});

test('values that are none are warned of and null', () => {
  const text = `subnet 300.0.0.0 netmask 255.255.255.0 { range a b; option routers router; default-lease-time soon; }
host h { hardware ethernet zz; fixed-address 1.2.3.4; }`;
  const { subnets, reservations, complaints } = dhcpdModel(parseDhcpd(text));
  expect(subnets).toMatchObject([{ subnet: null, range: null, routers: [], defaultLease: null }]);
  expect(reservations).toEqual([]);
  expect(complaints.map(({ code, line }) => [code, line])).toEqual([
    ['not-an-address', 1], ['not-a-number', 1], ['not-an-address', 1], ['not-an-address', 1], ['not-a-mac', 2],
  ]);
});

const fragment = fc.constantFrom(
  '{', '}', ';', '"', '\\', '#', ',', '\n', '\r\n', '\r', ' ', '\t', '\0', '\xe9', 'subnet 1.2.3.0 netmask 255.255.255.0 ',
  'host vmnet8 ', 'range 1.2.3.4 1.2.3.9', 'option domain-name "x"', '# Virtual ethernet segment 8\n', '# End\n', 'hardware ethernet 00:50:56:C0:00:08;',
);
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')));

test('whatever the text, it is printed back as it was and read without a throw', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const file = parseDhcpd(text);
      expect(printDhcpd(file)).toBe(text);
      expect(describeDhcpd(file).subnets.length).toBe(dhcpdModel(file).subnets.length);
    }),
    { numRuns: 1000 },
  );
});

test('braces nested a hundred thousand deep are no trouble', () => {
  const text = 'group { '.repeat(100_000) + 'host a { hardware ethernet 00:0c:29:00:00:01; fixed-address 1.2.3.4; }';
  const file = parseDhcpd(text);
  expect(printDhcpd(file)).toBe(text);
  expect(dhcpdModel(file).reservations.length).toBe(1);
  expect(file.complaints.length).toBe(100_000);
});
