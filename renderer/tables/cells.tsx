/** Cells that tables share. */
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { Subject } from '../app/subject.ts';
import { Copyable } from '../details/copyable.tsx';
import { RowBadge } from '../findings/finding-badge.tsx';

interface Props {
  readonly value: string | null;
  readonly what: string;
}

export function Address({ value, what }: Props): ReactElement {
  return value === null ? <Dash /> : <Copyable value={value} what={what} inRow />;
}

interface NamedProps {
  readonly name: string;
  readonly hint?: string;
  readonly subject: Subject;
}

/** A row's name with the badge of its findings, which a long name does not push out of sight. */
export function Named({ name, hint, subject }: NamedProps): ReactElement {
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center' }}>
      <Box component="span" className="name" title={hint} sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {name}
      </Box>
      <RowBadge subject={subject} />
    </Box>
  );
}

export function Dash(): ReactElement {
  return (
    <span className="quiet" aria-hidden>
      –
    </span>
  );
}
