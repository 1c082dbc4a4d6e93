/** Deletes old restore points: how old is chosen, how many that is stands beside it, and one button does it. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactElement } from 'react';
import type { RestorePointFacts, RestoreStore } from '../../src/core/contract/kept-schema.ts';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { CallProblemAlert } from '../frame/call-problem.tsx';
import { useTexts } from '../words/use-texts.ts';
import { pointsToGo } from './points-to-go.ts';

interface Props {
  readonly points: RestoreStore['points'];
  readonly rule: RestorePointFacts['rule'];
  readonly onDelete: (days: number) => Promise<CallProblem | null>;
  readonly onClose: () => void;
}

/** 0: all that may go. */
const ages = [90, 30, 7, 0];

export function DeletePoints({ points, rule, onDelete, onClose }: Props): ReactElement {
  const { t } = useTexts();
  // What takes the least goes first.
  const [days, setDays] = useState(() => ages.find((age) => pointsToGo(points, rule, age) > 0) ?? 0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const titleId = useId();
  const whichId = useId();
  const count = pointsToGo(points, rule, days);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const failed = await onDelete(days);
    setBusy(false);
    setProblem(failed);
    if (failed === null) onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t.kept.deleteTitle}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <div>
          <Typography id={whichId} variant="h3">
            {t.kept.which}
          </Typography>
          <RadioGroup aria-labelledby={whichId} value={String(days)} onChange={(_, value) => setDays(Number(value))}>
            {ages.map((age) => {
              const n = pointsToGo(points, rule, age);
              const words = age === 0 ? t.kept.allButLast(n) : t.kept.olderThan(age, n);
              return <FormControlLabel key={age} value={String(age)} control={<Radio size="small" />} disabled={n === 0} label={words} sx={{ '& .MuiRadio-root': { py: 0.5 } }} />;
            })}
          </RadioGroup>
        </div>
        <Typography>{t.kept.deleteHelp}</Typography>
        {problem !== null && <CallProblemAlert problem={problem} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {t.frame.cancel}
        </Button>
        <Button variant="contained" color="error" loading={busy} disabled={count === 0} onClick={() => void confirm()}>
          {t.kept.deleteThese(count)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
