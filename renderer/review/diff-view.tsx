/** The lines that change in each file: a sign and a colour for every line, folded away one file at a time. */
import { mdiChevronDown, mdiChevronRight } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useMemo, useState, type ReactElement } from 'react';
import type { FileDiff } from '../../src/core/plan/plan.ts';
import { CopyButton } from '../details/copy-button.tsx';
import { Icon } from '../theme/icon.tsx';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';
import { diffLines, type DiffLine } from './diff-lines.ts';

/** Before anybody asks for more. */
const shownFirst = 200;
/** More files than these begin folded. */
const openAtFirst = 4;

export function Diffs({ diffs }: { readonly diffs: readonly FileDiff[] }): ReactElement {
  return (
    <>
      {diffs.map((diff) => (
        <OneFile key={diff.path} diff={diff} open={diffs.length <= openAtFirst} />
      ))}
    </>
  );
}

function OneFile({ diff: { path, diff }, open: openFirst }: { readonly diff: FileDiff; readonly open: boolean }): ReactElement {
  const { t } = useTexts();
  const [open, setOpen] = useState(openFirst);
  const [room, setRoom] = useState(shownFirst);
  const id = useId();
  const { lines, added, removed } = useMemo(() => diffLines(diff), [diff]);
  const hidden = lines.length - room;
  return (
    <Box sx={{ mb: 1, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 0.5, backgroundColor: (theme) => theme.colours.frame }}>
        <Button
          color="inherit"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t.review.showDiff(path)}
          onClick={() => setOpen(!open)}
          startIcon={<Icon path={open ? mdiChevronDown : mdiChevronRight} />}
          sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', fontFamily: monospace, fontSize: 12, textAlign: 'left', overflowWrap: 'anywhere' }}
        >
          {path}
        </Button>
        <Box component="span" sx={{ flex: 'none', fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
          <Box component="span" aria-hidden sx={{ color: 'success.main' }}>{`+${added} `}</Box>
          <Box component="span" aria-hidden sx={{ color: 'error.main' }}>{`−${removed}`}</Box>
          <span className="visually-hidden">{t.review.addedRemoved(added, removed)}</span>
        </Box>
        <CopyButton text={diff} label={t.review.copyDiff} done={t.review.diffCopied} />
      </Box>
      <Box id={id} hidden={!open} sx={{ borderTop: 1, borderColor: 'divider' }}>
        {open && <Lines lines={lines.slice(0, room)} label={t.review.diffOf(path)} />}
        {open && hidden > 0 && <Button onClick={() => setRoom(lines.length)}>{t.review.diffTooLong(hidden)}</Button>}
      </Box>
    </Box>
  );
}

function Lines({ lines, label }: { readonly lines: readonly DiffLine[]; readonly label: string }): ReactElement {
  return (
    <Box
      component="section"
      aria-label={label}
      // What scrolls must be reachable with the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      sx={{ overflow: 'auto', maxHeight: 420, py: 0.5, fontFamily: monospace, fontSize: 12, lineHeight: '20px' }}
    >
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', width: 'max-content', minWidth: '100%' }}>
        {lines.map((line, index) => (
          // A line has no name but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <OneLine key={index} line={line} />
        ))}
      </Box>
    </Box>
  );
}

const signs: Readonly<Record<DiffLine['kind'], string>> = { added: '+', removed: '−', same: '', gap: '', note: '' };

function OneLine({ line: { kind, text, old, fresh } }: { readonly line: DiffLine }): ReactElement {
  const { t } = useTexts();
  if (kind === 'gap') return <Box component="li" aria-hidden sx={{ height: 8, my: 0.5, borderBottom: '1px dashed', borderColor: 'divider' }} />;
  if (kind === 'note') return <Box component="li" sx={{ pl: 13, color: 'text.secondary', fontStyle: 'italic' }}>{t.review.noNewline}</Box>;
  const isChanged = kind === 'added' || kind === 'removed';
  return (
    <Box
      component="li"
      data-line={kind}
      sx={{
        display: 'flex',
        ...(isChanged ? { color: 'text.primary', backgroundColor: (theme) => theme.colours[kind] } : { color: 'text.secondary' }),
      }}
    >
      {isChanged && <span className="visually-hidden">{kind === 'added' ? t.review.added : t.review.removed} </span>}
      <Number value={old} />
      <Number value={fresh} />
      <Box component="span" aria-hidden sx={{ flex: 'none', width: 20, textAlign: 'center', fontWeight: 700 }}>
        {signs[kind]}
      </Box>
      <Box component="span" sx={{ whiteSpace: 'pre', pr: 2 }}>
        {text}
      </Box>
    </Box>
  );
}

function Number({ value }: { readonly value: number | null }): ReactElement {
  return (
    <Box component="span" aria-hidden sx={{ flex: 'none', minWidth: 36, pr: 1, textAlign: 'right', color: 'text.secondary', userSelect: 'none' }}>
      {value ?? ''}
    </Box>
  );
}
