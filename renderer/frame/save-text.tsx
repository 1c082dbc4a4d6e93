/** Saves a policy or a report as a file: where the system's dialog says, or in a browser where the person types. */
import { mdiContentSaveOutline } from '@mdi/js';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import type { SavedKind } from '../../src/core/contract/policy-schema.ts';
import { useWindow } from '../app/window-context.ts';
import { Copyable } from '../details/copyable.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { SaveDialog, useSaving } from './save-dialog.tsx';

interface Props {
  readonly kind: SavedKind;
  readonly text: string;
}

const usualNames: Readonly<Record<SavedKind, string>> = { policy: 'networks.yaml', report: 'report.json' };

export function SaveTextButton({ kind, text }: Props): ReactElement {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="outlined" startIcon={<Icon path={mdiContentSaveOutline} size={16} />} onClick={() => setOpen(true)} sx={{ flex: 'none' }}>
        {kind === 'policy' ? t.policy.save : t.policy.saveReport}
      </Button>
      {isOpen && <SaveText kind={kind} text={text} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveText({ kind, text, onClose }: Props & { readonly onClose: () => void }): ReactElement {
  const { t } = useTexts();
  const { api, about } = useWindow();
  const isNative = about.shell === 'electron';
  const saving = useSaving({
    first: isNative ? '' : usualNames[kind],
    write: async (target) => api.saveText({ kind, target, text }),
    chooseTarget: async () => api.chooseTextTarget({ kind }),
  });
  const { saved } = saving;
  return (
    <SaveDialog
      saving={saving}
      isNative={isNative}
      title={kind === 'policy' ? t.policy.savePolicyTitle : t.policy.saveReportTitle}
      label={isNative ? t.policy.chosenTarget : t.policy.saveTarget}
      leaveWords={saved === null ? t.frame.cancel : t.frame.close}
      onLeave={onClose}
      outcome={
        saved !== null && (
          <>
            <div>{t.policy.saved}</div>
            <div data-typed="">
              <Copyable value={saved.path} what={t.policy.savedAs} />
            </div>
          </>
        )
      }
    />
  );
}
