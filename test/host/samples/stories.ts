/** The seven samples by name, and the little that their tests need to take them apart without the program's own readers. */
import { createHash } from 'node:crypto';
import type { Sample } from '../../../src/host/samples/sample.ts';
import { sample as fusion11 } from '../../../src/host/samples/fusion-11.ts';
import { sample as fusion13 } from '../../../src/host/samples/fusion-13.ts';
import { sample as linuxCustomBridges } from '../../../src/host/samples/linux-custom-bridges.ts';
import { sample as linuxDefault } from '../../../src/host/samples/linux-default.ts';
import { sample as noVmware } from '../../../src/host/samples/no-vmware.ts';
import { sample as windowsMany } from '../../../src/host/samples/windows-many.ts';
import { sample as windowsNat } from '../../../src/host/samples/windows-nat.ts';

export const stories: Readonly<Record<string, Sample>> = {
  'windows-nat': windowsNat,
  'windows-many': windowsMany,
  'linux-default': linuxDefault,
  'linux-custom-bridges': linuxCustomBridges,
  'fusion-11': fusion11,
  'fusion-13': fusion13,
  'no-vmware': noVmware,
};

export const all = Object.entries(stories).map(([name, sample]) => ({ name, sample }));
export const withVmware = all.filter(({ sample }) => sample.product !== null);
export const unix = withVmware.filter(({ sample }) => sample.platform !== 'windows');
export const windows = withVmware.filter(({ sample }) => sample.platform === 'windows');

/** The output of a command, given as a person types it: words with a blank in them are not quoted. */
export function output(sample: Sample, command: string): string {
  const found = sample.commands.find(({ argv }) => argv.join(' ') === command);
  if (found === undefined) throw new Error(`the sample has no ${command}`);
  return found.stdout;
}

export function file(sample: Sample, path: string): string {
  const text = sample.files[path];
  if (text === undefined) throw new Error(`the sample has no ${path}`);
  return text;
}

/** All groups of all matches. */
export function matches(text: string, pattern: RegExp): readonly (readonly string[])[] {
  return [...text.matchAll(pattern)].map(([, ...groups]) => groups.map((group) => group ?? ''));
}

const marker = { start: '###### VMNET DHCP Configuration. Start of', end: 'End of "DO NOT MODIFY SECTION" #######\n' };

/** Upper-case SHA-1 of the section that VMware generated: first `#` of its first line to the line feed of its last. */
export function sectionHash(dhcpdConf: string): string {
  const section = dhcpdConf.slice(dhcpdConf.indexOf(marker.start), dhcpdConf.indexOf(marker.end) + marker.end.length);
  return createHash('sha1').update(section, 'utf8').digest('hex').toUpperCase();
}

/** `networking` replayed from top to bottom. */
export function replay(text: string): {
  readonly answers: ReadonlyMap<string, string>;
  readonly forwards: ReadonlyMap<string, string>;
  readonly reservations: ReadonlyMap<string, string>;
  readonly bridges: ReadonlyMap<string, string>;
} {
  const answers = new Map<string, string>();
  const forwards = new Map<string, string>();
  const reservations = new Map<string, string>();
  const bridges = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [command, a = '', b = '', c = '', ...rest] = line.split(' ');
    if (command === 'answer') answers.set(a, [b, c, ...rest].join(' ').trimEnd());
    if (command === 'remove_answer') answers.delete(a);
    if (command === 'add_nat_portfwd') forwards.set(`${a} ${b} ${c}`, rest.join(' '));
    if (command === 'remove_nat_portfwd') forwards.delete(`${a} ${b} ${c}`);
    if (command === 'add_dhcp_mac_to_ip') reservations.set(`${a} ${b}`, c);
    if (command === 'remove_dhcp_mac_to_ip') reservations.delete(`${a} ${b}`);
    if (command === 'add_bridge_mapping') bridges.set(a, b);
    if (command === 'remove_bridge_mapping') bridges.delete(a);
  }
  return { answers, forwards, reservations, bridges };
}

/** The `.vmx` files of a sample as key → value, keys as written. */
export function machines(sample: Sample): readonly { readonly path: string; readonly vmx: ReadonlyMap<string, string> }[] {
  return Object.entries(sample.files)
    .filter(([path]) => path.endsWith('.vmx'))
    .map(([path, text]) => ({ path, vmx: new Map(matches(text, /^(\S+) = "(.*?)"\r?$/gm).map(([key = '', value = '']) => [key, value])) }));
}

/** Every present adapter of every machine with its MAC and the network it hangs on; null for a LAN segment. */
export function vmAdapters(sample: Sample): readonly { readonly path: string; readonly mac: string; readonly vmnet: number | null }[] {
  const fixed: Readonly<Record<string, number>> = { bridged: 0, hostonly: 1, nat: 8 };
  return machines(sample).flatMap(({ path, vmx }) =>
    [0, 1, 2, 3].flatMap((index) => {
      const key = (name: string): string | undefined => vmx.get(`ethernet${index}.${name}`);
      if (key('present') !== 'TRUE') return [];
      const named = /(\d+)$/.exec(key('vnet') ?? '')?.[1];
      const vmnet = named === undefined ? (fixed[key('connectionType') ?? ''] ?? null) : Number(named);
      return [{ path, mac: key('address') ?? key('generatedAddress') ?? '', vmnet }];
    }),
  );
}

export interface Lease {
  readonly address: string;
  readonly starts: string;
  readonly ends: string;
  readonly mac: string;
}

export function leases(text: string): readonly Lease[] {
  const block = /^lease (\S+) \{\s+starts (\d) (\S+ \S+);\s+ends (\d) (\S+ \S+);\s+hardware ethernet (\S+);\s+uid 01:(\S+);/gm;
  return matches(text, block).map(([address = '', , starts = '', , ends = '', mac = '']) => ({ address, starts, ends, mac }));
}

/** The files that hold leases. */
export function leaseFiles(sample: Sample): readonly string[] {
  return Object.keys(sample.files).filter((path) => path.endsWith('.leases'));
}
