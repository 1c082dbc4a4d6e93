/** What a bridged network is bridged to: automatic, or one adapter of the host. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useId, type ReactElement } from 'react';
import { formFaultText } from '../../src/core/text/wizard-faults.ts';
import { BridgeRadios, RejectedCandidates } from '../wizards/frame/bridge-radios.tsx';
import { useTexts } from '../words/use-texts.ts';
import type { OpenNetwork } from './use-editor.ts';

export function BridgeSection({ network }: { readonly network: OpenNetwork }): ReactElement {
  const { t, language } = useTexts();
  const label = useId();
  const { filled, editor, setField, faultOf } = network;
  const { vmnet, candidates, shown } = filled;
  const fault = faultOf('bridge');
  const right = fault?.right ?? null;
  const pin = editor.all.pins.find((one) => one.vmnet === vmnet);
  return (
    <>
      <span id={label} className="visually-hidden">
        {t.wizard.whichBridge}
      </span>
      <BridgeRadios labelledBy={label} candidates={candidates} bridge={shown.bridge} automatic onChoose={(bridge) => setField('bridge', bridge)} />
      {pin !== undefined && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {t.wizard.pinned(pin.adapter, vmnet)}
        </Alert>
      )}
      {fault !== undefined && (
        <Alert
          severity="error"
          variant="outlined"
          sx={{ mb: 1 }}
          action={
            right === null ? undefined : (
              <Button color="inherit" onClick={() => setField('bridge', right)}>
                {t.wizard.use(right)}
              </Button>
            )
          }
        >
          {formFaultText(fault, language)}
        </Alert>
      )}
      <RejectedCandidates candidates={candidates} />
    </>
  );
}
