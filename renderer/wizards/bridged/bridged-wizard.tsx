/** The bridged wizard: the machine is the host's equal on the LAN. */
import { useMemo, type ReactElement } from 'react';
import { bridgedChange, emptyBridgedForm, fillBridge } from '../../../src/core/wizard/bridged-form.ts';
import { chosenAdapter } from '../../../src/core/wizard/addressed-form.ts';
import { machineObstacles } from '../../../src/core/wizard/machine-obstacles.ts';
import { predictedState } from '../../../src/core/wizard/predict.ts';
import { useTexts } from '../../words/use-texts.ts';
import { FinishPage } from '../finish/finish-page.tsx';
import { partsOf } from '../finish/parts.ts';
import { MachinePicker } from '../frame/machine-picker.tsx';
import { ModePane } from '../frame/mode-pane.tsx';
import { reachRows } from '../frame/reach-rows.ts';
import { WizardFrame, type WizardPage } from '../frame/wizard-frame.tsx';
import type { WizardProps } from '../wizard-page.tsx';
import { useKeptWizards } from '../wizards-provider.tsx';
import { AdapterPage } from './adapter-page.tsx';
import { GuestPage } from './guest-page.tsx';

export function BridgedWizard({ view, host, onLeave }: WizardProps): ReactElement {
  const { t } = useTexts();
  const used = useKeptWizards().bridged;
  const { state, fill } = used;
  const form = state.form ?? emptyBridgedForm(host.state);
  const worked = useMemo(() => {
    const filled = fillBridge(host.state, form);
    const change = bridgedChange(host.state, filled);
    const after = predictedState(host.state, filled.wanted?.networks ?? [], change.machine === null ? [] : [change.machine]);
    return { filled, change, after, obstacles: machineObstacles(host.state, change.machine) };
  }, [host, form]);
  const { filled, change, after, obstacles } = worked;
  const chosen = chosenAdapter(host.state, form.adapter);
  const faults = filled.bridge === null || (filled.chosen !== null && filled.chosen.fault !== null) ? 1 : filled.refusals.length;
  const pages: readonly WizardPage[] = [
    {
      id: 'machine',
      title: t.wizard.stepMachine,
      faults: obstacles.length,
      why: t.wizard.machineNotNow,
      content: <MachinePicker view={view} chosen={form.adapter} vmnet={form.vmnet} obstacles={obstacles} onChoose={(adapter) => fill({ ...form, adapter })} />,
    },
    { id: 'adapter', title: t.wizard.stepAdapter, faults, why: filled.bridge === null ? t.wizard.noCandidates : null, content: <AdapterPage state={host.state} filled={filled} onFill={fill} /> },
    { id: 'guest', title: t.wizard.stepGuest, faults: 0, content: <GuestPage after={after} form={form} /> },
    {
      id: 'review',
      title: t.wizard.stepReview,
      faults: 0,
      content: (
        <FinishPage view={view} host={host} change={state.change ?? change} title={t.wizard.bridgedTitle} machine={chosen === null ? null : { path: chosen.vm.path, index: chosen.adapter.index, address: null }} vmnet={form.vmnet} />
      ),
    },
  ];
  const isMade = state.page === pages.length - 1 && partsOf(host.state, state.change ?? change).every(({ status }) => status === 'done');
  return (
    <WizardFrame
      title={t.wizard.bridgedTitle}
      pages={pages}
      at={state.page}
      onGo={(page) => (page === pages.length - 1 ? used.go(page, change) : used.go(page))}
      onLeave={onLeave}
      side={<ModePane mode="bridged" view={view} when={isMade ? 'now' : 'after'} rows={reachRows(isMade ? host.state : after, form.adapter, form.vmnet)} />}
    />
  );
}
