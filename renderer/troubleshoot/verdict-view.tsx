/** The verdict: one sentence with how sure it is, where the way breaks, the proof in its file, and what to do. */
import { mdiAlertOctagon, mdiCheckCircleOutline, mdiInformation } from '@mdi/js';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import type { Diagnosed } from '../../src/core/contract/doctor-schema.ts';
import { spokenFinding } from '../../src/core/text/findings/all.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import type { WithView } from '../app/window-context.ts';
import { Section } from '../details/facts.tsx';
import { EvidenceView } from '../findings/evidence-view.tsx';
import { FixView } from '../findings/fix-view.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { wayOf } from './way.ts';
import { WayPicture } from './way-picture.tsx';

interface Props extends WithView {
  readonly result: Diagnosed;
}

export function VerdictView({ result, view }: Props): ReactElement {
  const { t, language } = useTexts();
  const { verdict, findings, run, vm, guest, noVmware } = result;
  const finding = verdict === null ? undefined : findings[0];
  const spoken = finding === undefined ? null : spokenFinding(finding, language);
  return (
    <>
      <Box aria-live="polite" data-verdict={verdict?.code ?? ''} sx={{ px: 2, py: 1.5 }}>
        <Typography variant="body2" component="div" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontWeight: 600 }}>
          <VerdictSign verdict={verdict} noVmware={noVmware} />
          {headOf(verdict, t)}
        </Typography>
        <Typography variant="h2" sx={{ fontSize: 18, lineHeight: '26px', overflowWrap: 'anywhere' }}>
          {spoken?.title ?? (noVmware ? t.troubleshoot.noVmware : t.troubleshoot.nothing)}
        </Typography>
        <Typography sx={{ mt: 0.25, maxWidth: 760 }}>{spoken?.explanation ?? (noVmware ? t.troubleshoot.noVmwareHelp : t.troubleshoot.nothingHelp)}</Typography>
        {verdict === null && vm !== null && guest === null && <Typography sx={{ mt: 0.5, maxWidth: 760 }}>{t.troubleshoot.guestHint}</Typography>}
      </Box>
      {!noVmware && (
        <Box sx={{ px: 2, pb: 1.5 }}>
          <WayPicture way={wayOf(view, result)} />
        </Box>
      )}
      {finding !== undefined && spoken !== null && (
        <>
          <Section title={t.troubleshoot.fix}>
            <FixView fix={finding.fix} summary={spoken.fix} title={spoken.title} />
          </Section>
          <Section title={t.troubleshoot.evidence}>
            <EvidenceView key={run} evidence={finding.evidence} />
          </Section>
        </>
      )}
    </>
  );
}

function headOf(verdict: Diagnosed['verdict'], { troubleshoot: t, certainty }: Texts): string {
  return verdict?.fault === true ? t.verdict(certainty[verdict.certainty]) : t.noFault;
}

function VerdictSign({ verdict, noVmware }: Pick<Diagnosed, 'verdict' | 'noVmware'>): ReactElement {
  const { colours } = useTheme();
  if (verdict?.fault === true) return <Icon path={mdiAlertOctagon} size={18} sx={{ color: verdict.certainty === 'possible' ? colours.warn : colours.bad }} />;
  if (verdict !== null || noVmware) return <Icon path={mdiInformation} size={18} sx={{ color: colours.accent }} />;
  return <Icon path={mdiCheckCircleOutline} size={18} sx={{ color: colours.good }} />;
}
