import { expect, test } from 'vitest';
import { diagnosisOf, type Asked, type DoctorCase } from './doctor-case.ts';
import { englishLinux, chineseWindows } from './pastes.ts';
import { dns, ping, tcp } from './cases/probe.ts';
import { noLease, notANeighbour } from './cases/host.ts';
import type { Edit } from '../../support/edited-samples.ts';

const natStopped: Edit = { at: 'sc query VMware NAT Service', from: '4  RUNNING', to: '1  STOPPED' };
const natDown: Edit = { at: 'vmware-networks --status', from: 'NAT service on vmnet8 is running', to: 'NAT service on vmnet8 is not running' };
const dhcpDown: Edit = { at: 'vmware-networks --status', from: 'DHCP service on vmnet8 is running', to: 'DHCP service on vmnet8 is not running' };
const unplugged: Edit = { at: 'Debian 12.vmx', from: 'ethernet0.present = "TRUE"', to: 'ethernet0.present = "TRUE"\nethernet0.startConnected = "FALSE"' };
const noModules: Edit = { at: 'lsmod', from: /^(?:vmnet|vmmon) .*\n(?:^vm.*\n|^vsock.*\n)*/gm, to: '' };
const offline: Edit = { at: 'ip -j route', from: /\{"dst":"default"[^}]*\},/, to: '' };
const badRange: Edit = { at: 'vmnet8/dhcpd/dhcpd.conf', from: 'range 192.168.82.128 192.168.82.254', to: 'range 192.168.82.254 192.168.82.128' };

const onLinux = { sample: 'linux-default', vm: 'Debian 12' } as const;
const wrongGateway = englishLinux({ mac: '00:0c:29:1d:b8:66', address: '192.168.82.131', gateway: '192.168.82.1', dns: ['192.168.82.2'] });

interface Two extends Asked {
  readonly story: string;
  readonly sample: DoctorCase['sample'];
  readonly edits: readonly Edit[];
  readonly nearer: string;
  readonly other: string;
}

test.each<Two>([
  { ...onLinux, story: 'a stopped NAT service and a wrong gateway', edits: [natDown], guest: wrongGateway, nearer: 'nat-service-stopped', other: 'guest-gateway-wrong' },
  { ...onLinux, story: 'a stopped DHCP service and an adapter that is not connected', edits: [dhcpDown, unplugged], nearer: 'dhcp-service-stopped', other: 'vm-adapter-disconnected' },
  { ...onLinux, story: 'an adapter that is not connected, and a host without a way out', edits: [unplugged, offline], nearer: 'vm-adapter-disconnected', other: 'host-offline' },
  { ...onLinux, story: 'a reversed range and a stopped NAT service', edits: [badRange, natDown], nearer: 'dhcp-range-reversed', other: 'nat-service-stopped' },
  {
    sample: 'windows-nat',
    vm: 'Ubuntu 22.04',
    story: 'a stopped NAT service and an address outside the subnet',
    edits: [natStopped],
    guest: chineseWindows({ mac: '00:0c:29:5b:17:2e', address: '192.168.10.50', gateway: '192.168.10.2', dns: ['192.168.10.2'] }),
    nearer: 'nat-service-stopped',
    other: 'guest-ip-outside-subnet',
  },
])('of two faults the verdict is the one nearer to the host, and the other is listed: $story', async ({ nearer, other, ...question }) => {
  const { verdict, findings } = await diagnosisOf(question);
  expect(verdict).toMatchObject({ code: nearer, certainty: 'certain' });
  expect(findings[0]?.code).toBe(nearer);
  expect(findings.map(({ code }) => code)).toContain(other);
});

test('what rests on a rung with a certain fault is skipped, and what does not is judged', async () => {
  const { ladder } = await diagnosisOf({ ...onLinux, edits: [natDown], guest: wrongGateway });
  expect(Object.fromEntries(ladder.map(({ rung, status }) => [rung, status]))).toEqual({
    product: 'pass',
    config: 'pass',
    services: 'fail',
    'host-adapters': 'pass',
    drift: 'pass',
    overlap: 'pass',
    'vm-wiring': 'pass',
    'guest-evidence': 'skip',
    'guest-addressing': 'pass',
    'gateway-and-dns': 'skip',
    'firewall-and-vpn': 'pass',
    upstream: 'skip',
  });
});

test('without VMware’s kernel modules nothing else is blamed', async () => {
  const allStopped: Edit = { at: 'vmware-networks --status', from: /\bis running\b|\bis enabled\b/g, to: 'is not running' };
  const noVmnets: Edit = { at: 'ip -j addr', from: /,\{"ifindex":6,.*(?=\]$)/m, to: '' };
  const { verdict, ladder } = await diagnosisOf({ sample: 'linux-default', edits: [noModules, allStopped, noVmnets] });
  expect(verdict).toMatchObject({ code: 'kernel-module-missing', certainty: 'certain' });
  expect(ladder.slice(1).map(({ status }) => status).filter((status) => status !== 'skip')).toEqual([]);
});

test('what could not be read is unknown, neither passed nor failed, and it is said what', async () => {
  const { ladder, verdict } = await diagnosisOf({ ...onLinux, edits: [{ at: 'ip -j addr', remove: true }, { at: 'vmware-networks --status', remove: true }, { at: 'ufw status', remove: true }] });
  const of = (rung: string): unknown => ladder.find((one) => one.rung === rung);
  expect(verdict).toBeNull();
  expect(of('services')).toMatchObject({ status: 'unknown', missing: ['service-status'] });
  expect(of('host-adapters')).toMatchObject({ status: 'unknown', missing: ['adapters'] });
  expect(of('firewall-and-vpn')).toMatchObject({ status: 'unknown', missing: ['adapters', 'firewall'] });
  expect(of('config')).toMatchObject({ status: 'pass', missing: [] });
});

test('a fault of a network that the machine is not on is not its verdict', async () => {
  const { verdict, findings } = await diagnosisOf({ sample: 'windows-nat', vm: 'CentOS 7', edits: [natStopped] });
  expect(verdict).toMatchObject({ code: 'mode-has-no-internet', fault: false });
  expect(findings.map(({ code }) => code)).not.toContain('nat-service-stopped');
});

test('only the adapter that is asked about counts', async () => {
  const edits: readonly Edit[] = [{ at: 'Dev Debian.vmx', from: 'ethernet1.present = "TRUE"', to: 'ethernet1.present = "TRUE"\nethernet1.startConnected = "FALSE"' }];
  expect((await diagnosisOf({ sample: 'fusion-13', vm: 'Dev Debian', adapter: 0, edits })).findings).toEqual([]);
  const { verdict } = await diagnosisOf({ sample: 'fusion-13', vm: 'Dev Debian', adapter: 1, edits });
  expect(verdict).toEqual({ code: 'vm-adapter-disconnected', certainty: 'certain', fault: true });
  // Of the whole machine it may be meant: the other adapter is connected.
  expect((await diagnosisOf({ sample: 'fusion-13', vm: 'Dev Debian', edits })).verdict?.code).not.toBe('vm-adapter-disconnected');
});

test('an adapter that somebody has connected by hand is hardly the reason', async () => {
  const guest = englishLinux({ mac: '00:0c:29:1d:b8:66', address: '192.168.82.131', gateway: '192.168.82.2', dns: ['192.168.82.2'] });
  expect((await diagnosisOf({ ...onLinux, edits: [unplugged] })).verdict).toMatchObject({ code: 'vm-adapter-disconnected', certainty: 'certain' });
  expect((await diagnosisOf({ ...onLinux, edits: [unplugged], guest })).verdict).toMatchObject({ code: 'vm-adapter-disconnected', certainty: 'possible' });
});

test('a host-only machine has no internet by design', async () => {
  const { verdict, ladder } = await diagnosisOf({ sample: 'windows-nat', vm: 'CentOS 7' });
  expect(verdict).toEqual({ code: 'mode-has-no-internet', certainty: 'certain', fault: false });
  expect(ladder.find(({ rung }) => rung === 'vm-wiring')?.status).toBe('pass');
});

test('a Mac without vmnet8 is in order while no machine runs', async () => {
  const edits: readonly Edit[] = [
    { at: 'ifconfig -a', from: /^bridge10\d: .*\n(?:\t.*\n)*vmenet\d: .*\n(?:\t.*\n)*/gm, to: '' },
    { at: 'netstat -rn', from: /^.*bridge10\d.*\n/gm, to: '' },
    { at: 'arp -an', from: /^.*bridge10\d.*\n/gm, to: '' },
    { at: 'vmrun list', write: 'Total running VMs: 0\n' },
    { at: 'M05120.lck', remove: true },
  ];
  expect((await diagnosisOf({ sample: 'fusion-13', vm: 'Dev Debian', edits })).verdict).toEqual({ code: 'fusion-no-vmnet-interface', certainty: 'certain', fault: false });
  expect((await diagnosisOf({ sample: 'fusion-13', edits })).verdict).toMatchObject({ code: 'fusion-no-vmnet-interface', fault: false });
});

test('a guest that answers and lets no ping in is in order', async () => {
  const probes = [ping('192.168.82.131', 'silent'), tcp('192.168.82.131', 22, 'answered'), dns('192.168.82.2', 'answered')];
  const { verdict, findings } = await diagnosisOf({ ...onLinux, probes });
  expect(verdict).toEqual({ code: 'not-a-fault-ping-blocked', certainty: 'certain', fault: false });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a name server that answers a packet is alive, whatever its address looks like; one that does not is dead', async () => {
  const guest = englishLinux({ mac: '00:0c:29:1d:b8:66', address: '192.168.82.131', gateway: '192.168.82.2', dns: ['192.168.31.1'] });
  expect((await diagnosisOf({ ...onLinux, guest, probes: [dns('192.168.31.1', 'answered')] })).verdict).toBeNull();
  const silent = [dns('192.168.31.1', 'silent'), dns('192.168.178.1', 'answered')];
  expect((await diagnosisOf({ ...onLinux, guest, probes: silent })).verdict).toMatchObject({ code: 'guest-dns-dead', certainty: 'certain' });
});

test('the text of a guest says which machine it is of', async () => {
  const { patient } = await diagnosisOf({ sample: 'linux-default', guest: wrongGateway });
  expect(patient.subject?.machine.machine.name).toBe('Debian 12');
  const copied = englishLinux({ mac: '02:00:00:00:00:07', address: '192.168.82.140', gateway: '192.168.82.1', dns: ['192.168.82.2'] });
  expect((await diagnosisOf({ sample: 'linux-default', guest: copied })).verdict?.code).toBe('guest-gateway-wrong');
});

test('another machine’s text says nothing of this one', async () => {
  const { verdict, patient, ladder } = await diagnosisOf({ sample: 'linux-default', vm: 'Fedora Workstation', adapter: 0, guest: wrongGateway });
  expect({ verdict, nics: patient.guestNics }).toEqual({ verdict: null, nics: [] });
  expect(ladder.find(({ rung }) => rung === 'guest-addressing')).toMatchObject({ status: 'unknown', missing: ['guest-text'] });
});

test('a stopped service is no reason to look into the guest', async () => {
  const { verdict } = await diagnosisOf({ ...onLinux, edits: [dhcpDown, noLease, notANeighbour] });
  expect(verdict?.code).toBe('dhcp-service-stopped');
});
