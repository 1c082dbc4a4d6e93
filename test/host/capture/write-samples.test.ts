import { readdir, readFile } from 'node:fs/promises';
import { BlockList } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { redactHost } from '../../../src/core/jobs/redact.ts';
import { showHost } from '../../../src/core/jobs/show-host.ts';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { collectHost, redactionHints } from '../../../src/host/capture/write/collect.ts';
import { recorderOf } from '../../../src/host/capture/write/recorder.ts';
import { writeCapture } from '../../../src/host/capture/write/write.ts';
import { encodeText } from '../../../src/host/decode.ts';
import { openHost, openMachine } from '../../../src/host/index.ts';
import { machineHost } from '../../../src/host/machine-host.ts';
import { samples } from '../../../src/host/samples/registry.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** What the samples are called by their people, besides what `show` tells. */
const people: Readonly<Record<string, readonly string[]>> = {
  'windows-nat': ['小明', 'XIAOMING-PC', '测试机', '虚拟机', 'Ubuntu 22.04', 'CentOS 7', 'uos-PC'],
  'windows-many': ['mbauer', 'LAB-WS07', 'corp.example', 'Metasploitable', 'web01', 'gns3'],
  'linux-default': ['lena', 'Debian 12', 'Fedora'],
  'linux-custom-bridges': ['omar', 'Omar', 'relay', 'controller', 'sandbox', 'inspector', 'Office LAN', 'Malware', 'Build farm', 'old-build'],
  'fusion-11': ['anna', 'Ubuntu 20.04', 'Windows 10'],
  'fusion-13': ['kenji', 'Dev Debian', 'Windows 11', 'Lab without NAT'],
  'no-vmware': [],
};

const options = { cwd: '/', env: {} };

async function show(name: string): Promise<HostView> {
  const opened = await openHost(name, options);
  if (!opened.ok) throw new Error(opened.problem.code);
  return showHost(opened.host);
}

async function collected(name: string) {
  const opened = await openMachine(name, options);
  if (!opened.ok) throw new Error(opened.problem.code);
  return { machine: opened.value, ...(await collectHost(opened.value)) };
}

const withoutTimes = (view: HostView): object => ({ ...view, host: { ...view.host, readAt: null } });

describe.each(samples)('a capture of sample:$name', ({ name }) => {
  const sample = `sample:${name}`;

  test.each(['out', 'out.zip'])('in %s shows what the host shows', async (out) => {
    const target = path.join(await temporaryFolder(), out);
    const { host } = await collected(sample);
    expect(await writeCapture(target, host)).toEqual({ ok: true });
    const view = await show(target);
    expect(withoutTimes(view)).toEqual(withoutTimes(await show(sample)));
    // A sample's clock is a capture's clock.
    expect(view.host.readAt).toBe((await show(sample)).host.readAt);
  });

  test('of a capture is the same capture', async () => {
    const target = path.join(await temporaryFolder(), 'out');
    const { host } = await collected(sample);
    await writeCapture(target, host);
    expect((await collected(target)).host).toEqual(host);
  });

  test('holds no name and no address of its people when it is redacted', async () => {
    const folder = await temporaryFolder();
    const { machine, host, decode } = await collected(sample);
    await writeCapture(path.join(folder, 'plain'), host);
    await writeCapture(path.join(folder, 'redacted'), redactHost(host, decode, await redactionHints(machine)));
    const plain = await bytesBelow(path.join(folder, 'plain'));
    const redacted = await bytesBelow(path.join(folder, 'redacted'));
    const secrets = [...(people[name] ?? []), ...secretsIn(plain.toString('latin1'), await show(sample))];
    const found = await Promise.all(secrets.map(async (secret) => ((await occurs(redacted, secret)) ? [secret] : [])));
    expect(found.flat()).toEqual([]);
    const there = await Promise.all((people[name] ?? []).map((secret) => occurs(plain, secret)));
    expect(there.every(Boolean)).toBe(true);
  });

  test('shows the same structure when it is redacted', async () => {
    const target = path.join(await temporaryFolder(), 'out.zip');
    const { machine, host, decode } = await collected(sample);
    await writeCapture(target, redactHost(host, decode, await redactionHints(machine)));
    const [before, after] = await Promise.all([show(sample), show(target)]);
    expect(structureOf(after)).toEqual(structureOf(before));
    expect(macsAlike(after)).toEqual(macsAlike(before));
  });

  test('is redacted alike each time', async () => {
    const [{ host, decode }, again] = [await collected(sample), await collected(sample)];
    const nobody = { users: [], hosts: [] };
    expect(redactHost(host, decode, nobody)).toEqual(redactHost(again.host, again.decode, nobody));
  });
});

test('a capture of this computer shows what this computer shows', async () => {
  const target = path.join(await temporaryFolder(), 'out');
  const opened = await openMachine('local', { cwd: '/', env: { HOME: process.env['HOME'], PATH: process.env['PATH'] } });
  if (!opened.ok) throw new Error('this computer does not open');
  // Asked once, as its addresses may change between two looks at it.
  const { machine } = recorderOf(opened.value);
  await writeCapture(target, (await collectHost(machine)).host);
  const here = await showHost(machineHost('local', 'local', () => Promise.resolve(machine), machine.platform));
  expect(withoutTimes(await show(target))).toEqual(withoutTimes(here));
});

async function bytesBelow(folder: string): Promise<Buffer> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const contents = await Promise.all(found.filter((entry) => entry.isFile()).map((entry) => readFile(path.join(entry.parentPath, entry.name))));
  return Buffer.concat([Buffer.from(names.join('\n')), ...contents]);
}

async function occurs(bytes: Buffer, secret: string): Promise<boolean> {
  // ASCII is the same in GBK.
  const encodings = /^[\0-\x7f]*$/.test(secret) ? ['utf-8', 'utf-16le'] : ['utf-8', 'gbk', 'utf-16le'];
  const spelled = await Promise.all(encodings.map((encoding) => encodeText(secret, encoding)));
  return spelled.some((text) => text !== undefined && bytes.includes(Buffer.from(text, 'latin1')));
}

/** Found without the redactor's own means: MACs' tails in every spelling, public addresses, and what `show` calls VMs. */
function secretsIn(text: string, view: HostView): readonly string[] {
  const macs = [...text.matchAll(/(?<![\da-f:-])(?:[\da-f]{1,2}[:-]){5}[\da-f]{1,2}(?![\da-f:-])/gi)]
    .map(([mac]) => mac.toLowerCase().split(/[:-]/).map((octet) => octet.padStart(2, '0')))
    .filter((octets) => !octets.join(':').startsWith('00:50:56:c0:00') && Number.parseInt(octets[0] ?? '', 16) % 2 === 0 && octets.some((octet) => octet !== '00'));
  const tails = macs.flatMap((octets) => {
    const tail = octets.slice(3);
    const unpadded = tail.map((octet) => octet.replace(/^0/, ''));
    return [tail.join(':'), tail.join('-'), tail.join(' '), tail.join(''), unpadded.join(':')].flatMap((spelled) => [spelled, spelled.toUpperCase()]);
  });
  const quads = [...text.matchAll(/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g)].map(([quad]) => quad).filter((quad) => isSomebodys(quad));
  return [...new Set([...tails, ...quads, ...view.vms.flatMap(({ name, path: file }) => [name, file])])];
}

const nobodys = new BlockList();
for (const [net, prefix] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['127.0.0.0', 8], ['128.0.0.0', 32], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.168.0.0', 16], ['224.0.0.0', 3]] as const) {
  nobodys.addSubnet(net, prefix);
}

function isSomebodys(quad: string): boolean {
  return quad.split('.').every((octet) => Number(octet) < 256) && !nobodys.check(quad);
}

/** Everything that redaction promises to leave. */
function structureOf({ host, networks, adapters, vms, problems }: HostView): object {
  return {
    host,
    networks: networks.map(({ name, nat, dhcp, ...network }) => ({
      ...network,
      named: name !== null,
      nat: nat && { ...nat, portForwards: nat.portForwards.map(({ description, ...forward }) => ({ ...forward, described: description !== '' })) },
      dhcp: dhcp && { ...dhcp, reservations: dhcp.reservations.map(({ address }) => address) },
    })),
    adapters: adapters.map(({ mac, ipv6, ...adapter }) => ({ ...adapter, hasMac: mac !== null, ipv6: ipv6.length })),
    vms: vms.map(({ state, encrypted, adapters: own }) => ({ state, encrypted, adapters: own.map(({ mac, ...adapter }) => ({ ...adapter, hasMac: mac !== null })) })),
    problems: problems.map(({ code }) => code),
  };
}

/** Which hardware addresses of the view are the same one, whatever they are. */
function macsAlike(view: HostView): readonly number[] {
  const macs = [...JSON.stringify(view).matchAll(/"mac":"([^"]+)"/g)].map(([, mac]) => mac ?? '');
  return macs.map((mac) => macs.indexOf(mac));
}
