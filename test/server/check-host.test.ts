import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { done, refused } from '../../src/core/contract/problem.ts';
import { readingOf } from '../../src/core/jobs/host-reading.ts';
import { createService, type NativeShell, type ServiceParts } from '../../src/server/handlers.ts';
import { captureMachine } from '../../src/host/capture/machine.ts';
import { machineHost } from '../../src/host/machine-host.ts';
import { sampleContent } from '../../src/host/samples/content.ts';
import { editedSample } from '../support/edited-samples.ts';
import { fakeHosts, serviceParts, temporaryFolder, wholeReading } from './support.ts';

const dhcpd = '/etc/vmware/vmnet8/dhcpd/dhcpd.conf';

/** A Linux host whose DHCP range of VMnet8 is reversed, counting how often it is read. */
async function sickHost() {
  const sample = await editedSample('linux-default', [
    { at: 'vmnet8/dhcpd/dhcpd.conf', from: /range [\d.]+ [\d.]+;/, to: 'range 172.16.0.9 172.16.0.3;' },
  ]);
  const content = await sampleContent(sample);
  let reads = 0;
  const openHost: ServiceParts['openHost'] = async (name) => {
    const host = machineHost('sample', name, async () => captureMachine(content), sample.platform);
    const read = async () => {
      reads += 1;
      return host.read();
    };
    return { ok: true, host: { ...host, read } };
  };
  const service = createService(await serviceParts({ openHost, readHost: readingOf }));
  return { handlers: service.handlers, reads: () => reads };
}

test('checks what was read, without reading again', async () => {
  const { handlers, reads } = await sickHost();
  await handlers.readHost({ host: 'sample:sick' });
  const checked = await handlers.checkHost({ host: 'sample:sick' });
  const codes = checked.ok ? checked.value.findings.map(({ code }) => code) : [];
  expect(codes.filter((code) => code.startsWith('dhcp-range-'))).toContain('dhcp-range-reversed');
  await handlers.checkHost({ host: 'sample:sick' });
  expect(reads()).toBe(1);
  await handlers.readHost({ host: 'sample:sick' });
  expect(reads()).toBe(2);
});

test('shows the line that a finding names, with the lines around it', async () => {
  const { handlers } = await sickHost();
  const checked = await handlers.checkHost({ host: 'sample:sick' });
  const finding = checked.ok ? checked.value.findings.find(({ code }) => code === 'dhcp-range-reversed') : undefined;
  const [{ source, line, text } = { source: '', line: null, text: null }] = finding?.evidence ?? [];
  expect(source).toBe(dhcpd);
  const at = line ?? 0;
  const excerpt = await handlers.readEvidence({ host: 'sample:sick', source, first: at - 2, last: at + 2 });
  expect(excerpt).toMatchObject({ ok: true, value: { first: at - 2 } });
  expect(excerpt.ok && excerpt.value.lines).toHaveLength(5);
  expect(excerpt.ok && excerpt.value.lines[2]?.trim()).toBe(text);
});

test.each([
  ['a file of the host that no finding names', '/etc/vmware/netmap.conf'],
  ['a file of this computer', '/etc/passwd'],
  ['a way up from a file that a finding names', `${dhcpd}/../../../../../passwd`],
  ['nothing', ''],
])('refuses the page %s', async (_, source) => {
  const { handlers } = await sickHost();
  await handlers.checkHost({ host: 'sample:sick' });
  expect(await handlers.readEvidence({ host: 'sample:sick', source, first: 1, last: 3 })).toEqual(refused('no-such-evidence', '', source));
});

test('refuses a file that is really there, written for this test', async () => {
  const file = path.join(await temporaryFolder(), 'secret.txt');
  await writeFile(file, 'secret\n');
  const { handlers } = await sickHost();
  expect(await handlers.readEvidence({ host: 'sample:sick', source: file, first: 1, last: 1 })).toEqual(refused('no-such-evidence', '', file));
});

test('refuses lines after the end of the text', async () => {
  const { handlers } = await sickHost();
  const after = await handlers.readEvidence({ host: 'sample:sick', source: dhcpd, first: 5000, last: 5002 });
  expect(after).toEqual(refused('no-such-evidence', '', dhcpd));
});

test('refuses a native page the findings and lines of a capture that no person chose', async () => {
  const hosts = fakeHosts();
  const native: NativeShell = { choosePath: async () => null, chooseTarget: async () => '/srv/new.zip', openDocs: async () => undefined };
  const { handlers } = createService(await serviceParts({ native, openHost: hosts.open }));
  expect(await handlers.checkHost({ host: '/etc' })).toEqual(refused('host-not-chosen', '', '/etc'));
  expect(await handlers.readEvidence({ host: '/etc', source: '/etc/passwd', first: 1, last: 1 })).toEqual(
    refused('host-not-chosen', '', '/etc'),
  );
  expect(hosts.opened).toEqual([]);
});

test('says why a host that cannot be opened cannot be checked', async () => {
  const { handlers } = createService(await serviceParts());
  expect(await handlers.checkHost({ host: '/missing' })).toMatchObject({ ok: false, problem: { code: 'no-such-host' } });
});

test('gives the findings of the reading as they are', async () => {
  const { handlers } = createService(await serviceParts());
  expect(await handlers.checkHost({ host: 'local' })).toEqual(done({ findings: wholeReading.check().findings }));
});
