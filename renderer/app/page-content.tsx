/** The page that is open, or why it cannot be shown yet. */
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { FindingsPage } from '../findings/findings-page.tsx';
import { SearchHint } from '../findings/search-hint.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { FirstReading, StaleNotice, Unread } from '../overview/unread.tsx';
import { ChangeNotices } from '../review/notices.tsx';
import { wizardOfPart } from '../wizards/use-wizards.ts';
import { HistoryPage, LearnPage, MachinesPage, PastePage, ReviewPage, SettingsPage, TroubleshootPage, WizardPage } from './lazy-pages.ts';
import type { Page } from './pages.ts';
import { useWindow } from './window-context.ts';

interface Props {
  readonly page: Page;
  /** What of the page is linked to. */
  readonly part: string | null;
}

export function PageContent({ page, part }: Props): ReactElement {
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <ChangeNotices onReview={page === 'review'} />
      <Box sx={{ flex: 1, minHeight: 0 }}>{page === 'settings' ? <SettingsPage /> : page === 'paste' ? <PastePage /> : <HostPage page={page} part={part} />}</Box>
    </Box>
  );
}

type OfHost = Exclude<Page, 'settings' | 'paste'>;

function HostPage({ page, part }: Props & { readonly page: OfHost }): ReactElement {
  const { view, problem } = useWindow().host.state;
  // What became of a change is told also when the host cannot be read after it.
  if (page === 'review') return <ReviewPage />;
  if (view === null) return problem === null ? <FirstReading /> : <Unread problem={problem} />;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      {problem !== null && <StaleNotice problem={problem} />}
      {page !== 'findings' && <SearchHint />}
      <Box sx={{ flex: 1, minHeight: 0 }}>{pageOf(page, view, part)}</Box>
    </Box>
  );
}

function pageOf(page: Exclude<OfHost, 'review'>, view: HostView, part: string | null): ReactElement {
  const wizard = wizardOfPart(part);
  switch (page) {
    case 'overview':
      return wizard === null ? <OverviewPage view={view} /> : <WizardPage key={wizard} view={view} mode={wizard} />;
    case 'machines':
      return <MachinesPage view={view} />;
    case 'troubleshoot':
      return <TroubleshootPage view={view} />;
    case 'findings':
      return <FindingsPage view={view} code={part} />;
    case 'history':
      return <HistoryPage />;
    case 'learn':
      return <LearnPage view={view} />;
  }
}
