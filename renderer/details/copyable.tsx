/** A value that is copied by clicking it, in figures that stand under each other. */
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import { styled } from '@mui/material/styles';
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

/** Styled once for all of them: a table draws one for each address. */
const Value = styled('button')(({ theme }) => ({
  all: 'unset',
  position: 'relative',
  cursor: 'pointer',
  fontVariantNumeric: 'tabular-nums',
  overflowWrap: 'anywhere',
  borderRadius: 3,
  marginInline: -4,
  paddingInline: 4,
  '&:hover': { backgroundColor: theme.colours.hover },
  '&:focus-visible': { outline: `2px solid ${theme.colours.accent}`, outlineOffset: -2 },
  // Beside the value and not in the line: nothing moves when it appears.
  '& svg': { position: 'absolute', left: '100%', top: '50%', translate: '0 -50%', zIndex: 1, display: 'none', borderRadius: 3, backgroundColor: theme.colours.hover },
  '&:hover svg, &:focus-visible svg, &[data-copied] svg': { display: 'block' },
}));

export function Copyable({ value, what, inRow = false }: Props): ReactElement {
  const { t } = useTexts();
  const { copied, copy } = useCopied(value, t.details.copied(value));
  return (
    <Value
      type="button"
      className="copyable"
      data-copied={copied ? '' : undefined}
      aria-label={t.details.copy(what, value)}
      title={t.details.copyHint}
      tabIndex={inRow ? -1 : 0}
      onClick={(event) => {
        event.stopPropagation();
        void copy();
      }}
    >
      {value}
      <Icon path={copied ? mdiCheck : mdiContentCopy} size={14} />
    </Value>
  );
}
