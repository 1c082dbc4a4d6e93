/** Says that the host of the last time could not be opened, and what is shown instead. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { hostNameOf } from '../frame/host-name.ts';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { useWindow } from './window-context.ts';

export function GoneNotice(): ReactElement | null {
  const { t, language } = useTexts();
  const { gone, hosts, openDialog } = useWindow();
  if (gone.gone === null) return null;
  const { host, problem } = gone.gone;
  return (
    <Alert
      severity="warning"
      square
      action={
        <>
          <Button color="inherit" onClick={() => openDialog('open-capture')}>
            {t.frame.openCapture}
          </Button>
          <Button color="inherit" onClick={gone.dismiss}>
            {t.frame.close}
          </Button>
        </>
      }
      sx={{ '& .MuiAlert-message': { minWidth: 0, overflowWrap: 'anywhere' }, '& .MuiAlert-action': { flex: 'none', whiteSpace: 'nowrap' } }}
    >
      {t.palette.captureGone(hostNameOf(host, hosts, language, t).name, callProblemText(problem, language))}
    </Alert>
  );
}
