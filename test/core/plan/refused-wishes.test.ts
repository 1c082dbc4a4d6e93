import { describe, expect, test } from 'vitest';
import { resolveWish } from '../../../src/core/plan/resolve-wish.ts';
import { wishRefusalCodes, type WishRefusal } from '../../../src/core/plan/wish-refusal.ts';
import type { NetworkWish, Wish } from '../../../src/core/plan/wish.ts';
import { languages } from '../../../src/core/text/language.ts';
import { wishRefusalText } from '../../../src/core/text/wish-refusals.ts';
import { editedState, type Edit } from '../../support/edited-samples.ts';

interface Case {
  readonly on: string;
  readonly wish: readonly NetworkWish[];
  readonly others?: Wish['others'];
  readonly edits?: readonly Edit[];
  /** Codes with the fields they are about. */
  readonly refused: readonly (readonly [code: string, vmnet: number | null, field: string | null])[];
}

const forward = (hostPort: number, guestAddress: string): NonNullable<NetworkWish['portForwards']>[number] => ({ protocol: 'tcp', hostPort, guestAddress, guestPort: 80, description: '' });
const [macA, macB] = ['00:0c:29:aa:bb:cc', '00:0c:29:aa:bb:cd'];

const cases: Readonly<Record<string, Case>> = {
  'a host without VMware': { on: 'no-vmware', wish: [{ vmnet: 8 }], refused: [['no-vmware', null, null]] },
  'VMnet20 on Windows': { on: 'windows-nat', wish: [{ vmnet: 20, subnet: '10.1.0.0/24' }], refused: [['vmnet-number-impossible', 20, null]] },
  'VMnet256 on Linux': { on: 'linux-default', wish: [{ vmnet: 256, subnet: '10.1.0.0/24' }], refused: [['vmnet-number-impossible', 256, null]] },
  'a second NAT network on Windows': { on: 'windows-nat', wish: [{ vmnet: 2, mode: 'nat', subnet: '10.1.0.0/24' }], refused: [['second-nat-on-windows', 2, 'mode']] },
  'a second bridged network on Windows': { on: 'windows-nat', wish: [{ vmnet: 2, mode: 'bridged' }], refused: [['second-bridge-on-windows', 2, 'mode']] },
  'a second automatic bridge': { on: 'linux-default', wish: [{ vmnet: 2, mode: 'bridged' }], refused: [['second-automatic-bridge', 2, 'adapter']] },
  'a bridge to an adapter that is not there': { on: 'linux-default', wish: [{ vmnet: 0, adapter: 'eth9' }], refused: [['bridge-adapter-unknown', 0, 'adapter']] },
  'two bridges to one adapter': { on: 'linux-custom-bridges', wish: [{ vmnet: 4, mode: 'bridged', adapter: 'enp3s0' }], refused: [['bridge-adapter-twice', 4, 'adapter']] },
  'addresses of a bridged network': {
    on: 'linux-default',
    wish: [{ vmnet: 0, subnet: '10.1.0.0/24', gateway: '10.1.0.2', hostAdapter: '10.1.0.1', dhcp: {}, portForwards: [forward(80, '10.1.0.9')] }],
    refused: ['subnet', 'gateway', 'hostAdapter', 'dhcp', 'portForwards'].map((field) => ['field-not-for-mode', 0, field] as const),
  },
  'a gateway of a host-only network': { on: 'linux-default', wish: [{ vmnet: 1, gateway: '172.16.137.2' }], refused: [['field-not-for-mode', 1, 'gateway']] },
  'a new network without a subnet': { on: 'linux-default', wish: [{ vmnet: 5, mode: 'host-only' }], refused: [['subnet-missing', 5, 'subnet']] },
  'host bits': { on: 'linux-default', wish: [{ vmnet: 8, subnet: '192.168.83.7/24' }], refused: [['subnet-host-bits', 8, 'subnet']] },
  'a subnet that is too small': { on: 'linux-default', wish: [{ vmnet: 8, subnet: '192.168.83.0/30' }], refused: [['subnet-size', 8, 'subnet']] },
  'a subnet that is too large': { on: 'linux-default', wish: [{ vmnet: 8, subnet: '0.0.0.0/0' }], refused: [['subnet-size', 8, 'subnet']] },
  'loopback for a subnet': { on: 'linux-default', wish: [{ vmnet: 8, subnet: '127.0.1.0/24' }], refused: [['subnet-reserved', 8, 'subnet']] },
  'the subnet of another VMnet': { on: 'linux-default', wish: [{ vmnet: 8, subnet: '172.16.0.0/16' }], refused: [['subnet-overlaps-vmnet', 8, 'subnet']] },
  'a host adapter outside the subnet': { on: 'linux-default', wish: [{ vmnet: 1, hostAdapter: '10.9.9.1' }], refused: [['host-adapter-not-usable', 1, 'hostAdapter']] },
  'a gateway outside the subnet': { on: 'linux-default', wish: [{ vmnet: 8, gateway: '10.9.9.2' }], refused: [['gateway-not-usable', 8, 'gateway']] },
  'a gateway that is the host adapter': { on: 'linux-default', wish: [{ vmnet: 8, gateway: '192.168.82.1' }], refused: [['gateway-is-host-adapter', 8, 'gateway']] },
  'a gateway of one’s own on Fusion 13': { on: 'fusion-13', wish: [{ vmnet: 8, gateway: '192.168.77.2' }], refused: [['gateway-fixed-by-fusion', 8, 'gateway']] },
  'a host adapter of one’s own on Fusion 13': { on: 'fusion-13', wish: [{ vmnet: 8, hostAdapter: '192.168.77.5' }], refused: [['host-adapter-fixed-by-fusion', 8, 'hostAdapter']] },
  'a range that ends outside': { on: 'linux-default', wish: [{ vmnet: 8, dhcp: { end: '192.168.83.9' } }], refused: [['dhcp-range-not-usable', 8, 'dhcp.end']] },
  'a range that ends at the broadcast address': { on: 'linux-default', wish: [{ vmnet: 8, dhcp: { end: '192.168.82.255' } }], refused: [['dhcp-range-not-usable', 8, 'dhcp.end']] },
  'a range that is reversed': { on: 'linux-default', wish: [{ vmnet: 8, dhcp: { start: '192.168.82.200', end: '192.168.82.100' } }], refused: [['dhcp-range-reversed', 8, 'dhcp.start']] },
  'a range that covers gateway and adapter': {
    on: 'linux-default',
    wish: [{ vmnet: 8, dhcp: { start: '192.168.82.1' } }],
    refused: [['dhcp-range-covers', 8, 'dhcp.start'], ['dhcp-range-covers', 8, 'dhcp.start']],
  },
  'lease times the wrong way round': { on: 'linux-default', wish: [{ vmnet: 8, dhcp: { defaultLease: 7200, maxLease: 60 } }], refused: [['lease-times-reversed', 8, 'dhcp.defaultLease']] },
  'reservations outside, on the gateway, and twice': {
    on: 'linux-default',
    wish: [{ vmnet: 8, dhcp: { reservations: [{ mac: macA, address: '10.0.0.9' }, { mac: macB, address: '192.168.82.2' }, { mac: '00:0c:29:00:00:01', address: '192.168.82.9' }, { mac: '00:0c:29:00:00:02', address: '192.168.82.9' }] } }],
    refused: [['reservation-not-usable', 8, `dhcp.reservations.${macA}`], ['reservation-on-taken-address', 8, `dhcp.reservations.${macB}`], ['reservation-address-twice', 8, 'dhcp.reservations.00:0c:29:00:00:02']],
  },
  'a forward outside, and one twice': {
    on: 'linux-default',
    wish: [{ vmnet: 8, portForwards: [forward(80, '10.0.0.9'), forward(81, '192.168.82.9'), forward(81, '192.168.82.10')] }],
    refused: [['forward-not-usable', 8, 'portForwards.0'], ['forward-twice', 8, 'portForwards.2']],
  },
  'a host port of another VMnet': {
    on: 'linux-custom-bridges',
    wish: [{ vmnet: 8, portForwards: [forward(5000, '192.168.118.9')] }, { vmnet: 9, portForwards: [forward(5000, '172.20.9.9')] }],
    refused: [['forward-port-on-other-vmnet', 8, 'portForwards.0'], ['forward-port-on-other-vmnet', 9, 'portForwards.0']],
  },
  'lists that the move leaves behind': { on: 'windows-nat', wish: [{ vmnet: 8, subnet: '192.168.40.0/24' }], refused: [['entries-outside-new-subnet', 8, 'subnet']] },
  'removing networks that VMs use': { on: 'windows-nat', wish: [], others: 'remove', refused: [['network-has-vms', 1, null], ['network-has-vms', 8, null]] },
};

// Needs a bridge1xx that is tied to a VMnet by more than its subnet, which no reader can tell yet.
const unreachable = new Set(['subnet-not-honoured-by-fusion']);

describe('a wish is refused, with every reason in both languages', () => {
  test.each(Object.entries(cases))('%s', async (_, { on, wish, others = 'keep', edits = [], refused }) => {
    const resolved = resolveWish(await editedState(on, edits), { networks: wish, others });
    if (resolved.ok) throw new Error('it was not refused');
    expect(resolved.refusals.map(({ code, vmnet, field }) => [code, vmnet, field])).toEqual(refused);
    // A window has buttons: it names no command.
    for (const one of resolved.refusals) expect(languages.map((language) => wishRefusalText(one, language)).join()).not.toMatch(/“vmnet|--/);
    const said = resolved.refusals.flatMap((one: WishRefusal) => languages.map((language) => wishRefusalText(one, language, 'command-line')));
    expect(said.join('\n')).not.toMatch(/\?|undefined|\bnull\b/);
    expect(said).toMatchSnapshot();
  });
});

test('every reason but those that no reader can tell yet is tried', () => {
  const tried = new Set(Object.values(cases).flatMap(({ refused }) => refused.map(([code]) => code)));
  expect(wishRefusalCodes.filter((code) => !tried.has(code) && !unreachable.has(code))).toEqual([]);
});

test('what the host has already is not refused, however odd', async () => {
  const state = await editedState('linux-default', [{ at: 'vmnet8/nat/nat.conf', from: /^ip = .*$/m, to: 'ip = 10.9.9.2' }]);
  expect(resolveWish(state, { networks: [{ vmnet: 8, gateway: '10.9.9.2' }], others: 'keep' })).toMatchObject({ ok: true });
});
