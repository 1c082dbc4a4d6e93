/** Random wishes that a host can have. */
import { constantFrom, integer, option, record, uniqueArray } from 'fast-check';
import type { NetworkWish } from '../../../src/core/plan/wish.ts';
import type { VirtualNetwork } from '../../../src/core/vnet/network.ts';

const macs = integer({ min: 1, max: 9 }).map((last) => `00:0c:29:00:00:0${last}`);
const last = integer({ min: 3, max: 120 });
export const anyNetwork = record({
  mode: constantFrom<VirtualNetwork['mode']>('nat', 'host-only', 'isolated', 'bridged'),
  net: integer({ min: 1, max: 200 }),
  dhcp: option(
    record({
      lease: integer({ min: 60, max: 100_000 }),
      reservations: uniqueArray(record({ mac: macs, last }), { selector: ({ mac }) => mac, maxLength: 3 }).map((list) => list.filter((one, index) => list.findIndex((other) => other.last === one.last) === index)),
    }),
  ),
  forwards: uniqueArray(record({ port: integer({ min: 1, max: 9 }), last, description: constantFrom('', 'web', 'über 网站') }), { selector: ({ port }) => port, maxLength: 3 }),
  gateway: option(last),
});

type Drawn = typeof anyNetwork extends { generate: (...args: never[]) => { value: infer T } } ? T : never;

/** Of a VMnet to 9: what a host can have. Bridged, to an adapter `ethN`. */
export function wishOf(vmnet: number, { mode, net, dhcp, forwards, gateway }: Drawn): NetworkWish {
  if (mode === 'bridged') return { vmnet, mode, adapter: `eth${vmnet}` };
  const at = (n: number): string => `10.${net}.${vmnet}.${n}`;
  const free = (n: number): boolean => n !== gateway;
  return {
    vmnet,
    mode,
    subnet: `10.${net}.${vmnet}.0/24`,
    ...(mode === 'nat' && gateway !== null ? { gateway: at(gateway) } : {}),
    dhcp: dhcp === null ? null : { start: at(128), end: at(254), defaultLease: dhcp.lease, maxLease: dhcp.lease * 2, reservations: dhcp.reservations.filter((one) => free(one.last)).map((one) => ({ mac: one.mac, address: at(one.last) })) },
    portForwards: mode === 'nat' ? forwards.map((one) => ({ protocol: 'tcp', hostPort: one.port + 100 * vmnet, guestAddress: at(one.last), guestPort: 80, description: one.description })) : [],
  };
}
