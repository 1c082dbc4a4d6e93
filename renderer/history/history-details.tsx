/** One change of the history: when, who, why, what it did to each file, what the host said, and the way back. */
import { mdiClose, mdiRedo, mdiUndo } from '@mdi/js';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ReactElement, RefObject } from 'react';
import type { HistoryItem } from '../../src/core/contract/report-schema.ts';
import { reportProblemText } from '../../src/core/text/report-problems.ts';
import { stepText } from '../../src/core/text/steps.ts';
import { useWindow } from '../app/window-context.ts';
import { Fact, Facts, Note, Section } from '../details/facts.tsx';
import { Diffs } from '../review/diff-view.tsx';
import { ShortList } from '../review/plan-view.tsx';
import { ReportView } from '../review/result-view.tsx';
import { Icon } from '../theme/icon.tsx';
import { dateTime } from '../words/format.ts';
import { useTexts } from '../words/use-texts.ts';
import { fromText, whatText } from './history-rows.ts';
import { OutcomeMark } from './outcome-mark.tsx';

interface Props {
  /** Undefined: it is no longer kept. */
  readonly item: HistoryItem | undefined;
  readonly onClose: () => void;
  readonly closeRef: RefObject<HTMLButtonElement | null>;
}

export function HistoryDetails({ item, onClose, closeRef }: Props): ReactElement {
  const { t, language } = useTexts();
  return (
    <Box component="section" aria-label={t.history.details} sx={{ height: '100%', overflowY: 'auto' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 2, py: 1.25 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {item === undefined ? (
            <Typography>{t.history.gone}</Typography>
          ) : (
            <>
              <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
                {whatText(item, language)}
              </Typography>
              <OutcomeMark outcome={item.outcome} undone={item.undone} />
            </>
          )}
        </Box>
        {item !== undefined && <WayBack item={item} />}
        <IconButton ref={closeRef} size="small" aria-label={t.history.close} title={t.history.close} onClick={onClose} edge="end">
          <Icon path={mdiClose} />
        </IconButton>
      </Box>
      {item !== undefined && <Body item={item} />}
    </Box>
  );
}

function WayBack({ item: { id, undoable, undoes } }: { readonly item: HistoryItem }): ReactElement | null {
  const { t } = useTexts();
  const { review } = useWindow();
  if (!undoable) return null;
  return (
    <Button
      variant="outlined"
      disabled={review.state.phase === 'running'}
      startIcon={<Icon path={undoes === null ? mdiUndo : mdiRedo} size={16} />}
      onClick={() => review.start({ kind: 'undo', id })}
      sx={{ flex: 'none' }}
    >
      {undoes === null ? t.history.undo : t.history.redo}
    </Button>
  );
}

function Body({ item }: { readonly item: HistoryItem }): ReactElement {
  const { t, language } = useTexts();
  const { at, user, id, why, undone, undoable, steps, diffs, report } = item;
  const problems = report?.problems ?? [];
  return (
    <>
      {undone && <Box sx={{ px: 2, pb: 1 }}><Note>{t.history.wasUndone}</Note></Box>}
      {!undone && !undoable && <Box sx={{ px: 2, pb: 1 }}><Note>{t.history.didNotStand}</Note></Box>}
      {problems.length > 0 && (
        <Section title={t.history.problems}>
          <Alert severity="warning" variant="outlined">
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {problems.map((problem) => (
                <li key={JSON.stringify(problem)}>{reportProblemText(problem, language)}</li>
              ))}
            </Box>
          </Alert>
        </Section>
      )}
      <Section title={t.review.steps(steps.length)}>
        <ShortList words={steps.map((step) => stepText(step, language))} />
      </Section>
      <Section title={t.review.files(diffs.length)}>{diffs.length === 0 ? <Note>{t.review.noFiles}</Note> : <Diffs diffs={diffs} />}</Section>
      {report !== null && <ReportView level="h3" report={{ ...report, steps: [] }} steps={steps} />}
      <Section title={t.history.about}>
        <Facts>
          <Fact label={t.history.when} value={dateTime(at, language)} />
          <Fact label={t.history.who} value={user} />
          <Fact label={t.history.from} value={fromText(item, language)} />
          {why !== null && <Fact label={t.history.why} value={why} />}
          <Fact label={t.history.id} value={id} copy />
        </Facts>
      </Section>
    </>
  );
}
