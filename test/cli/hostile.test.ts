/** Malformed and hostile inputs through the built command line: a documented exit status, a place, no stack trace. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isParseKind, parseKinds } from '../../src/core/jobs/parse-kinds.ts';
import { loadSeeds } from '../core/fuzz/seeds.ts';
import { temporaryFolder } from '../host/support/temporary.ts';
import { printedError, vmnet, type Run } from '../support/vmnet.ts';

const { byReader } = await loadSeeds();
const kinds = [...Object.keys(parseKinds), 'auto'];

/** Everything that a terminal obeys: C0 but for tab and line ends, DEL, C1, and what turns the writing direction. */
const obeyed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function wellBehaved(run: Run, file: string): void {
  expect([0, 65]).toContain(run.status);
  expect(run.stderr).not.toMatch(/\n\s+at |Error:|undefined/);
  expect(run.stdout).not.toMatch(obeyed);
  expect(run.stderr).not.toMatch(obeyed);
  const json = JSON.parse(run.stdout) as { readonly schema: string };
  if (run.status === 0) {
    expect(run.stderr).toBe('');
    expect(json.schema).toBe('vmnet/parse/1');
    return;
  }
  const { schema, status, line, column } = printedError(run);
  expect([schema, status]).toEqual(['vmnet/error/1', 65]);
  expect(run.stderr.startsWith(`vmnet: ${file}:${line}:${column}: `)).toBe(true);
}

/** The same bytes on every run. */
const binary = Buffer.from(Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + (at >> 3) * 31) & 255));

describe.each(kinds)('parse %s', (kind) => {
  const whole = byReader.get(kind === 'auto' ? 'pasted' : kind)?.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const takesBytes = isParseKind(kind) && parseKinds[kind].takes === 'bytes';
  const half = Buffer.from(whole.slice(0, Math.floor(whole.length / 2) + 3), takesBytes ? 'latin1' : 'utf8');
  test.each([
    ['an empty text', Buffer.alloc(0)],
    ['binary', binary],
    ['binary that is UTF-8', Buffer.from('\0\x01\x1b[2J\x7f\u0080\u009b31m\u202e\u{1f600}\0'.repeat(50))],
    ['a file that is half written', half],
    ['NULs, as a disk that was full leaves them', Buffer.alloc(2048)],
  ])('%s', (_, input) => {
    wellBehaved(vmnet(['parse', kind, '-', '--json'], { input }), '<stdin>');
  });
});

describe('a hundred thousand adapters all come back', () => {
  const count = 100_000;
  const address = (at: number): string => `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`;
  const many = (one: (at: number) => string): string => Array.from({ length: count }, (_, at) => one(at)).join('');
  test.each([
    ['ipconfig', `\r\nWindows IP Configuration\r\n\r\n${many((at) => `Ethernet adapter A${at}:\r\n\r\n   IPv4 Address. . . . . . . . . . . : ${address(at)}\r\n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\r\n\r\n`)}`],
    ['ifconfig', many((at) => `A${at}: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500\n        inet ${address(at)}  netmask 255.255.255.0\n\n`)],
    ['ip-addr', many((at) => `${at + 1}: A${at}: <BROADCAST,UP,LOWER_UP> mtu 1500 qdisc fq state UP\n    inet ${address(at)}/24 scope global A${at}\n`)],
  ])('%s', (kind, input) => {
    const run = vmnet(['parse', kind, '-', '--json'], { input });
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { adapters } = JSON.parse(run.stdout) as { readonly adapters: readonly { readonly name: string; readonly ipv4: readonly object[] }[] };
    expect(adapters.length).toBe(count);
    const wrong = adapters.findIndex(({ name, ipv4 }, at) => name !== `A${at}` || JSON.stringify(ipv4) !== JSON.stringify([{ address: address(at), prefix: 24 }]));
    expect(wrong).toBe(-1);
  });
});

describe('a name that a terminal would obey is shown, and never sent', () => {
  const evil = 'a\x1b]0;owned\x07\u009b2J\u202egpj.exe\x7f';

  async function captured(): Promise<string> {
    const folder = await temporaryFolder({
      'capture.json': JSON.stringify({
        format: 'vmnet-capture/1',
        platform: 'linux',
        product: { name: `VMware ${evil}`, version: '1' },
        commands: [{ argv: ['ip', '-j', 'addr'], stdout: 'ip.txt' }],
      }),
      'ip.txt': JSON.stringify([{ ifname: evil, flags: ['UP'], addr_info: [] }]),
      'files/etc/vmware/networking': 'VERSION=1,0\nanswer VNET_8_NAT yes\nanswer VNET_8_HOSTONLY_SUBNET 10.0.0.0\nanswer VNET_8_HOSTONLY_NETMASK 255.255.255.0\n',
      'files/etc/vmware/netmap.conf': `network8.name = "${evil.replace('"', '')}"\nnetwork8.device = "vmnet8"\n`,
      'files/home/a/vm/a.vmx': `.encoding = "UTF-8"\ndisplayName = "${evil}"\n`,
    });
    return folder;
  }

  test('by show', async () => {
    const host = await captured();
    const people = vmnet(['show', '--host', host]);
    expect(people.status).toBe(0);
    expect(people.stdout).not.toMatch(obeyed);
    expect(people.stdout).toContain('\\u001b]0;owned\\u0007\\u009b2J\\u202egpj.exe\\u007f');
    const machine = vmnet(['show', '--json', '--host', host]);
    expect(machine.stdout).not.toMatch(obeyed);
    const { adapters } = JSON.parse(machine.stdout) as { readonly adapters: readonly { readonly name: string }[] };
    expect(adapters.map(({ name }) => name)).toContain(evil);
  });

  test.each([[], ['--json']])('by parse %j', (...options) => {
    const run = vmnet(['parse', 'ip-addr', '-', ...options], { input: JSON.stringify([{ ifname: evil }]) });
    expect(run.status).toBe(0);
    expect(run.stdout).not.toMatch(obeyed);
    expect(JSON.parse(run.stdout)).toMatchObject({ adapters: [{ name: evil }] });
  });

  test('by the name of a file that is not there', () => {
    const run = vmnet(['show', '--json', '--host', `no ${evil}`]);
    expect(run.status).toBe(64);
    expect(run.stderr).not.toMatch(obeyed);
    expect(printedError(run).file).toContain(evil);
  });

  test('by wrong usage', () => {
    expect(vmnet([`--${evil}`]).stderr).not.toMatch(obeyed);
    expect(vmnet(['parse', evil]).stderr).not.toMatch(obeyed);
  });
});

test('a file that is named on the command line is named in the message', async () => {
  const folder = await temporaryFolder({ 'half.conf': 'subnet 10.0.0.0 netmask 255.0.0.0 {\n' });
  const file = path.join(folder, 'half.conf');
  const run = vmnet(['parse', 'dhcpd', file, '--json']);
  expect(run.status).toBe(65);
  expect(run.stderr).toMatch(new RegExp(`^vmnet: ${file}:\\d+:\\d+: `));
  expect(readFileSync(file, 'utf8')).toContain('subnet');
});
