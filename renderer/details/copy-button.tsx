/** A button that copies a longer text, and shows for a moment that it did. */
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { Icon } from '../theme/icon.tsx';
import { useCopied } from './use-copied.ts';

interface Props {
  readonly text: string;
  /** What the button does. */
  readonly label: string;
  /** What is said when it is done. */
  readonly done: string;
  /** Where several buttons have one label: what this one copies. */
  readonly name?: string;
}

export function CopyButton({ text, label, done, name }: Props): ReactElement {
  const { copied, copy } = useCopied(text, done);
  return (
    <Button variant="outlined" aria-label={name} startIcon={<Icon path={copied ? mdiCheck : mdiContentCopy} size={16} />} onClick={() => void copy()} sx={{ flex: 'none' }}>
      {label}
    </Button>
  );
}
