/** What stands where a page would: a first reading under way, or one that failed. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { CallProblem } from '../../src/core/contract/problem.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { addressOf, type Page } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { callProblemPlace, callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';

export function FirstReading(): ReactElement {
  const { t } = useTexts();
  return (
    <Box component="output" sx={{ height: '100%', display: 'grid', placeContent: 'center', justifyItems: 'center', gap: 2, color: 'text.secondary' }}>
      <CircularProgress size={28} aria-hidden />
      {t.frame.reading}
    </Box>
  );
}

interface UnreadProps {
  readonly problem: CallProblem;
  readonly page: Page;
}

export function Unread({ problem, page }: UnreadProps): ReactElement {
  const { t, language } = useTexts();
  const shows = pageIntro(page, t);
  const { host } = useWindow();
  const place = callProblemPlace(problem, language);
  return (
    <Box role="alert" sx={{ p: 4, maxWidth: 720 }}>
      <Typography variant="h1" sx={{ mb: 1 }}>
        {t.picture.unreadTitle}
      </Typography>
      <Typography sx={{ mb: 1 }}>{callProblemText(problem, language)}</Typography>
      {place !== null && <Typography sx={{ mb: 1, color: 'text.secondary', overflowWrap: 'anywhere' }}>{place}</Typography>}
      {shows !== null && <Typography sx={{ mb: 1 }}>{t.picture.unreadPage(shows)}</Typography>}
      <Typography>{t.picture.unreadPaste}</Typography>
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button variant="contained" onClick={host.refresh} loading={host.state.reading}>
          {t.picture.unreadAgain}
        </Button>
        {host.state.host !== 'local' && (
          <Button variant="outlined" onClick={() => host.choose('local')}>
            {t.frame.thisComputer}
          </Button>
        )}
        <Button variant="outlined" color="inherit" href={addressOf('paste')}>
          {t.frame.paste}
        </Button>
      </Box>
    </Box>
  );
}

/** What a page shows of a host, as the page itself says it. */
function pageIntro(page: Page, t: Texts): string | null {
  switch (page) {
    case 'overview':
      return t.picture.intro;
    case 'machines':
      return t.tables.machinesHelp;
    case 'networks':
      return t.networks.help;
    case 'troubleshoot':
      return t.troubleshoot.intro;
    case 'findings':
      return t.findings.intro;
    case 'policy':
      return t.policy.intro;
    case 'history':
      return t.history.intro;
    case 'learn':
      return t.learn.intro;
    case 'paste':
    case 'settings':
    case 'review':
    case 'welcome':
      return null;
  }
}

/** Above a page whose facts are older than the failed reading. */
export function StaleNotice({ problem }: { readonly problem: CallProblem }): ReactElement {
  const { t, language } = useTexts();
  const { host } = useWindow();
  const place = callProblemPlace(problem, language);
  return (
    <Alert
      severity="warning"
      square
      action={
        <Button color="inherit" onClick={host.refresh}>
          {t.picture.unreadAgain}
        </Button>
      }
    >
      {t.picture.staleTitle} {callProblemText(problem, language)} {place}
    </Alert>
  );
}
