/** What `npm run screenshots` takes from the sources: the pages, their texts, and hosts that are made for it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sample } from '../../src/host/samples/sample.ts';
import { loadSample } from '../../src/host/samples/registry.ts';
import { saveSampleCapture } from '../support/saved-samples.ts';

export { addressOf } from '../../renderer/app/pages.ts';
export { pages } from '../../src/core/contract/commands.ts';
export { textsIn } from '../../src/core/text/texts.ts';
export { cutTexts } from '../e2e/support/cut-texts.ts';

/** What stands there, and what stands there instead. */
type Change = readonly [from: string, to: string];

/** A captured Windows host with faults in it. */
const faults: readonly Change[] = [
  ['range 192.168.204.128 192.168.204.254', 'range 192.168.204.254 192.168.204.128'],
  ['ip = 192.168.204.2/24', 'ip = 192.168.240.2/24'],
  ['fixed-address 192.168.204.50', 'fixed-address 192.168.204.150'],
];

const longOnWindows: readonly Change[] = [
  ['displayName = "CentOS 7"', 'displayName = "CentOS 7 build server of the embedded systems group (do not switch off, nightly builds run here)"'],
  ['displayName = "测试机（统信 UOS）"', 'displayName = "测试机（统信 UOS）用于华东区财务系统升级验证与打印机兼容性测试的虚拟机，请勿删除或修改网络设置"'],
  ['蓝牙网络连接', '蓝牙网络连接（仅用于连接三楼会议室投影仪和手机的个人区域网络）'],
  ['WLAN', 'Wi-Fi (Intel Wi-Fi 6E AX211 160 MHz, guest network of the second floor)'],
];

const longOnLinux: readonly Change[] = [
  ['Office LAN bridge', 'Office LAN bridge of the second floor, only for the machines of the release team'],
  ['Malware lab, no way out', '恶意软件分析实验室专用的隔离网络，不连接任何外部网络，请勿在此启用主机虚拟适配器'],
];

async function changed(name: string, changes: readonly Change[], folder: string): Promise<string> {
  const sample = await loadSample(name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  const missing = changes.filter(([from]) => !JSON.stringify([Object.values(sample.files), sample.commands]).includes(JSON.stringify(from).slice(1, -1)));
  if (missing.length > 0) throw new Error(`${name} has no ${missing.map(([from]) => from).join(', ')}`);
  const edit = (text: string): string => changes.reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  const edited: Sample = {
    ...sample,
    files: Object.fromEntries(Object.entries(sample.files).map(([file, text]) => [file, edit(text)])),
    commands: sample.commands.map((one) => ({ ...one, stdout: edit(one.stdout) })),
  };
  return saveSampleCapture(edited, folder);
}

/** By the name that scenes ask for them by. */
export async function saveHosts(folder: string): Promise<Readonly<Record<string, string>>> {
  return {
    usual: 'sample:windows-nat',
    linux: 'sample:linux-custom-bridges',
    none: 'sample:no-vmware',
    sick: await changed('windows-nat', faults, path.join(folder, 'sick')),
    'long-windows': await changed('windows-nat', longOnWindows, path.join(folder, 'long-windows')),
    'long-linux': await changed('linux-custom-bridges', longOnLinux, path.join(folder, 'long-linux')),
  };
}

/** Three outputs one after the other, the last with a line that is none. */
export function pastedText(root: string): string {
  const hosts = path.join(root, 'test/fixtures/hosts');
  // A Chinese Windows prints in its own code page.
  const read = (file: string): string => new TextDecoder(file.endsWith('.txt') ? 'gbk' : 'utf-8').decode(readFileSync(path.join(hosts, file)));
  const windows = 'windows-workstation-nat-stopped/commands';
  const nat = read('linux-workstation-two-nats/files/etc/vmware/vmnet8/nat/nat.conf');
  return `C:\\>ipconfig /all\n${read(`${windows}/ipconfig-all.txt`)}\nC:\\>route print\n${read(`${windows}/route-print.txt`)}\n${nat}this line is none\n`;
}
