/** Troubleshoot: a machine is chosen, the ladder runs, and one verdict comes out, with its proof and what to do. */
import { mdiContentSaveOutline } from '@mdi/js';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState, type ReactElement } from 'react';
import type { Diagnosed, DoctorProgress } from '../../src/core/contract/doctor-schema.ts';
import { spokenFinding } from '../../src/core/text/findings/all.ts';
import { useWindow, type WithView } from '../app/window-context.ts';
import { Note, Section } from '../details/facts.tsx';
import { SaveCapture } from '../frame/save-capture.tsx';
import { ReachView } from '../reach/reach-view.tsx';
import { useReach } from '../reach/use-reach.ts';
import { Icon } from '../theme/icon.tsx';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { Besides } from './besides.tsx';
import { Ladder } from './ladder.tsx';
import { Packets, targetText } from './packets.tsx';
import { QuestionForm } from './question-form.tsx';
import { staleness } from './troubleshoot-state.ts';
import { VerdictView } from './verdict-view.tsx';

const nothingFound: ReadonlyMap<string, string> = new Map();

export function TroubleshootPage({ view }: WithView): ReactElement {
  const { t, language } = useTexts();
  const { run } = useWindow().troubleshoot.state;
  return (
    <Box sx={{ height: '100%', overflowY: 'auto', containerType: 'inline-size' }}>
      <Box sx={{ px: 2, pt: 1.5, pb: 1.25 }}>
        <Typography variant="h1">{t.frame.troubleshoot}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.troubleshoot.intro}
        </Typography>
      </Box>
      <Box
        sx={{
          borderTop: 1,
          borderColor: 'divider',
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          minHeight: 'calc(100% - 72px)',
          '& > form': { px: 2, py: 2 },
          // Beside each other where there is room.
          '@container (min-width: 860px)': { gridTemplateColumns: '288px minmax(0, 1fr)', '& > :last-child': { borderLeft: 1, borderColor: 'divider' } },
          '@container (min-width: 1000px)': { gridTemplateColumns: '340px minmax(0, 1fr)' },
        }}
      >
        <QuestionForm view={view} />
        <Box sx={{ minWidth: 0, '& > section > :not(h3)': { maxWidth: 1000 } }}>
          {run.phase === 'none' && <Before />}
          {run.phase === 'running' && <Running progress={run.progress} />}
          {run.phase === 'failed' && (
            <Box sx={{ p: 2 }}>
              <Alert severity="error" variant="outlined">
                {callProblemText(run.problem, language)}
              </Alert>
            </Box>
          )}
          {run.phase === 'done' && <Result result={run.result} view={view} />}
          {run.phase !== 'running' && <Reach view={view} />}
        </Box>
      </Box>
    </Box>
  );
}

function Before(): ReactElement {
  const { t } = useTexts();
  return (
    <Box sx={{ px: 2, py: 2 }}>
      <Typography variant="h2">{t.troubleshoot.emptyTitle}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1, maxWidth: 760 }}>{t.troubleshoot.emptyHelp}</Typography>
      <Box sx={{ maxWidth: 560 }}>
        <Ladder ladder={[]} titles={nothingFound} />
      </Box>
    </Box>
  );
}

function Running({ progress }: { readonly progress: DoctorProgress | null }): ReactElement {
  const { t } = useTexts();
  const targets = progress?.targets ?? [];
  const words = progress?.stage === 'sending' ? t.troubleshoot.sending(targets.length) : t.troubleshoot.reading;
  return (
    <Box sx={{ px: 2, py: 2 }}>
      <Box component="output" sx={{ display: 'block', mb: 0.75 }}>
        {words}
      </Box>
      <LinearProgress aria-label={words} sx={{ mb: 1.5 }} />
      {targets.length > 0 && <Note>{targets.map((target) => targetText(target, t)).join(' · ')}</Note>}
      <Ladder ladder={progress?.ladder ?? []} titles={nothingFound} />
    </Box>
  );
}

function Result({ result, view }: WithView & { readonly result: Diagnosed }): ReactElement {
  const { t, language } = useTexts();
  const { troubleshoot, host } = useWindow();
  const [saving, setSaving] = useState(false);
  const { verdict, findings, ladder, probes, unsent, run } = result;
  const stale = staleness(troubleshoot.state.run, host.state.host, host.state.readAt);
  const titles = new Map(findings.map((finding) => [finding.code, spokenFinding(finding, language).title]));
  return (
    <>
      {stale !== null && (
        <Alert severity="info" square action={<Button color="inherit" onClick={troubleshoot.start}>{t.troubleshoot.runAgain}</Button>}>
          {stale === 'changed' ? t.troubleshoot.stale : t.troubleshoot.otherHost}
        </Alert>
      )}
      {unsent === 'cancelled' && (
        <Alert severity="info" square>
          {t.troubleshoot.packetsCalledOff}
        </Alert>
      )}
      <VerdictView result={result} view={view} />
      <Section title={t.troubleshoot.ladder}>
        <Ladder ladder={ladder} titles={titles} />
      </Section>
      <Besides key={run} findings={verdict === null ? findings : findings.slice(1)} />
      {probes !== null && <Packets probes={probes} />}
      {stale !== 'other-host' && (
        <Box sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Button variant="outlined" startIcon={<Icon path={mdiContentSaveOutline} size={16} />} onClick={() => setSaving(true)}>
            {t.troubleshoot.save}
          </Button>
          <Note>{t.troubleshoot.saveHelp}</Note>
        </Box>
      )}
      {saving && <SaveCapture doctorRun={run} onClose={() => setSaving(false)} />}
    </>
  );
}

function Reach({ view }: WithView): ReactElement | null {
  const { t } = useTexts();
  const { vm } = useWindow().troubleshoot.state.question;
  const reach = useReach(vm);
  if (reach === null || reach.cells.length === 0) return null;
  return (
    <Section title={t.troubleshoot.reach}>
      <Note>{t.troubleshoot.reachHelp}</Note>
      <ReachView key={vm} reach={reach} about={view.vms.find(({ path }) => path === vm)?.name ?? null} />
    </Section>
  );
}
