/** The host's own adapter on a network, and the gateway of its NAT device. */
import type { ReactElement } from 'react';
import { sourceOf } from '../wizards/addressed/sources.ts';
import { CheckField } from '../wizards/frame/check-field.tsx';
import { useTexts } from '../words/use-texts.ts';
import { NetworkValue } from './network-value.tsx';
import type { OpenNetwork } from './use-editor.ts';

export function AddressSection({ network }: { readonly network: OpenNetwork }): ReactElement {
  const texts = useTexts();
  const { t } = texts;
  const { filled, set, editor } = network;
  const { mode, draft, hostReaches } = filled;
  const { apple } = editor.host.state;
  const fixed = apple ? t.wizard.fixedByFusion : null;
  const turn = (is: boolean): void => set(mode === 'nat' ? { ...draft, hostReaches: is } : { ...draft, mode: is ? 'host-only' : 'isolated' });
  return (
    <>
      <CheckField label={t.wizard.hostReaches} help={mode === 'nat' ? t.wizard.hostReachesNotNat : t.networks.isolatedNoHost} checked={hostReaches} onChange={turn} />
      {hostReaches && <NetworkValue network={network} field="hostAdapter" label={t.wizard.hostAddress} from={sourceOf('hostAdapter', filled, apple, t)} fixed={fixed} />}
      {mode === 'nat' && <NetworkValue network={network} field="gateway" label={t.wizard.gateway} from={sourceOf('gateway', filled, apple, t)} fixed={fixed} />}
    </>
  );
}
