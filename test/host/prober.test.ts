import dgram from 'node:dgram';
import net from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { mostProbes, type ProbeTarget } from '../../src/core/vnet/probe.ts';
import { localProber } from '../../src/host/prober.ts';
import type { Run, RunOutcome } from '../../src/host/run.ts';

const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

async function listening(): Promise<number> {
  const server = net.createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closedPort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const saying = (stdout: string, exitCode: number, complaint = ''): Run => () => Promise.resolve({ code: 'done', exitCode, stdout: Buffer.from(stdout), complaint } satisfies RunOutcome);
const pinged = async (run: Run, payload: number | null = null): Promise<unknown> => (await localProber('linux', run).probe([{ kind: 'ping', address: '192.0.2.9', payload }]))[0];

test('a port that somebody listens on answers, and a closed one refuses', async () => {
  const [open, closed] = [await listening(), await closedPort()];
  const targets: readonly ProbeTarget[] = [
    { kind: 'tcp', address: '127.0.0.1', port: open },
    { kind: 'tcp', address: '127.0.0.1', port: closed },
  ];
  expect((await localProber('linux').probe(targets)).map(({ answer }) => answer)).toEqual(['answered', 'refused']);
});

test('a name server that says that there is no such name has answered', async () => {
  const server = dgram.createSocket('udp4');
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  server.on('message', (question, from) => {
    const reply = Buffer.from(question);
    reply[2] = 0x81;
    reply[3] = 0x83;
    server.send(reply, from.port, from.address);
  });
  const { port } = server.address();
  expect((await localProber('linux').probe([{ kind: 'dns', address: `127.0.0.1:${port}` }]))[0]?.answer).toBe('answered');
});

test('a ping is answered when a reply with a TTL came, whatever the exit status says', async () => {
  expect(await pinged(saying('64 bytes from 192.0.2.9: icmp_seq=1 ttl=64 time=0.3 ms\n', 0))).toMatchObject({ answer: 'answered' });
  expect(await pinged(saying('1 packets transmitted, 0 received\n', 1))).toMatchObject({ answer: 'silent' });
  expect(await pinged(saying('', 2, 'ping: connect: Network is unreachable'))).toMatchObject({ answer: 'unreachable' });
  expect(await pinged(() => Promise.resolve({ code: 'absent' }))).toMatchObject({ answer: 'not-sent', detail: 'absent' });
  const [windows] = await localProber('windows', saying('来自 192.168.8.1 的回复: 无法访问目标主机。\r\n', 0)).probe([{ kind: 'ping', address: '192.168.8.9', payload: null }]);
  expect(windows?.answer).toBe('silent');
});

test('a packet that the host’s own link is too small for says nothing of the guest', async () => {
  expect(await pinged(saying('', 1, 'ping: local error: message too long, mtu=1400'), 1472)).toMatchObject({ answer: 'not-sent' });
});

test('each system’s ping is asked not to cut a packet in its own words', async () => {
  const asked: (readonly string[])[] = [];
  const noting: Run = (argv) => {
    asked.push(argv);
    return Promise.resolve({ code: 'absent' });
  };
  for (const platform of ['linux', 'macos', 'windows'] as const) await localProber(platform, noting).probe([{ kind: 'ping', address: '192.0.2.9', payload: 1472 }]);
  expect(asked.map((argv) => argv.slice(-5).join(' '))).toEqual(['-M do -s 1472 192.0.2.9', '1000 -D -s 1472 192.0.2.9', '1000 -f -l 1472 192.0.2.9']);
});

test('of more targets than are allowed the first are tried', async () => {
  let sent = 0;
  const counting: Run = () => {
    sent += 1;
    return Promise.resolve({ code: 'absent' });
  };
  const targets = Array.from({ length: mostProbes + 5 }, (_, index): ProbeTarget => ({ kind: 'ping', address: `192.0.2.${index + 1}`, payload: null }));
  expect(await localProber('linux', counting).probe(targets)).toHaveLength(mostProbes);
  expect(sent).toBe(mostProbes);
});

test('who never answers is given up', async () => {
  const [result] = await localProber('linux', () => new Promise(() => undefined)).probe([{ kind: 'ping', address: '192.0.2.9', payload: null }]);
  expect(result?.answer).toBe('not-sent');
});
