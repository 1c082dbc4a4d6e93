import { expect, test } from 'vitest';
import { readPolicy } from '../../../src/core/policy/read-policy.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';

function policyOf(text: string): Policy {
  const read = readPolicy(text);
  if (!read.ok) throw new Error(JSON.stringify(read.complaints));
  return read.policy;
}

const classRoom = `\ufeffpolicy: vmnet-policy/1
description: Standard class-room network
networks:
  vmnet8:
    mode: nat
    subnet: 192.168.204.0/24
    gateway: 192.168.204.2            # default: the second address (.2)
    hostAdapter: 192.168.204.1
    dhcp:
      start: 192.168.204.128
      end: 192.168.204.254
      defaultLease: 30m
      maxLease: 2h
      reservations:
        00:0c:29:aa:bb:cc: 192.168.204.50
    portForwards:
      - { protocol: tcp, hostPort: 8080, to: 192.168.204.50:80, description: web }
  vmnet1: { mode: host-only, subnet: 192.168.56.0/24 }
  vmnet0: { mode: bridged, adapter: automatic }
others: keep
`;

function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

test('the policy of the contract is read whole', () => {
  const { wish, description } = policyOf(encoded(classRoom));
  expect(description).toBe('Standard class-room network');
  expect(wish).toEqual({
    others: 'keep',
    networks: [
      {
        vmnet: 8,
        mode: 'nat',
        subnet: '192.168.204.0/24',
        gateway: '192.168.204.2',
        hostAdapter: '192.168.204.1',
        dhcp: {
          start: '192.168.204.128',
          end: '192.168.204.254',
          defaultLease: 1800,
          maxLease: 7200,
          reservations: [{ mac: '00:0c:29:aa:bb:cc', address: '192.168.204.50' }],
        },
        portForwards: [{ protocol: 'tcp', hostPort: 8080, guestAddress: '192.168.204.50', guestPort: 80, description: 'web' }],
      },
      { vmnet: 1, mode: 'host-only', subnet: '192.168.56.0/24' },
      { vmnet: 0, mode: 'bridged', adapter: 'automatic' },
    ],
  });
});

test('a place is that of the value; of what is not written, that of what is around it', () => {
  const { placeOf } = policyOf(encoded(classRoom));
  expect(placeOf(8, 'dhcp.start')).toEqual({ line: 10, column: 14 });
  expect(placeOf(8, 'dhcp.reservations.00:0c:29:aa:bb:cc')).toEqual({ line: 15, column: 28 });
  expect(placeOf(8, 'portForwards.0')).toEqual({ line: 17, column: 9 });
  expect(placeOf(1, 'gateway')).toEqual({ line: 18, column: 3 });
  expect(placeOf(5, null)).toEqual({ line: 20, column: 9 });
});

const one = (field: string): unknown => policyOf(`policy: vmnet-policy/1\nnetworks:\n  vmnet8:\n    ${field}\n`).wish.networks[0];

test.each(['off', 'none', 'false', 'null', 'False', '~'])('%s is off for DHCP, and no host virtual adapter', (word) => {
  expect(one(`dhcp: ${word}`)).toEqual({ vmnet: 8, dhcp: null });
  expect(one(`hostAdapter: ${word}`)).toEqual({ vmnet: 8, hostAdapter: null });
});

test.each([
  ['30m', 1800],
  ['2h', 7200],
  ['1d', 86_400],
  ['90s', 90],
  ['1800', 1800],
  ['"1800"', 1800],
])('the time %s is %d seconds', (written, seconds) => {
  expect(one(`dhcp: { defaultLease: ${written} }`)).toEqual({ vmnet: 8, dhcp: { defaultLease: seconds } });
});

test.each(['00:11:22:33:44:55', '00:50:56:00:00:01', '"00:50:56:00:00:01"', '00-50-56-00-00-01', '00:50:56:3E:10:1E'])('the MAC address %s stays what it is', (mac) => {
  const reservations = [{ mac: mac.replaceAll('"', '').replaceAll('-', ':').toLowerCase(), address: '192.168.204.50' }];
  expect(one(`dhcp: { reservations: { ${mac}: 192.168.204.50 } }`)).toEqual({ vmnet: 8, dhcp: { reservations } });
  expect(one(`dhcp:\n      reservations:\n        ${mac}: 192.168.204.50`)).toEqual({ vmnet: 8, dhcp: { reservations } });
});

test('JSON with tabs is a policy, too', () => {
  const json = JSON.stringify({ $schema: './x.json', policy: 'vmnet-policy/1', networks: { vmnet1: { dhcp: false, hostAdapter: null } } }, null, '\t');
  expect(policyOf(json).wish.networks).toEqual([{ vmnet: 1, dhcp: null, hostAdapter: null }]);
});

test('an alias stands for the value of its anchor', () => {
  const text = 'policy: vmnet-policy/1\nnetworks:\n  vmnet1: { dhcp: &long { defaultLease: 8h, maxLease: 1d } }\n  vmnet8: { dhcp: *long }\n';
  expect(policyOf(text).wish.networks.map(({ dhcp }) => dhcp)).toEqual(['vmnet1', 'vmnet8'].map(() => ({ defaultLease: 28_800, maxLease: 86_400 })));
});

test('an empty list replaces a list', () => {
  expect(one('portForwards: []')).toEqual({ vmnet: 8, portForwards: [] });
  expect(one('dhcp: { reservations: {} }')).toEqual({ vmnet: 8, dhcp: { reservations: [] } });
});
