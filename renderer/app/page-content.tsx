/** The page that is open, or why it cannot be shown yet. */
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { FindingsPage } from '../findings/findings-page.tsx';
import { SearchHint } from '../findings/search-hint.tsx';
import { LearnPage } from '../learn/learn-page.tsx';
import { MachinesPage } from '../machines/machines-page.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { FirstReading, StaleNotice, Unread } from '../overview/unread.tsx';
import { PastePage } from '../paste/paste-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import type { Page } from './pages.ts';
import { useWindow } from './window-context.ts';

interface Props {
  readonly page: Page;
  /** What of the page is linked to. */
  readonly part: string | null;
}

export function PageContent({ page, part }: Props): ReactElement {
  const { view, problem } = useWindow().host.state;
  if (page === 'settings') return <SettingsPage />;
  if (page === 'paste') return <PastePage />;
  if (view === null) return problem === null ? <FirstReading /> : <Unread problem={problem} />;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      {problem !== null && <StaleNotice problem={problem} />}
      {page !== 'findings' && <SearchHint />}
      <Box sx={{ flex: 1, minHeight: 0 }}>{pageOf(page, view, part)}</Box>
    </Box>
  );
}

function pageOf(page: Exclude<Page, 'settings' | 'paste'>, view: HostView, part: string | null): ReactElement {
  switch (page) {
    case 'overview':
      return <OverviewPage view={view} />;
    case 'machines':
      return <MachinesPage view={view} />;
    case 'findings':
      return <FindingsPage view={view} code={part} />;
    case 'learn':
      return <LearnPage view={view} />;
  }
}
