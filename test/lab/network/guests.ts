/** The guests: their cables, their DHCP clients, what they say of themselves, and whom they can connect to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { vmxOf, writeMachine, type Vm } from './host-files.ts';
import { tools, type Laboratory, type Place } from './laboratory.ts';

export type Mode = 'nat' | 'host-only' | 'bridged';

const vmnets = { bridged: 0, 'host-only': 1, nat: 8 } as const;
const connections = { bridged: 'bridged', 'host-only': 'hostonly', nat: 'nat' } as const;

/** Writes the `.vmx`, puts the cable where it says, and forgets what the guest knew. */
export function plug(lab: Laboratory, vm: Vm, mode: Mode, connected = true): void {
  writeMachine(lab, vm, { connection: connections[mode], connectAtPowerOn: connected });
  forget(lab, vm);
  lab.script('switch', `ip link set ${vm} ${connected ? `master vmnet${vmnets[mode]}` : 'nomaster'} up`);
}

/** A guest that has just been switched on. */
export function forget(lab: Laboratory, vm: Vm): void {
  lab.script(vm, `
    if [ -e /run/${vm}.pid ]; then kill -KILL $(cat /run/${vm}.pid) || true; rm /run/${vm}.pid; fi
    rm -f /run/${vm}.leases
    ip addr flush dev eth0
    ip link set eth0 mtu 1500 up
    : >/etc/resolv.conf
  `);
}

/** By a real DHCP client; null: nobody answered for so many seconds. `clientId`: as whom it asks, when not as its MAC. */
export async function lease(lab: Laboratory, vm: Vm, patience = 60, clientId?: string): Promise<string | null> {
  const settings = `/run/${vm}.dhclient.conf`;
  const sent = clientId === undefined ? '' : `send dhcp-client-identifier "${clientId}";\n`;
  lab.write(settings, `timeout ${patience};\n${sent}${readFileSync(path.join(tools, 'guest-dhclient.conf'), 'utf8')}`);
  await lab.start(vm, ['dhclient', '-4', '-1', '-q', '-cf', settings, '-sf', path.join(tools, 'guest-dhcp'), '-lf', `/run/${vm}.leases`, '-pf', `/run/${vm}.pid`, 'eth0']);
  return addressOf(lab, vm);
}

/** `gateway` null: none. */
export function setByHand(lab: Laboratory, vm: Vm, address: string, gateway: string | null, dns: string | null): void {
  forget(lab, vm);
  lab.script(vm, `
    ip addr add ${address} brd + dev eth0
    ${gateway === null ? '' : `ip route add default via ${gateway} dev eth0 onlink`}
    ${dns === null ? '' : `echo 'nameserver ${dns}' >/etc/resolv.conf`}
  `);
}

export function addressOf(lab: Laboratory, vm: Vm): string | null {
  return /inet ([\d.]+)\//.exec(lab.run(vm, ['ip', '-4', 'addr', 'show', 'dev', 'eth0']).stdout)?.[1] ?? null;
}

/** What a person pastes from a terminal of the guest. */
export function pastedFrom(lab: Laboratory, vm: Vm): string {
  const ask = 'for command in "ip addr" "ip route" "cat /etc/resolv.conf"; do echo "user@$0:~$ $command"; $command; done';
  return lab.run(vm, ['bash', '-c', ask, vm]).stdout;
}

/** Who answers on that port, and whom it sees: `vm1 192.168.204.1`; null: nobody does. More attempts are for a busy computer. */
export async function connect(lab: Laboratory, from: Place, address: string, port = 80, attempts = 1): Promise<string | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { stdout } = await lab.start(from, ['timeout', '2', 'bash', '-c', `exec 3<>/dev/tcp/${address}/${port} && head -n 1 <&3`]);
    if (stdout.trim() !== '') return stdout.trim();
  }
  return null;
}

/** Who remembers a neighbour that is gone waits long for it. */
export function forgetNeighbours(lab: Laboratory, places: readonly Place[]): void {
  lab.script('switch', places.map((place) => `ip -n ${place} neigh flush all`).join('\n'));
}

/** All that a guest and its `.vmx` say that lasts: while it is the same, the guest need not be switched on anew. */
export function stateOf(lab: Laboratory, vm: Vm): string {
  const told = lab.run(vm, ['bash', '-c', 'ip -br addr; ip -br link; ip route; cat /etc/resolv.conf']).stdout;
  return `${told}${lab.run('switch', ['ip', '-br', 'link', 'show', vm]).stdout}${lab.read(vmxOf(vm)) ?? ''}`;
}
