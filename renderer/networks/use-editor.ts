/** All edits with everything that follows from them, worked out once for each change, and the network that is open. */
import { useMemo } from 'react';
import type { Mode } from '../../src/core/vnet/network.ts';
import type { WishRefusal } from '../../src/core/plan/wish-refusal.ts';
import type { WizardHost } from '../../src/core/wizard/facts.ts';
import { checkDrafts, type NetworkCheck, type NetworkFault } from '../../src/core/wizard/network/check-network.ts';
import { modeRefusals } from '../../src/core/wizard/network/choices.ts';
import { withField, withSubnet, type NetworkDraft, type NetworkField } from '../../src/core/wizard/network/draft.ts';
import { fillDrafts, filledNetwork, type FilledDrafts } from '../../src/core/wizard/network/fill-drafts.ts';
import type { FilledNetwork } from '../../src/core/wizard/network/fill-network.ts';
import { oneLine } from './one-line.ts';
import type { UsedNetworkDrafts } from './use-network-drafts.ts';

export interface Editor {
  readonly host: WizardHost;
  readonly used: UsedNetworkDrafts;
  readonly all: FilledDrafts;
  readonly checks: ReadonlyMap<number, NetworkCheck>;
}

export function useEditor(host: WizardHost, used: UsedNetworkDrafts): Editor {
  const { drafts } = used;
  const all = useMemo(() => fillDrafts(host, drafts), [host, drafts]);
  const checks = useMemo(() => checkDrafts(all), [all]);
  return useMemo(() => ({ host, used, all, checks }), [host, used, all, checks]);
}

/** One network of the editor. */
export interface OpenNetwork {
  readonly editor: Editor;
  readonly filled: FilledNetwork;
  readonly modeRefusals: ReadonlyMap<Mode, WishRefusal>;
  readonly set: (draft: NetworkDraft) => void;
  readonly setField: (field: NetworkField, text: string | null) => void;
  /** Of what is offered: a subnet as a whole. */
  readonly take: (field: NetworkField, right: string) => void;
  readonly faultOf: (field: NetworkField) => NetworkFault | undefined;
  readonly warningOf: (field: NetworkField) => NetworkFault | undefined;
}

/** Null: neither the host nor a draft has it. */
export function useOpenNetwork(editor: Editor, vmnet: number | null): OpenNetwork | null {
  return useMemo(() => {
    const filled = vmnet === null ? undefined : filledNetwork(editor.all, vmnet);
    if (filled === undefined) return null;
    const { draft, forwards } = filled;
    const check = editor.checks.get(filled.vmnet);
    const { set } = editor.used;
    const setField = (field: NetworkField, text: string | null): void =>
      set(withField(draft, field, text === null ? null : oneLine(text), (id) => forwards.find((one) => one.id === id)?.now ?? null));
    return {
      editor,
      filled,
      modeRefusals: modeRefusals(editor.all, filled.vmnet),
      set,
      setField,
      take: (field, right) => (field === 'subnet' && right.includes('/') ? set(withSubnet(draft, right)) : setField(field, right)),
      faultOf: (field) => check?.faults.find((one) => one.field === field),
      warningOf: (field) => check?.warnings.find((one) => one.field === field),
    };
  }, [editor, vmnet]);
}
