/** A value that is copied by clicking it, in figures that stand under each other. */
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement } from 'react';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { useCopied } from './use-copied.ts';

interface Props {
  readonly value: string;
  /** What the value is: `Gateway (NAT device)`. */
  readonly what: string;
  /** Inside a table row: Tab passes it by, because the details have the same value. */
  readonly inRow?: boolean;
}

export function Copyable({ value, what, inRow = false }: Props): ReactElement {
  const { t } = useTexts();
  const { copied, copy } = useCopied(value, t.details.copied(value));
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
