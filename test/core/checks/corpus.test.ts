import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findAll, type Finding } from '../../../src/core/checks/all.ts';
import { readState } from '../../../src/core/jobs/check-host.ts';
import { fileChecks } from '../../../src/core/checks/file-checks.ts';
import { machineChecks } from '../../../src/core/checks/machine-checks.ts';
import type { HostState } from '../../../src/core/vnet/host-state.ts';
import { openCapture } from '../../../src/host/capture/open.ts';
import { captureMachine } from '../../../src/host/capture/machine.ts';
import { machineHost } from '../../../src/host/machine-host.ts';
import type { Sample } from '../../../src/host/samples/sample.ts';
import { editedState, stateOfSample } from '../../support/edited-samples.ts';
import { corpus } from '../../support/vmnet.ts';

const folder = path.join(corpus ?? '', 'vmware');
const absent = corpus === undefined || !existsSync(folder);

/** Errors of any check, and all that is said of files and machines. The other checks' warnings are judged beside them. */
const judged = new Set<string>([...fileChecks, ...machineChecks].map(({ code }) => code));
const matters = ({ severity, code }: Finding): boolean => severity === 'error' || judged.has(code);

/** What was found on a host, as `severity code vmnet place`. */
type Expected = readonly string[];

/** Folders that are a host's own tree; what is found in them, each judged by reading the files. */
const trees: Readonly<Record<string, Expected>> = {
  // Workstation 12.1 as it was in use: store, generated files and hashes agree.
  ArchBak: [],
  // Fusion 8, likewise.
  'vagrant-vmware-networking-logs@c8be652': [],
  // Of these three only the store is here (and one nat.conf, which agrees): nothing may be called missing.
  'transcribed/fusion-31452377653': [],
  'transcribed/fusion-34068750803': [],
  'transcribed/linux-23133230416': [],
  // Windows without its registry: there is nothing to compare vmnetdhcp.conf with.
  'transcribed/windows-26436932719': [],
};

interface LooseHost {
  readonly name: string;
  readonly platform: Sample['platform'];
  /** Host path → file of the corpus. */
  readonly files: Readonly<Record<string, string>>;
  readonly found: Expected;
}

const fusion = '/Library/Preferences/VMware Fusion';
const programData = 'C:\\ProgramData\\VMware';

/** Single files, put where their host had them. */
const looseHosts: readonly LooseHost[] = [
  { name: 'tokamak, default', platform: 'macos', files: { [`${fusion}/networking`]: 'tokamak/networking.default' }, found: [] },
  { name: 'tokamak, client', platform: 'macos', files: { [`${fusion}/networking`]: 'tokamak/networking.client' }, found: [] },
  {
    name: 'Packer’s examples',
    platform: 'linux',
    files: { '/etc/vmware/vmnet8/dhcpd/dhcpd.conf': 'packer-plugin-vmware/dhcpd-example.conf', '/etc/vmware/netmap.conf': 'packer-plugin-vmware/netmap-example.conf' },
    found: [],
  },
  { name: 'Vagrant’s clean vmnetnat.conf', platform: 'windows', files: { [`${programData}\\vmnetnat.conf`]: 'vagrant-vmware-desktop/vmnetnat.clean-assembled.conf' }, found: [] },
  {
    // A file that an old tool really ruined: pieces of paths stand between the lines, and of the 65 blocks that it began two have an end.
    name: 'Vagrant’s ruined vmnetnat.conf',
    platform: 'windows',
    files: { [`${programData}\\vmnetnat.conf`]: 'vagrant-vmware-desktop/vmnetnat.corrupted.conf' },
    found: ['warning nat-config-damaged vmnet8 vmnetnat.conf:108', 'warning nat-config-damaged vmnet8 vmnetnat.conf:208'],
  },
  {
    name: 'machines on the Workstation host',
    platform: 'linux',
    files: {
      '/etc/vmware/networking': 'ArchBak/etc/vmware/networking',
      '/home/user/vmware/foo/foo.vmx': 'fission/foo.vmx',
      '/home/user/vmware/forensic/forensic.vmx': 'transcribed/webcquisition-71396377717/forensic.vmx',
    },
    found: [],
  },
];

async function stateOfTree(name: string): Promise<HostState> {
  const opened = await openCapture(path.join(folder, name));
  if (!opened.ok) throw new Error(`${name}: ${opened.problem.code}`);
  const { platform } = opened.value.manifest;
  return readState(machineHost('capture', name, () => Promise.resolve(captureMachine(opened.value)), platform));
}

function stateOfLoose({ platform, files }: LooseHost): Promise<HostState> {
  const texts = Object.entries(files).map(([at, file]) => [at, readFileSync(path.join(folder, file), 'utf8')]);
  const home = platform === 'windows' ? 'C:\\Users\\user' : '/home/user';
  return stateOfSample({ platform, takenAt: '2020-01-01T00:00:00Z', product: null, home, files: Object.fromEntries(texts) as Record<string, string>, commands: [] });
}

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, code, vmnet, vm, evidence: [place] }) => {
    const about = vmnet === null ? (vm ?? 'host') : `vmnet${vmnet}`;
    return `${severity} ${code} ${about} ${place?.source.replace(/^.*[\\/]/, '') ?? ''}:${place?.line ?? '-'}`;
  });
}

function report(host: string, findings: readonly Finding[]): void {
  console.info([`${host}: ${findings.length} findings`, ...told(findings).map((line) => `  ${line}`)].join('\n'));
}

console.info(
  absent ? 'no corpus beside this checkout: its hosts were not checked' : `hosts of the corpus: ${Object.keys(trees).length} whole, ${looseHosts.length} put together from single files`,
);

describe('real hosts', () => {
  test.for(Object.keys(trees))('%s', async (name, { skip }) => {
    skip(absent, 'no corpus beside this checkout');
    const findings = findAll(await stateOfTree(name));
    report(name, findings);
    expect(told(findings.filter(matters))).toEqual(trees[name]);
  });

  test.for(looseHosts)('$name', async (host, { skip }) => {
    skip(absent, 'no corpus beside this checkout');
    const findings = findAll(await stateOfLoose(host));
    report(host.name, findings);
    expect(told(findings.filter(matters))).toEqual(host.found);
  });
});

/** Each of them is meant by whoever set the host up. */
const samples: Readonly<Record<string, Expected>> = {
  'windows-nat': [],
  'windows-many': ['info kept-only-in-generated-file vmnet4 vmnetdhcp.conf:61', 'info vm-adapter-disconnected vmnet8 kali.vmx:26'],
  'linux-default': ['info vm-adapter-disconnected vmnet0 Fedora.vmx:25'],
  'linux-custom-bridges': ['info kept-only-in-generated-file vmnet9 dhcpd.conf:27'],
  'fusion-11': [],
  'fusion-13': [],
  'no-vmware': [],
};

test.for(Object.entries(samples))('sample %s', async ([name, expected]) => {
  const findings = findAll(await editedState(name));
  report(name, findings);
  expect(told(findings.filter(matters))).toEqual(expected);
});
