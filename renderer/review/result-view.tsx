/** What a change came to: by what the host says afterwards, with what to do when it did not stand. */
import Alert, { type AlertColor } from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, type ReactElement } from 'react';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import type { ChangeProgress, ChangeResult } from '../../src/core/contract/report-schema.ts';
import type { Outcome, Report } from '../../src/core/plan/report.ts';
import { jsonFile, reportJson } from '../../src/core/plan/report-json.ts';
import type { Step } from '../../src/core/plan/step.ts';
import { reportProblemText } from '../../src/core/text/report-problems.ts';
import { stepText } from '../../src/core/text/steps.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { Copyable } from '../details/copyable.tsx';
import { Note, Section } from '../details/facts.tsx';
import { SaveTextButton } from '../frame/save-text.tsx';
import { monospace } from '../theme/monospace.ts';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { ShortList } from './plan-view.tsx';
import { Stages } from './progress-view.tsx';
import { beginRefusalText } from './refusal-text.ts';
import type { ReviewState } from './review-state.ts';
import { TruthTable } from './truth-view.tsx';

type Ended = Extract<ReviewState, { readonly phase: 'ended' }>;

export function ResultView({ state: { result, progress, plan } }: { readonly state: Ended }): ReactElement {
  const { t } = useTexts();
  const { review } = useWindow();
  const { seen } = review;
  const job = progress?.job ?? plan?.job ?? 'recover';
  const told = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keyboard goes on from what it did.
  useEffect(() => {
    told.current?.focus();
    seen();
  }, [seen]);
  const undoable = isReport(result) && result.report.outcome === 'verified';
  const mayPlanAgain = plan !== null && !undoable;
  return (
    <>
      <Box ref={told} tabIndex={-1} sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', '& > *': { maxWidth: 1100 } }}>
        <Verdict result={result} job={job} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          <Button variant="contained" onClick={review.close}>
            {t.review.done}
          </Button>
          {undoable && (
            <Button variant="outlined" onClick={() => review.start({ kind: 'undo', id: result.report.id })}>
              {t.review.undo}
            </Button>
          )}
          {mayPlanAgain && (
            <Button variant="outlined" onClick={review.planAgain}>
              {t.review.planAgain}
            </Button>
          )}
          {isReport(result) && <SaveTextButton kind="report" text={jsonFile(reportJson(result.report))} />}
          <Button color="inherit" href={addressOf('history')}>
            {t.review.showHistory}
          </Button>
        </Box>
      </Box>
      {isReport(result) && <ReportView level="h2" report={result.report} steps={result.steps} />}
      {progress !== null && progress.stages.length > 0 && (
        <Section level="h2" title={t.review.progress}>
          <Stages progress={{ ...progress, result: isProblem(result) ? { kind: 'nothing' } : result }} />
        </Section>
      )}
    </>
  );
}

interface ReportProps {
  readonly report: Report;
  readonly steps: readonly Step[];
  /** Of its headings. */
  readonly level: 'h2' | 'h3';
}

/** Of a change just made, and of one in the history. */
export function ReportView({ report: { steps: results, verify, backup, outcome }, steps, level }: ReportProps): ReactElement {
  const { t, language } = useTexts();
  return (
    <>
      {verify.length > 0 && (
        <Section level={level} title={t.review.verifiedTable}>
          <Note>{t.review.verifiedTableHelp}</Note>
          <Box sx={{ mt: 0.75 }}>
            <TruthTable rows={verify} label={t.review.verifiedTable} />
          </Box>
        </Section>
      )}
      {results.length > 0 && (
        <Section level={level} title={t.history.stepResults}>
          <ShortList words={results.flatMap(({ result }, index) => (steps[index] === undefined ? [] : [`${stepText(steps[index], language)} — ${t.stepResults[result]}`]))} />
        </Section>
      )}
      {backup !== null && (
        <Section level={level} title={t.review.backup}>
          {outcome === 'needs-attention' && <Note>{t.review.attentionHelp}</Note>}
          <Box data-typed="" sx={{ position: 'relative', fontFamily: monospace, fontSize: 12, overflowWrap: 'anywhere' }}>
            <Copyable value={backup} what={t.review.backup} />
          </Box>
        </Section>
      )}
    </>
  );
}

const colours: Readonly<Record<Outcome, AlertColor>> = { verified: 'success', unchanged: 'info', 'rolled-back': 'warning', 'needs-attention': 'error' };

function Verdict({ result, job }: { readonly result: Ended['result']; readonly job: ChangeProgress['job'] }): ReactElement {
  const { t, language } = useTexts();
  if (isProblem(result)) {
    return (
      <Alert severity="error" variant="outlined">
        {callProblemText(result, language)}
      </Alert>
    );
  }
  if (result.kind === 'nothing') return <Alert severity="info" variant="outlined">{job === 'recover' ? t.review.recoveredNothing : t.review.nothingResult}</Alert>;
  if (result.kind === 'refused') {
    const { refusal } = result;
    return (
      <Alert severity="warning" variant="outlined">
        {refusal.code === 'helper-failed' ? '' : `${t.review.refusedResult} `}
        {beginRefusalText(refusal, language)}
      </Alert>
    );
  }
  const { outcome, problems } = result.report;
  return (
    <Alert severity={colours[outcome]} variant="outlined">
      <strong>{verdictText(outcome, job, t)}</strong>
      {problems.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{reportProblemText(problem, language)}</li>
          ))}
        </Box>
      )}
      {outcome === 'rolled-back' && job !== 'recover' && <div>{t.review.rolledBackHelp}</div>}
    </Alert>
  );
}

export function verdictText(outcome: Outcome, job: ChangeProgress['job'], { review }: Texts): string {
  switch (outcome) {
    case 'verified':
      return { apply: review.verified, recover: review.verified, undo: review.verifiedUndo, redo: review.verifiedRedo }[job];
    case 'unchanged':
      return review.unchanged;
    case 'rolled-back':
      return job === 'recover' ? review.recovered : review.rolledBack;
    case 'needs-attention':
      return review.attention;
  }
}

function isProblem(result: ChangeResult | CallProblem): result is CallProblem {
  return 'code' in result;
}

function isReport(result: ChangeResult | CallProblem): result is Extract<ChangeResult, { readonly kind: 'report' }> {
  return 'kind' in result && result.kind === 'report';
}
