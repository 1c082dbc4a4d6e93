/** The page that is open, or why it cannot be shown yet. */
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { SearchHint } from '../findings/search-hint.tsx';
import { OverviewPage } from '../overview/overview-page.tsx';
import { FirstReading, StaleNotice, Unread } from '../overview/unread.tsx';
import { ChangeNotices } from '../review/notices.tsx';
import { wizardOfPart } from '../wizards/use-wizards.ts';
import { GoneNotice } from './gone-notice.tsx';
import { FindingsPage, HistoryPage, LearnPage, MachinesPage, NetworksPage, PastePage, PolicyPage, ReviewPage, SettingsPage, TroubleshootPage, WelcomePage, WizardPage } from './lazy-pages.ts';
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
      <GoneNotice />
      <ChangeNotices onReview={page === 'review'} />
      <Box sx={{ flex: 1, minHeight: 0 }}>{anyPage(page, part)}</Box>
    </Box>
  );
}

type OfHost = Exclude<Page, 'settings' | 'paste' | 'welcome'>;

function anyPage(page: Page, part: string | null): ReactElement {
  if (page === 'settings') return <SettingsPage />;
  if (page === 'paste') return <PastePage />;
  return page === 'welcome' ? <WelcomePage from={part} /> : <HostPage page={page} part={part} />;
}

function HostPage({ page, part }: Props & { readonly page: OfHost }): ReactElement {
  const { view, problem } = useWindow().host.state;
  // What became of a change is told also when the host cannot be read after it.
  if (page === 'review') return <ReviewPage />;
  if (view === null) return problem === null ? <FirstReading /> : <Unread problem={problem} page={page} />;
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
    case 'networks':
      return <NetworksPage view={view} part={part} />;
    case 'troubleshoot':
      return <TroubleshootPage view={view} />;
    case 'findings':
      return <FindingsPage view={view} code={part} />;
    case 'policy':
      return <PolicyPage view={view} />;
    case 'history':
      return <HistoryPage />;
    case 'learn':
      return <LearnPage view={view} part={part} />;
  }
}
