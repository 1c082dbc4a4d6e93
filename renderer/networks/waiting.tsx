/** The page Networks while what it needs is on its way, or why it did not come. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import { FirstReading } from '../overview/unread.tsx';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';

export function Waiting({ problem }: { readonly problem: CallProblem | null }): ReactElement {
  const { t, language } = useTexts();
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: 'auto minmax(0, 1fr) / minmax(0, 1fr)' }}>
      <Typography variant="h1" sx={{ px: 2, pt: 1.5 }}>
        {t.frame.networks}
      </Typography>
      {problem === null ? (
        <FirstReading />
      ) : (
        <Alert severity="error" variant="outlined" sx={{ m: 2, alignSelf: 'start' }}>
          {t.networks.factsFailed} {callProblemText(problem, language)}
        </Alert>
      )}
    </Box>
  );
}
