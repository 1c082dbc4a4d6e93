/** Learn: the three modes, who can start a connection, and the words, each with its value on the host shown. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactElement } from 'react';
import { addressOf } from '../app/pages.ts';
import type { WithView } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';
import { Glossary } from './glossary.tsx';
import { ModeCards } from './mode-cards.tsx';
import { ReachTable } from './reach-table.tsx';

export interface LearnPageProps extends WithView {
  /** `word-dns`: the word that is linked to. */
  readonly part: string | null;
}

export function LearnPage({ view, part }: LearnPageProps): ReactElement {
  const { t } = useTexts();
  useEffect(() => {
    if (part === null) return;
    const row = document.getElementById(part);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [part]);
  return (
    <Box
      component="section"
      tabIndex={0}
      aria-label={t.frame.learn}
      sx={{ height: '100%', overflowY: 'auto', p: 2, pt: 1.5, '& h2': { mt: 3, mb: 1 } }}
    >
      <Typography variant="h1">{t.frame.learn}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t.learn.intro}
      </Typography>
      <Link href={addressOf('welcome', 'learn')}>{t.welcome.again}</Link>
      <Typography variant="h2">{t.learn.modes}</Typography>
      <ModeCards view={view} />
      <Typography variant="h2">{t.learn.reach}</Typography>
      <ReachTable />
      <Typography variant="h2">{t.learn.glossary}</Typography>
      <Glossary view={view} />
    </Box>
  );
}
