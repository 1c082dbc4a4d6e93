/** The page that is open, or why it cannot be shown yet. */
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { LearnPage } from '../learn/learn-page.tsx';
import { MachinesPage } from '../machines/machines-page.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { FirstReading, StaleNotice, Unread } from '../overview/unread.tsx';
import { PastePage } from '../paste/paste-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import type { Page } from './pages.ts';
import { useWindow } from './window-context.ts';

export function PageContent({ page }: { readonly page: Page }): ReactElement {
  const { view, problem } = useWindow().host.state;
  if (page === 'settings') return <SettingsPage />;
  if (page === 'paste') return <PastePage />;
  if (view === null) return problem === null ? <FirstReading /> : <Unread problem={problem} />;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      {problem !== null && <StaleNotice problem={problem} />}
      <Box sx={{ flex: 1, minHeight: 0 }}>{pageOf(page, view)}</Box>
    </Box>
  );
}

function pageOf(page: Exclude<Page, 'settings' | 'paste'>, view: HostView): ReactElement {
  switch (page) {
    case 'overview':
      return <OverviewPage view={view} />;
    case 'machines':
      return <MachinesPage view={view} />;
    case 'learn':
      return <LearnPage view={view} />;
  }
}
