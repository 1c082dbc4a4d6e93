/** Why a call has no value, and the file, line and column that it is about. */
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { callProblemPlace, callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';

export function CallProblemAlert({ problem }: { readonly problem: CallProblem }): ReactElement {
  const { language } = useTexts();
  const place = callProblemPlace(problem, language);
  return (
    <Alert severity="error" variant="outlined">
      <span>{callProblemText(problem, language)}</span>
      {place !== null && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {place}
        </Typography>
      )}
    </Alert>
  );
}
