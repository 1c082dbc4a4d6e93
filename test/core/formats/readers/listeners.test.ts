import { expect, test } from 'vitest';
import { readExcludedPorts } from '../../../../src/core/formats/excluded-ports.ts';
import { readListeners } from '../../../../src/core/formats/listeners.ts';
import { loadSample } from '../../../../src/host/samples/registry.ts';
import { editedState } from '../../../support/edited-samples.ts';

const lines = (...text: readonly string[]): string => text.join('\r\n');

test('netstat -ano: what listens is told from connections by the other end, whatever the state is called', () => {
  const text = lines(
    'Aktive Verbindungen',
    '',
    '  Proto  Lokale Adresse         Remoteadresse          Status           PID',
    '  TCP    0.0.0.0:445            0.0.0.0:0              ABHÖREN          4',
    '  TCP    127.0.0.1:8307         0.0.0.0:0              ABHÖREN          5120',
    '  TCP    10.1.2.3:50123         10.9.9.9:443           HERGESTELLT      7000',
    '  TCP    [::]:445               [::]:0                 ABHÖREN          4',
    '  UDP    0.0.0.0:53             *:*                                    2212',
    '  UDP    [fe80::1%4]:1900       *:*                                    3300',
  );
  expect(readListeners(text).listeners).toEqual([
    { protocol: 'tcp', address: null, port: 445, process: null, pid: 4 },
    { protocol: 'tcp', address: '127.0.0.1', port: 8307, process: null, pid: 5120 },
    { protocol: 'tcp', address: null, port: 445, process: null, pid: 4 },
    { protocol: 'udp', address: null, port: 53, process: null, pid: 2212 },
    { protocol: 'udp', address: 'fe80::1', port: 1900, process: null, pid: 3300 },
  ]);
});

test('netstat -an: the same without numbers of processes', () => {
  expect(readListeners('  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING\n  UDP    0.0.0.0:53             *:*\n  TCP    10.1.2.3:50123         10.9.9.9:443           ESTABLISHED\n').listeners).toEqual([
    { protocol: 'tcp', address: null, port: 445, process: null, pid: null },
    { protocol: 'udp', address: null, port: 53, process: null, pid: null },
  ]);
});

test('ss: names only where it may tell them, zones cut off', () => {
  const text = [
    'udp   UNCONN 0      0      127.0.0.53%lo:53        0.0.0.0:*    users:(("systemd-resolve",pid=601,fd=13))',
    'tcp   LISTEN 0      4096         0.0.0.0:8080      0.0.0.0:*',
    'tcp   LISTEN 0      128                *:22              *:*    users:(("sshd: \\"x\\"",pid=77,fd=3))',
    'tcp   ESTAB  0      0       10.1.2.3:22       10.1.2.9:5000     users:(("sshd",pid=78,fd=4))',
  ].join('\n');
  expect(readListeners(text).listeners).toEqual([
    { protocol: 'udp', address: '127.0.0.53', port: 53, process: 'systemd-resolve', pid: 601 },
    { protocol: 'tcp', address: null, port: 8080, process: null, pid: null },
    { protocol: 'tcp', address: null, port: 22, process: 'sshd: \\"x\\"', pid: 77 },
  ]);
});

test('lsof: listening sockets and open UDP ports, no connections', () => {
  const text = [
    'COMMAND     PID           USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME',
    'vmnet-nat   412           root    8u  IPv4 0x5d1a2b3c4d5e6f70      0t0  TCP *:2210 (LISTEN)',
    'Google\\x20C 900            ana   25u  IPv4 0x5d1a2b3c4d5e6f71      0t0  TCP 10.1.2.3:50000->10.9.9.9:443 (ESTABLISHED)',
    'Docker\\x20D 901            ana   26u  IPv6 0x5d1a2b3c4d5e6f72      0t0  TCP [::1]:8090 (LISTEN)',
    'mDNSRespo   202 _mdnsresponder    9u  IPv4 0x5d1a2b3c4d5e6f73      0t0  UDP *:53',
  ].join('\n');
  expect(readListeners(text).listeners).toEqual([
    { protocol: 'tcp', address: null, port: 2210, process: 'vmnet-nat', pid: 412 },
    { protocol: 'tcp', address: '::1', port: 8090, process: 'Docker D', pid: 901 },
    { protocol: 'udp', address: null, port: 53, process: 'mDNSRespo', pid: 202 },
  ]);
});

test('excluded port ranges are read by their numbers, in any language', () => {
  const text = lines('', '协议 tcp 端口排除范围', '', '开始端口      结束端口', '----------    --------', '      5357        5357', '     50000       50059     *', '', '* - 管理的端口排除。');
  expect(readExcludedPorts(text).ranges).toEqual([
    { start: 5357, end: 5357 },
    { start: 50_000, end: 50_059 },
  ]);
});

test('tables without a row are understood, and what is no table is complained about', () => {
  expect(readListeners('  Proto  Local Address          Foreign Address        State           PID\n')).toEqual({ listeners: [], complaints: [] });
  expect(readListeners('')).toEqual({ listeners: [], complaints: [] });
  expect(readListeners('holiday\n').complaints).toMatchObject([{ code: 'unknown-line', severity: 'error', line: 1, text: 'holiday' }]);
  expect(readExcludedPorts(lines('开始端口      结束端口', '----------    --------', ''))).toEqual({ ranges: [], complaints: [] });
  expect(readExcludedPorts('holiday\n').complaints).toMatchObject([{ code: 'unknown-line', severity: 'error', line: 1, text: 'holiday' }]);
});

test('numbers that are no ports are no rows', () => {
  expect(readListeners('  TCP    0.0.0.0:70000            0.0.0.0:0              LISTENING          4').listeners).toEqual([]);
  expect(readExcludedPorts('  70000   70001\n  90   80').ranges).toEqual([]);
});

test.each(['windows-nat', 'windows-many', 'linux-default', 'fusion-11'])('%s: the ports of its forwards are listened on', async (name) => {
  const { listeners, view } = await editedState(name);
  const ports = new Set(listeners?.value.map(({ protocol, port }) => `${protocol}/${port}`));
  expect(ports.size).toBeGreaterThan(0);
  for (const { protocol, hostPort } of view.networks.flatMap(({ nat }) => nat?.portForwards ?? [])) expect(ports).toContain(`${protocol}/${hostPort}`);
});

test('a sample records what the reader asks', async () => {
  const sample = await loadSample('windows-nat');
  expect(sample?.commands.map(({ argv }) => argv.join(' '))).toEqual(expect.arrayContaining(['netstat -ano', 'netsh int ipv4 show excludedportrange tcp']));
});
