/** What a plan would do: its steps in words, who notices, what only a generated file keeps, the lines of each file, and the way back. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import Alert from '@mui/material/Alert';
import { useState, type ReactElement } from 'react';
import type { ReviewedPlan } from '../../src/core/contract/plan-schema.ts';
import { keptFactText } from '../../src/core/text/plan.ts';
import { affectedText, stepText } from '../../src/core/text/steps.ts';
import { Copyable } from '../details/copyable.tsx';
import { Note, Section } from '../details/facts.tsx';
import { VmStateMark } from '../theme/marks.tsx';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';
import { Diffs } from './diff-view.tsx';
import { beginRefusalText } from './refusal-text.ts';

const shownFirst = 30;

interface Props {
  readonly plan: ReviewedPlan;
  readonly allowRunning: boolean;
  readonly onAllowRunning: (allow: boolean) => void;
}

export function PlanView({ plan, allowRunning, onAllowRunning }: Props): ReactElement {
  const { t, language } = useTexts();
  const { steps, diffs, keptOnlyInGeneratedFile: kept, job, platform } = plan;
  // A restore point holds the registry as a whole, of which no lines are made.
  const isRegistryToo = job !== 'apply' && platform === 'windows' && steps.some(({ op }) => op !== 'set-vm-adapter');
  return (
    <>
      <Section level="h2" title={t.review.steps(steps.length)}>
        <ShortList words={steps.map((step) => stepText(step, language))} />
      </Section>
      <Affected plan={plan} allowRunning={allowRunning} onAllowRunning={onAllowRunning} />
      {kept.length > 0 && (
        <Section level="h2" title={t.review.kept}>
          <ShortList words={kept.map(({ vmnet, fact }) => t.review.field(`VMnet${vmnet}`, keptFactText(fact, language)))} />
          <Note>{t.review.keptHelp}</Note>
        </Section>
      )}
      <Section level="h2" title={t.review.files(diffs.length)}>
        {diffs.length === 0 ? <Note>{t.review.noFiles}</Note> : <Diffs diffs={diffs} />}
        {isRegistryToo && <Note>{t.review.registryToo}</Note>}
        {diffs.length > 0 && job === 'apply' && <Note>{t.review.filesHelp}</Note>}
      </Section>
      <WayBack plan={plan} />
    </>
  );
}

/** Numbered; a plan of thousands of forwards shows the first ones. */
export function ShortList({ words }: { readonly words: readonly string[] }): ReactElement {
  const { t } = useTexts();
  const [room, setRoom] = useState(shownFirst);
  const hidden = words.length - room;
  return (
    <>
      <Box component="ol" sx={{ m: 0, pl: 3, '& li': { py: 0.125, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' } }}>
        {words.slice(0, room).map((one, index) => (
          // Two steps can read the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{one}</li>
        ))}
      </Box>
      {hidden > 0 && <Button onClick={() => setRoom(words.length)}>{t.review.more(hidden)}</Button>}
    </>
  );
}

function Affected({ plan, allowRunning, onAllowRunning }: Props): ReactElement {
  const { t, language } = useTexts();
  const [room, setRoom] = useState(shownFirst);
  const { blocked } = plan;
  // Those that run are whom it matters to now.
  const vms = plan.affects.vms.toSorted((a, b) => Number(b.running) - Number(a.running));
  const hidden = vms.length - room;
  return (
    <Section level="h2" title={t.review.affected}>
      {vms.length === 0 && <Note>{t.review.nobody}</Note>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {vms.slice(0, room).map(({ name, path, running, why, adapter }) => (
          <Box component="li" key={`${path} ${adapter ?? ''} ${why}`} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, py: 0.25 }}>
            <Box component="span" title={path} sx={{ fontWeight: running ? 600 : 400, overflowWrap: 'anywhere' }}>
              {name}
            </Box>
            {running && <VmStateMark state="running" />}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {[...(adapter === null ? [] : [t.review.adapter(adapter + 1)]), affectedText(why, language)].join(' · ')}
            </Box>
          </Box>
        ))}
      </Box>
      {hidden > 0 && <Button onClick={() => setRoom(vms.length)}>{t.review.more(hidden)}</Button>}
      {blocked !== null && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
          {beginRefusalText(blocked, language)}
          {blocked.code === 'vms-running' && (
            <Box sx={{ mt: 0.5 }}>
              <FormControlLabel
                control={<Checkbox size="small" checked={allowRunning} onChange={(_, checked) => onAllowRunning(checked)} />}
                label={t.review.allowRunning}
                slotProps={{ typography: { variant: 'body2', color: 'text.primary' } }}
              />
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t.review.allowRunningHelp}
              </Typography>
            </Box>
          )}
        </Alert>
      )}
    </Section>
  );
}

function WayBack({ plan: { target, restorePoints } }: { readonly plan: ReviewedPlan }): ReactElement | null {
  const { t } = useTexts();
  if (target.kind === 'read-only') return null;
  const thrownAway = target.kind === 'simulated' && !target.kept;
  return (
    <Section level="h2" title={t.review.restorePoint}>
      <Typography>{t.review.restorePointHelp}</Typography>
      {thrownAway && <Note>{t.review.thrownAway}</Note>}
      {target.kind === 'simulated' && target.kept && <Note>{t.review.keptSimulated}</Note>}
      {target.kind === 'local' && target.prompts && <Note>{t.review.prompts}</Note>}
      {restorePoints !== null && !thrownAway && (
        <Box sx={{ mt: 0.5, fontSize: 13 }}>
          {t.review.restorePointIn}{' '}
          <Box component="span" sx={{ position: 'relative', fontFamily: monospace, fontSize: 12 }}>
            <Copyable value={restorePoints} what={t.review.restorePointIn} />
          </Box>
        </Box>
      )}
    </Section>
  );
}
