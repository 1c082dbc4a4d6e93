/** The built command line on this very computer, in a network and under an `/etc/vmware` of the test's own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AdapterAddress } from '../../src/core/vnet/adapter.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { writeFiles } from '../host/support/temporary.ts';
import { root } from '../support/vmnet.ts';
import { openNamespaces, type Namespaces } from './support/namespaces.ts';

const networking = `VERSION=1,0
answer VNET_1_DHCP yes
answer VNET_1_HOSTONLY_NETMASK 255.255.255.0
answer VNET_1_HOSTONLY_SUBNET 172.16.1.0
answer VNET_1_VIRTUAL_ADAPTER yes
answer VNET_8_DHCP yes
answer VNET_8_HOSTONLY_NETMASK 255.255.254.0
answer VNET_8_HOSTONLY_SUBNET 192.168.204.0
answer VNET_8_NAT yes
answer VNET_8_VIRTUAL_ADAPTER yes
add_nat_portfwd 8 tcp 8080 192.168.204.50 80
`;

const dhcpd = `subnet 192.168.204.0 netmask 255.255.254.0 {
	range 192.168.205.0 192.168.205.254;
	option routers 192.168.204.2;
}
`;

interface Link {
  readonly ifname: string;
  readonly address: string;
  readonly mtu: number;
  readonly flags: readonly string[];
  readonly addr_info: readonly { readonly family: string; readonly local: string; readonly prefixlen: number }[];
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'vmnet-linux-'));
const started: ChildProcess[] = [];
let namespaces: Namespaces | undefined;
let reason = '';

beforeAll(async () => {
  const opened = await openNamespaces();
  if ('reason' in opened) {
    reason = opened.reason;
    return;
  }
  namespaces = opened;
  // What is laid over /etc and /usr lies in memory, and is seen in this mount namespace only.
  const layers = opened.run(['sh', '-euc', `
    mount -t tmpfs tmpfs ${folder}
    mkdir ${folder}/etc ${folder}/etc.work ${folder}/usr ${folder}/usr.work
    mount -t overlay overlay -o lowerdir=/etc,upperdir=${folder}/etc,workdir=${folder}/etc.work /etc
    mount -t overlay overlay -o lowerdir=/usr,upperdir=${folder}/usr,workdir=${folder}/usr.work /usr
    mkdir -p /etc/vmware/vmnet8/dhcpd /etc/vmware/vmnet8/nat
  `]);
  if (layers.status !== 0) {
    reason = `nothing can be laid over /etc here: ${layers.stderr.trim()}`;
    return;
  }
  opened.script(`
    cat > /etc/vmware/networking <<'END'\n${networking}END
    cat > /etc/vmware/vmnet8/dhcpd/dhcpd.conf <<'END'\n${dhcpd}END
    printf '[host]\\nip = 192.168.204.2/23\\n' > /etc/vmware/vmnet8/nat/nat.conf
    ip link set lo up
    ip link add vmnet1 address 00:50:56:c0:00:01 type bridge
    ip link add vmnet8 address 00:50:56:c0:00:08 type bridge
    # A bridge without a port has no carrier; VMware's vmnet8 always has.
    ip link add port8 type veth peer name guest8
    ip link set port8 master vmnet8 up
    ip link set guest8 up
    ip link set vmnet8 mtu 1400
    ip addr add 192.168.204.1/23 dev vmnet8
    ip addr add fd00:204::1/64 dev vmnet8 nodad
    ip link set vmnet8 up
    ip route add default via 192.168.204.2 dev vmnet8
  `);
}, 60_000);

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  namespaces?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(({ skip }) => {
  if (reason !== '') skip(reason);
});

/** Only called where `beforeEach` has let the test run. */
function inside(): Namespaces {
  if (namespaces === undefined) throw new Error(reason);
  return namespaces;
}

function show(env: Readonly<Record<string, string>> = {}): HostView {
  const words = [process.execPath, path.join(root, 'dist/cli/vmnet.cjs'), 'show', '--json'];
  const { status, stdout, stderr } = inside().run(words, { HOME: folder, VMNET_HOST: 'local', VMNET_STATE: folder, ...env });
  if (status !== 0) throw new Error(`show ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as HostView;
}

/** The kernel lists addresses in no order that means anything. */
function inOrder(addresses: readonly AdapterAddress[]): readonly AdapterAddress[] {
  return addresses.toSorted((a, b) => a.address.localeCompare(b.address));
}

function told({ adapters }: HostView) {
  return adapters
    .map(({ name, mac, mtu, state, ipv4, ipv6, gateways }) => ({ name, mac, mtu, up: state === 'up', addresses: inOrder([...ipv4, ...ipv6]), gateways }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function toldByIp() {
  const links = JSON.parse(inside().run(['ip', '-j', 'addr']).stdout) as readonly Link[];
  return links
    .map(({ ifname, address, mtu, flags, addr_info }) => ({
      name: ifname,
      mac: address,
      mtu,
      up: flags.includes('UP') && flags.includes('LOWER_UP'),
      addresses: inOrder(addr_info.map(({ local, prefixlen }) => ({ address: local, prefix: prefixlen }))),
      gateways: ifname === 'vmnet8' ? ['192.168.204.2'] : [],
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

test('the adapters are those that ip tells of: name, MAC, MTU, state, addresses with their prefixes', () => {
  const links = toldByIp();
  expect(links.map(({ name }) => name)).toEqual(expect.arrayContaining(['lo', 'vmnet1', 'vmnet8']));
  expect(told(show())).toEqual(links);
});

test('the networks of the store have the adapters that are really there', () => {
  const { networks, problems } = show();
  expect(problems).toEqual([]);
  expect(networks).toMatchObject([
    { vmnet: 0, mode: 'bridged' },
    { vmnet: 1, mode: 'host-only', subnet: '172.16.1.0/24', hostAdapter: { address: '172.16.1.1', actual: null, state: 'down' } },
    {
      vmnet: 8,
      mode: 'nat',
      subnet: '192.168.204.0/23',
      hostAdapter: { address: '192.168.204.1', actual: '192.168.204.1/23', state: 'up' },
      dhcp: { start: '192.168.205.0', end: '192.168.205.254', service: 'unknown' },
      nat: { gateway: '192.168.204.2', portForwards: [{ hostPort: 8080, guestAddress: '192.168.204.50', guestPort: 80 }] },
    },
  ]);
});

/** A copy of `sleep` under another name: what /proc calls it is what its file is called. */
async function startAs(name: string): Promise<number> {
  const program = path.join(folder, 'programs', name);
  await writeFiles(folder, { 'programs/.keep': '' });
  copyFileSync('/bin/sleep', program);
  const child = spawn(program, ['600'], { stdio: 'ignore' });
  started.push(child);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  return child.pid ?? 0;
}

function lockOf(pid: number): string {
  return `host ${pid}-1335492854683917(vmware-vmx) 4711 X 1335492854683917 lc=1`.padEnd(512, '\0');
}

test('a VM runs while the process in its lock lives and is VMware’s', async () => {
  const live = await startAs('vmware-vmx');
  const other = await startAs('other');
  const dead = spawnSync('true').pid;
  const vms = mkdtempSync(path.join(os.tmpdir(), 'vmnet-vms-'));
  try {
    await writeFiles(vms, {
      'a/live.vmx': 'displayName = "live"\n',
      'a/live.vmx.lck/M10001.lck': lockOf(live),
      'b/dead.vmx': 'displayName = "dead"\n',
      'b/dead.vmx.lck/M10002.lck': lockOf(dead),
      'c/reused.vmx': 'displayName = "number used again"\n',
      'c/reused.vmx.lck/M10003.lck': lockOf(other),
      'd/unlocked.vmx': 'displayName = "unlocked"\n',
    });
    const states = () => Object.fromEntries(show({ VMNET_VM_FOLDERS: vms }).vms.map(({ name, state }) => [name, state]));
    expect(states()).toEqual({ live: 'running', dead: 'off', 'number used again': 'off', unlocked: 'off' });
    await stop(live);
    expect(states()).toMatchObject({ live: 'off' });
  } finally {
    rmSync(vms, { recursive: true });
  }
});

async function stop(pid: number): Promise<void> {
  const child = started.find((one) => one.pid === pid);
  if (child === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

test('on a computer without ip, ifconfig and route tell the same', () => {
  if (inside().run(['sh', '-c', 'command -v ifconfig && command -v route']).status !== 0) throw new Error('net-tools is missing');
  // ifconfig prints no hardware address where there is none.
  const links = toldByIp().map((link) => ({ ...link, mac: link.mac === '00:00:00:00:00:00' ? null : link.mac }));
  // Last: from here on this mount namespace has no `ip`.
  inside().script('for file in /usr/bin/ip /usr/sbin/ip; do [ -e "$file" ] || [ -L "$file" ] && rm "$file"; done');
  expect(inside().run(['sh', '-c', 'command -v ip']).status).not.toBe(0);
  const view = show();
  expect(told(view)).toEqual(links);
  expect(view.problems).toEqual([]);
});
