/** The pages that the NAT and the host-only wizard are made of, in order. */
import type { ReactElement } from 'react';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import type { AddressedForm } from '../../../src/core/wizard/addressed-form.ts';
import type { WizardHost } from '../../../src/core/wizard/facts.ts';
import type { FormField } from '../../../src/core/wizard/form-faults.ts';
import { useTexts } from '../../words/use-texts.ts';
import { FinishPage } from '../finish/finish-page.tsx';
import { partsOf } from '../finish/parts.ts';
import { MachinePicker } from '../frame/machine-picker.tsx';
import { ModePane } from '../frame/mode-pane.tsx';
import { reachRows } from '../frame/reach-rows.ts';
import { WizardFrame, type WizardPage } from '../frame/wizard-frame.tsx';
import { AddressPage } from './address-page.tsx';
import { NetworkPage } from './network-page.tsx';
import { useKeptWizards } from '../wizards-provider.tsx';
import { useAddressed } from './use-addressed.ts';

interface Props {
  readonly view: HostView;
  readonly host: WizardHost;
  readonly mode: AddressedForm['mode'];
  readonly title: string;
  readonly onLeave: () => void;
}

const networkFields: readonly FormField[] = ['network', 'subnet', 'hostAdapter', 'gateway', 'start', 'end'];

export function AddressedWizardPages({ view, host, mode, title, onLeave }: Props): ReactElement {
  const { t } = useTexts();
  const used = useKeptWizards()[mode];
  const wizard = useAddressed(host, mode, used);
  const { filled, check, chosen, obstacles, change, after, set } = wizard;
  const { form } = filled;
  const { state } = used;
  const count = (fields: (field: FormField) => boolean): number => check.faults.filter(({ field }) => fields(field)).length;
  const isNetwork = (field: FormField): boolean => networkFields.includes(field);
  const frozen = state.change;
  const pages: readonly WizardPage[] = [
    {
      id: 'machine',
      title: t.wizard.stepMachine,
      faults: obstacles.length,
      why: t.wizard.machineNotNow,
      content: <MachinePicker view={view} chosen={form.adapter} vmnet={form.vmnet} obstacles={obstacles} onChoose={(adapter) => set({ ...form, adapter, fixed: null, address: null })} />,
    },
    { id: 'network', title: t.wizard.stepNetwork, faults: count(isNetwork), content: <NetworkPage wizard={wizard} /> },
    { id: 'address', title: t.wizard.stepReachability, faults: count((field) => !isNetwork(field)), content: <AddressPage wizard={wizard} /> },
    {
      id: 'review',
      title: t.wizard.stepReview,
      faults: 0,
      content: (
        <FinishPage
          view={view}
          host={host}
          change={frozen ?? change}
          title={title}
          machine={chosen === null ? null : { path: chosen.vm.path, index: chosen.adapter.index, address: filled.dhcpOn ? null : filled.address }}
          vmnet={form.vmnet}
        />
      ),
    },
  ];
  const isMade = state.page === pages.length - 1 && partsOf(host.state, state.change ?? change).every(({ status }) => status === 'done');
  const go = (page: number): void => (page === pages.length - 1 ? used.go(page, change) : used.go(page));
  return (
    <WizardFrame
      title={title}
      pages={pages}
      at={state.page}
      onGo={go}
      onLeave={onLeave}
      side={<ModePane mode={mode} view={view} when={isMade ? 'now' : 'after'} rows={reachRows(isMade ? host.state : after, form.adapter, form.vmnet)} />}
    />
  );
}
