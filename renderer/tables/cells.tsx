/** Cells that tables share. */
import { styled } from '@mui/material/styles';
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

const NameAndBadge = styled('span')({ display: 'flex', alignItems: 'center', '& .name': { overflow: 'hidden', textOverflow: 'ellipsis' } });

/** A row's name with the badge of its findings, which a long name does not push out of sight. */
export function Named({ name, hint, subject }: NamedProps): ReactElement {
  return (
    <NameAndBadge>
      <span className="name" title={hint === undefined || hint.includes(name) ? (hint ?? name) : `${name}\n${hint}`}>
        {name}
      </span>
      <RowBadge subject={subject} />
    </NameAndBadge>
  );
}

export function Dash(): ReactElement {
  return (
    <span className="quiet" aria-hidden>
      –
    </span>
  );
}
