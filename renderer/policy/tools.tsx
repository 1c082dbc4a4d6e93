/** What can be done with the policy's text as a whole: open, start from, copy, save, clear, and put back. */
import { mdiClose, mdiFolderOpenOutline, mdiUndoVariant } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useRef, type ReactElement } from 'react';
import { CopyButton } from '../details/copy-button.tsx';
import { SaveTextButton } from '../frame/save-text.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { isBlank } from './policy-state.ts';

interface Props {
  readonly text: string;
  readonly onOpen: (file: File) => void;
  readonly onStartFrom: (of: 'networks' | 'standard') => void;
  readonly onClear: () => void;
  /** Null: there is nothing to put back. */
  readonly onPutBack: (() => void) | null;
}

export function Tools({ text, onOpen, onStartFrom, onClear, onPutBack }: Props): ReactElement {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const label = useId();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Button variant="outlined" startIcon={<Icon path={mdiFolderOpenOutline} size={16} />} onClick={() => input.current?.click()}>
        {t.policy.open}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json"
        aria-label={t.policy.openField}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (file !== undefined) onOpen(file);
        }}
      />
      <Box component="fieldset" aria-labelledby={label} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, m: 0, ml: 1, p: 0, border: 0 }}>
        <Typography id={label} component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          {t.policy.startFrom}
        </Typography>
        <Button variant="outlined" onClick={() => onStartFrom('networks')}>
          {t.policy.ofHost}
        </Button>
        <Button variant="outlined" onClick={() => onStartFrom('standard')}>
          {t.policy.standard}
        </Button>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto' }}>
        {onPutBack !== null && (
          <Button color="inherit" startIcon={<Icon path={mdiUndoVariant} size={16} />} onClick={onPutBack}>
            {t.policy.putBack}
          </Button>
        )}
        {!isBlank(text) && (
          <>
            <CopyButton text={text} label={t.policy.copy} done={t.policy.copied} />
            <SaveTextButton kind="policy" text={text} />
            <Button color="inherit" startIcon={<Icon path={mdiClose} size={16} />} onClick={onClear}>
              {t.policy.clear}
            </Button>
          </>
        )}
      </Box>
    </Box>
  );
}
