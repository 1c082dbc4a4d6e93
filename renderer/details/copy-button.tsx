/** A button that copies a longer text, and shows for a moment that it did. */
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import Button from '@mui/material/Button';
import { useEffect, useState, type ReactElement } from 'react';
import { useAnnounce } from '../app/announce.ts';
import { Icon } from '../theme/icon.tsx';
import { copyText } from './copyable.tsx';

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
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    const isDone = await copyText(text);
    setCopied(isDone);
    if (isDone) announce(done);
  };
  return (
    <Button variant="outlined" aria-label={name} startIcon={<Icon path={copied ? mdiCheck : mdiContentCopy} size={16} />} onClick={() => void copy()} sx={{ flex: 'none' }}>
      {label}
    </Button>
  );
}
