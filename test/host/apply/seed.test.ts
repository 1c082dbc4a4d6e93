import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { doNotModifySection, dhcpConfigHash } from '../../../src/core/formats/dhcp-hash.ts';
import { undo } from '../../../src/host/apply/undo.ts';
import { again, applyPolicy, keptHost, planned, reportOf, seedPolicy, worldOf } from './support.ts';

const hosts = [
  ['linux-default', {}, '/etc/vmware', 'dhcpd/dhcpd.conf'],
  ['fusion-11', {}, '/Library/Preferences/VMware Fusion', 'dhcpd.conf'],
  ['fusion-13', { gateway: null }, '/Library/Preferences/VMware Fusion', 'dhcpd.conf'],
] as const;

/** Every file of the folder with the time of its last change: whoever writes shows. */
function traces(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { mtimeMs, ctimeMs, size } = statSync(path.join(folder, name));
    return `${name} ${mtimeMs} ${ctimeMs} ${size}`;
  });
}

test.each(hosts)('the seed case on %s: applied and verified, nothing to do again, undone to the byte', async (sample, options, root, conf) => {
  const { folder, target } = await keptHost(sample);
  const before = await worldOf(folder);
  const report = reportOf(await applyPolicy(target, seedPolicy(options)));
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({ outcome: 'verified', changed: true });
  expect(report.verify.filter(({ agrees }) => !agrees)).toEqual([]);
  expect(report.verify.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['reservation:00:0c:29:aa:bb:cc', 'forward:tcp/8888']));

  const after = await worldOf(folder);
  expect(after.actual).toEqual((before.actual as unknown[][]).map((row) => (row[0] === 8 && row[4] ? [...row.slice(0, 4), '192.168.204.1/24'] : row)));
  const dhcpd = after.settings.get(`${root}/vmnet8/${conf}`) ?? '';
  expect(doNotModifySection(dhcpd)?.text).toContain('range 192.168.204.128 192.168.204.254;');
  const store = after.settings.get(`${root}/networking`) ?? '';
  expect(store).toContain(`answer VNET_8_DHCP_CFG_HASH ${dhcpConfigHash(dhcpd)}\n`);
  expect(store).toContain('add_nat_portfwd 8 tcp 8888 192.168.204.50 80 web of the class\n');

  const still = traces(folder);
  const second = await again(folder);
  expect((await planned(second, seedPolicy(options))).steps).toEqual([]);
  expect(traces(folder)).toEqual(still);

  const undone = reportOf(await undo(second, { id: null, command: 'vmnet undo', why: null, allowRunning: true }));
  expect(undone).toMatchObject({ outcome: 'verified', problems: [] });
  const restored = await worldOf(folder);
  expect(restored.settings).toEqual(before.settings);
  expect(restored.actual).toEqual(before.actual);
});

test('a subnet that grows keeps the host adapter where it was, though the store had not written its address', async () => {
  const { folder, target } = await keptHost('linux-default');
  const policy = (subnet: string): string => `policy: vmnet-policy/1\nnetworks:\n  vmnet8: { mode: nat, subnet: ${subnet}, dhcp: off }\n`;
  for (const subnet of ['10.108.1.0/24', '10.108.0.0/22']) expect(reportOf(await applyPolicy(target, policy(subnet)))).toMatchObject({ outcome: 'verified', problems: [] });
  expect((await worldOf(folder)).settings.get('/etc/vmware/networking')).toContain('answer VNET_8_VIRTUAL_ADAPTER_ADDR 10.108.1.1\n');
});
