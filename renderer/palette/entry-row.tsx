/** One result: its title with what fits marked; then what it is, its key, or why it cannot be done now. */
import type { ReactElement, ReactNode } from 'react';
import { keyName } from '../../src/core/contract/commands.ts';
import { ModeMark, SeverityMark, VmStateMark } from '../theme/marks.tsx';
import type { Mark } from './entry.ts';
import { isMac } from './is-mac.ts';
import type { Range } from './match.ts';
import type { Ranked } from './rank.ts';

export function EntryRow({ ranked: { entry, ranges } }: { readonly ranked: Ranked }): ReactElement {
  const { title, mark, note, key, blocked } = entry;
  return (
    <>
      <span className="title" title={title}>
        {marked(title, ranges)}
      </span>{' '}
      <span className="what">
        {blocked !== null && <span>{blocked}</span>}
        {blocked === null && note !== null && <span className="note">{note}</span>}{' '}
        {mark !== null && <MarkOf mark={mark} />}{' '}
        {key !== null && <kbd>{keyName(key, isMac)}</kbd>}
      </span>
    </>
  );
}

function MarkOf({ mark }: { readonly mark: Mark }): ReactElement {
  switch (mark.kind) {
    case 'mode':
      return <ModeMark mode={mark.mode} />;
    case 'state':
      return <VmStateMark state={mark.state} />;
    case 'severity':
      return <SeverityMark severity={mark.severity} />;
  }
}

function marked(title: string, ranges: readonly Range[]): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    parts.push(title.slice(from, start), <mark key={start}>{title.slice(start, end)}</mark>);
    from = end;
  }
  return [...parts, title.slice(from)];
}
