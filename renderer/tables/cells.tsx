/** Cells that tables share. */
import type { ReactElement } from 'react';
import { Copyable } from '../details/copyable.tsx';

interface Props {
  readonly value: string | null;
  readonly what: string;
}

export function Address({ value, what }: Props): ReactElement {
  return value === null ? <Dash /> : <Copyable value={value} what={what} inRow />;
}

export function Dash(): ReactElement {
  return (
    <span className="quiet" aria-hidden>
      –
    </span>
  );
}
