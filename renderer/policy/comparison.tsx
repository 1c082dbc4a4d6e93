/** A sound policy against the host: how much differs, the way to the plan, and the table of `vmnet verify`. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement } from 'react';
import type { CheckedPolicy } from '../../src/core/contract/policy-schema.ts';
import { jsonFile, verifyJson } from '../../src/core/plan/report-json.ts';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { SaveTextButton } from '../frame/save-text.tsx';
import { TruthTable } from '../review/truth-view.tsx';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  readonly text: string;
  readonly checked: Extract<CheckedPolicy, { readonly kind: 'sound' }>;
  /** It is about the text and the reading that are shown. */
  readonly isCurrent: boolean;
}

export function Comparison({ text, checked: { steps, verify }, isCurrent }: Props): ReactElement {
  const { t, language } = useTexts();
  const { review, host } = useWindow();
  const id = useId();
  const wrong = verify.filter(({ agrees }) => !agrees).length;
  const reason = !isCurrent ? t.policy.checking : steps > 0 ? null : wrong === 0 ? t.policy.nothingToDo : t.policy.noSteps;
  return (
    <Box component="section" aria-label={t.policy.truthTable} sx={{ display: 'grid', gap: 1.5 }}>
      <Alert severity={wrong === 0 ? 'success' : 'warning'} variant="outlined">
        {wrong === 0 ? t.policy.agrees(verify.length) : t.policy.differs(wrong, verify.length)}
        {steps > 0 && `${language === 'en' ? ' ' : ''}${t.policy.stepsWouldBe(steps)}`}
      </Alert>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button variant="contained" disabled={reason !== null} aria-describedby={reason === null ? undefined : id} onClick={() => review.start({ kind: 'policy', text }, t.policy.reviewed)}>
          {t.policy.review}
        </Button>
        <Button variant="outlined" loading={host.state.reading} onClick={host.refresh}>
          {t.policy.verify}
        </Button>
        {verify.length > 0 && <SaveTextButton kind="report" text={jsonFile(verifyJson(verify))} />}
        {reason !== null && (
          <Typography id={id} variant="body2" sx={{ color: 'text.secondary' }}>
            {reason}
          </Typography>
        )}
        {steps === 0 && wrong > 0 && <Button href={addressOf('findings')}>{t.frame.findings}</Button>}
      </Box>
      {verify.length > 0 && <TruthTable rows={verify} label={t.policy.truthTable} />}
    </Box>
  );
}
