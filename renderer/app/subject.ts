/** What a person can select: the same things in the picture, in the tables and in the details drawer. */
import type { Adapter } from '../../src/core/vnet/adapter.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualMachine } from '../../src/core/vnet/machine.ts';
import type { VirtualNetwork } from '../../src/core/vnet/network.ts';

export type NetworkPart = 'host-adapter' | 'dhcp' | 'nat';

export type Subject =
  | { readonly kind: 'network'; readonly vmnet: number; readonly part?: NetworkPart }
  | { readonly kind: 'adapter'; readonly name: string }
  | { readonly kind: 'machine'; readonly path: string };

/** The same for every part of one network: its table row, its switch and its devices belong together. */
export function rowId(subject: Subject): string {
  switch (subject.kind) {
    case 'network':
      return `network:${subject.vmnet}`;
    case 'adapter':
      return `adapter:${subject.name}`;
    case 'machine':
      return `machine:${subject.path}`;
  }
}

/** Different for each part of a network. */
export function nodeId(subject: Subject): string {
  return subject.kind === 'network' && subject.part !== undefined ? `${rowId(subject)}/${subject.part}` : rowId(subject);
}

export type Found =
  | { readonly kind: 'network'; readonly network: VirtualNetwork; readonly part: NetworkPart | null }
  | { readonly kind: 'adapter'; readonly adapter: Adapter }
  | { readonly kind: 'machine'; readonly machine: VirtualMachine };

/** The subject in this reading of the host; undefined when it is not there any more. */
export function findSubject(view: HostView, subject: Subject): Found | undefined {
  switch (subject.kind) {
    case 'network': {
      const network = view.networks.find(({ vmnet }) => vmnet === subject.vmnet);
      return network && { kind: 'network', network, part: subject.part ?? null };
    }
    case 'adapter': {
      const adapter = view.adapters.find(({ name }) => name === subject.name);
      return adapter && { kind: 'adapter', adapter };
    }
    case 'machine': {
      const machine = view.vms.find(({ path }) => path === subject.path);
      return machine && { kind: 'machine', machine };
    }
  }
}
