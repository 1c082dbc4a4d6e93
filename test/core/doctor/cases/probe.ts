import type { ProbeAnswer, ProbeResult } from '../../../../src/core/vnet/probe.ts';
import type { DoctorCase } from '../doctor-case.ts';

export const ping = (address: string, answer: ProbeAnswer, payload: number | null = null): ProbeResult => ({ target: { kind: 'ping', address, payload }, answer, detail: '' });
export const tcp = (address: string, port: number, answer: ProbeAnswer): ProbeResult => ({ target: { kind: 'tcp', address, port }, answer, detail: '' });
export const dns = (address: string, answer: ProbeAnswer): ProbeResult => ({ target: { kind: 'dns', address }, answer, detail: '' });

const guest = '192.168.82.131';
const onLinux = { sample: 'linux-default', vm: 'Debian 12' } as const;

export const probeCases: readonly DoctorCase[] = [
  {
    ...onLinux,
    code: 'guest-port-closed',
    story: 'no SSH server in the guest',
    probes: [ping(guest, 'answered'), tcp(guest, 22, 'refused')],
    certainty: 'possible',
    finding: { data: { address: guest, port: 22, reason: 'nobody-listens' } },
    shows: 'refused',
  },
  {
    ...onLinux,
    code: 'guest-port-closed',
    story: 'the guest’s own firewall',
    probes: [ping(guest, 'answered'), tcp(guest, 22, 'silent')],
    certainty: 'possible',
    finding: { data: { reason: 'firewall' } },
  },
  {
    ...onLinux,
    code: 'mtu-black-hole',
    story: 'whole packets vanish',
    probes: [ping(guest, 'answered'), tcp(guest, 22, 'answered'), ping(guest, 'silent', 1472)],
    certainty: 'likely',
    finding: { data: { payload: 1472 } },
  },
  {
    ...onLinux,
    code: 'nat-dns-forwarder-dead',
    story: 'the NAT device turns questions away, and the host’s own server answers',
    probes: [dns('192.168.82.2', 'refused'), dns('192.168.178.1', 'answered')],
    certainty: 'certain',
    finding: { vmnet: 8, data: { gateway: '192.168.82.2' } },
  },
  {
    sample: 'fusion-13',
    vm: 'Dev Debian',
    code: 'macos-local-network-denied',
    story: 'macOS 15: the guest is a neighbour, and cannot be reached at once',
    edits: [{ at: 'sw_vers', from: '14.7.2', to: '15.3' }],
    probes: [tcp('192.168.77.128', 22, 'unreachable')],
    certainty: 'certain',
    finding: { data: { address: '192.168.77.128', system: '15.3' } },
  },
];
