/** A value that is copied by clicking it, in figures that stand under each other. */
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect, useState, type ReactElement } from 'react';
import { useAnnounce } from '../app/announce.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  readonly value: string;
  /** What the value is: `Gateway (NAT device)`. */
  readonly what: string;
  /** Inside a table row: Tab passes it by, because the details have the same value. */
  readonly inRow?: boolean;
}

export function Copyable({ value, what, inRow = false }: Props): ReactElement {
  const { t } = useTexts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    const done = await copyText(value);
    setCopied(done);
    if (done) announce(t.details.copied(value));
  };
  return (
    <ButtonBase
      className="copyable"
      aria-label={t.details.copy(what, value)}
      title={t.details.copyHint}
      tabIndex={inRow ? -1 : 0}
      onClick={(event) => {
        event.stopPropagation();
        void copy();
      }}
      sx={{
        font: 'inherit',
        fontVariantNumeric: 'tabular-nums',
        textAlign: 'left',
        verticalAlign: 'baseline',
        overflowWrap: 'anywhere',
        borderRadius: 0.5,
        mx: -0.5,
        px: 0.5,
        '&:hover': { backgroundColor: (theme) => theme.colours.hover },
        // Beside the value and not in the line: nothing moves when it appears.
        '& svg': { position: 'absolute', left: '100%', zIndex: 1, display: copied ? 'block' : 'none', borderRadius: 0.5, backgroundColor: (theme) => theme.colours.hover },
        '&:hover svg, &:focus-visible svg': { display: 'block' },
      }}
    >
      {value}
      <Icon path={copied ? mdiCheck : mdiContentCopy} size={14} />
    </ButtonBase>
  );
}

/** The clipboard API is refused where permissions are; the old command is not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
