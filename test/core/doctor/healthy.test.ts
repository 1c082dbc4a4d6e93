import { afterAll, expect, test } from 'vitest';
import { editedState } from '../../support/edited-samples.ts';
import { asked } from './doctor-case.ts';
import { chineseWindows, englishLinux } from './pastes.ts';

const samples = ['windows-nat', 'windows-many', 'linux-default', 'linux-custom-bridges', 'fusion-11', 'fusion-13', 'no-vmware'] as const;

let alarms = 0;
let looked = 0;

afterAll(() => console.info(`doctor: false alarms / healthy hosts and machines: ${alarms} / ${looked}`));

test.each(samples)('%s gets no fault as a verdict, as a whole and for every machine', async (name) => {
  const state = await editedState(name);
  const machines = [undefined, ...state.machines.map(({ machine }) => machine.name)];
  for (const vm of machines) {
    const { verdict, ladder, findings } = asked(state, vm === undefined ? {} : { vm });
    looked += 1;
    if (verdict?.fault === true) alarms += 1;
    expect({ vm, verdict: verdict?.fault === true ? verdict : null }).toEqual({ vm, verdict: null });
    expect(ladder.filter(({ status }) => status === 'fail' || status === 'skip')).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
});

test.each([
  { story: 'Chinese Windows behind NAT', sample: 'windows-nat', vm: 'Ubuntu 22.04', guest: chineseWindows({ mac: '00:0c:29:5b:17:2e', address: '192.168.204.50', gateway: '192.168.204.2', dns: ['192.168.204.2'], dhcp: true }) },
  { story: 'English Linux behind NAT', sample: 'linux-default', vm: 'Debian 12', guest: englishLinux({ mac: '00:0c:29:1d:b8:66', address: '192.168.82.131', gateway: '192.168.82.2', dns: ['192.168.82.2'], dhcp: true }) },
  { story: 'a public name server', sample: 'linux-default', vm: 'Debian 12', guest: englishLinux({ mac: '00:0c:29:1d:b8:66', address: '192.168.82.131', gateway: '192.168.82.2', dns: ['9.9.9.9'] }) },
  { story: 'a resolver inside the guest', sample: 'linux-default', vm: 'Debian 12', guest: englishLinux({ mac: '00:0c:29:1d:b8:66', address: '192.168.82.131', gateway: '192.168.82.2', dns: ['127.0.0.53'] }) },
  { story: 'the LAN’s name server, which the host has a route to', sample: 'linux-default', vm: 'Debian 12', guest: englishLinux({ mac: '00:0c:29:1d:b8:66', address: '192.168.82.131', gateway: '192.168.82.2', dns: ['192.168.178.1'] }) },
  { story: 'Fusion 13, whose gateway is the first address', sample: 'fusion-13', vm: 'Dev Debian', guest: englishLinux({ mac: '00:0c:29:f2:85:37', address: '192.168.77.128', gateway: '192.168.77.1', dns: ['192.168.77.1'], dhcp: true }) },
  { story: 'a bridged guest on the host’s LAN', sample: 'fusion-11', vm: 'Windows 10', guest: chineseWindows({ mac: '00:0c:29:2f:48:9b', address: '192.168.2.77', gateway: '192.168.2.1', dns: ['192.168.2.1'] }) },
])('a guest as it should be is in order: $story', async ({ sample, vm, guest }) => {
  const { verdict, ladder } = asked(await editedState(sample), { vm, guest });
  looked += 1;
  if (verdict !== null) alarms += 1;
  expect(verdict).toBeNull();
  expect(ladder.find(({ rung }) => rung === 'guest-addressing')?.status).toBe('pass');
  expect(ladder.find(({ rung }) => rung === 'gateway-and-dns')?.status).toBe('pass');
});
