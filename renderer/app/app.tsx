/** The window: rail, bar, page, details and status line, and what they share. */
import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import type { About, HostEntry } from '../../src/core/contract/contract.ts';
import type { Preferences } from '../../src/core/contract/preferences.ts';
import { textsIn } from '../../src/core/text/texts.ts';
import { DetailsDrawer } from '../details/drawer.tsx';
import { useFindings } from '../findings/use-findings.ts';
import { HostChooser } from '../frame/host-chooser.tsx';
import { PaletteButton } from '../frame/palette-button.tsx';
import { Rail } from '../frame/rail.tsx';
import { Refreshed } from '../frame/refreshed.tsx';
import { SearchField } from '../frame/search-field.tsx';
import { StatusLine } from '../frame/status-line.tsx';
import { useHistory } from '../history/use-history.ts';
import { useNetworkDrafts } from '../networks/use-network-drafts.ts';
import { Commands } from '../palette/commands.tsx';
import { usePaste } from '../paste/use-paste.ts';
import { usePolicy } from '../policy/use-policy.ts';
import { useReview } from '../review/use-review.ts';
import { useTroubleshoot } from '../troubleshoot/use-troubleshoot.ts';
import { themeOf } from '../theme/theme.ts';
import { SpeechContext } from '../words/use-texts.ts';
import { wizardOfPart } from '../wizards/use-wizards.ts';
import { WizardsProvider } from '../wizards/wizards-provider.tsx';
import { AnnounceContext } from './announce.ts';
import { loadPages } from './lazy-page.tsx';
import { PageContent } from './page-content.tsx';
import { usePage, type Page } from './pages.ts';
import { findSubject, type Subject } from './subject.ts';
import { useHost } from './use-host.ts';
import { usePreferences } from './use-preferences.ts';
import { restored, useGone, useRemembering } from './use-restored.ts';
import { useSelection } from './use-selection.ts';
import { WindowContext, type WindowDialog, type WindowState } from './window-context.ts';

interface Props {
  readonly api: Api;
  readonly about: About;
  readonly saved: Preferences;
}

export function App({ api, about, saved }: Props): ReactElement {
  const preferences = usePreferences(api, saved, about.locale);
  const [start] = useState(() => restored(about, saved.view));
  const host = useHost(api, start.host);
  const gone = useGone(host, start);
  const [hosts, reloadHosts] = useHosts(api);
  const paste = usePaste(api);
  const [page, setPage, part] = usePage();
  const [search, setSearch] = useState('');
  const [announced, announce] = useState('');
  const [dialog, openDialog] = useState<WindowDialog | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const closeRef = useRef<HTMLButtonElement>(null);
  const findingCloseRef = useRef<HTMLButtonElement>(null);
  const { selected: chosen, select, close } = useSelection<Subject>(host.state.host, closeRef, start.selected);
  const { language, scheme } = preferences;
  const findings = useFindings(host.state, language, findingCloseRef);
  const history = useHistory(api, host.state.host, host.state.readAt);
  const review = useReview({ api, host: host.state.host, chooseHost: host.choose, found: history.history?.last ?? null });
  const policy = usePolicy();
  const networkDrafts = useNetworkDrafts(host.state.host, review);
  const troubleshoot = useTroubleshoot(api, host.state.host);
  const onEscape = page === 'findings' ? findings.close : close;

  const isShown = host.state.view !== null;
  useEffect(() => {
    if (isShown) void loadPages();
  }, [isShown]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = scheme;
  }, [language, scheme]);

  const speech = useMemo(() => ({ language, t: textsIn(language) }), [language]);
  const theme = useMemo(() => themeOf(scheme), [scheme]);
  const { view } = host.state;
  // What was selected the last time and is not there any more is nobody's question now.
  const selected = chosen !== null && chosen === start.selected && view !== null && findSubject(view, chosen) === undefined ? null : chosen;
  useRemembering(start, { host: host.state.host, isRead: view !== null, page, selected: chosen }, preferences.remember);
  const state: WindowState = { api, about, hosts, reloadHosts, host, preferences, paste, findings, history, review, policy, networkDrafts, troubleshoot, openPage: setPage, openDialog, gone, search, setSearch, selected, select };

  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <SpeechContext value={speech}>
        <AnnounceContext value={announce}>
          <WindowContext value={state}>
            <Box
              sx={{
                height: '100%',
                display: 'grid',
                gridTemplate: `'rail bar bar' 48px 'rail page details' minmax(0, 1fr) 'status status status' auto / auto minmax(0, 1fr) auto`,
              }}
            >
              <Rail page={page} />
              <Box component="header" sx={{ gridArea: 'bar', display: 'flex', alignItems: 'center', gap: 2, px: 2, minWidth: 0, borderBottom: 1, borderColor: 'divider', backgroundColor: theme.colours.frame }}>
                <HostChooser />
                <SearchField inputRef={searchRef} />
                <PaletteButton />
                <Refreshed />
              </Box>
              <Box component="main" sx={{ gridArea: 'page', minWidth: 0, minHeight: 0, overflow: 'hidden' }}>
                <WizardsProvider>
                  <PageContent page={page} part={part} />
                </WizardsProvider>
              </Box>
              {/* What is pasted may be of another computer: its addresses do not stand beside those of this host. A finding has details of its own. */}
              {hasDrawer(page, part) && selected !== null && view !== null && <DetailsDrawer view={view} subject={selected} onClose={close} closeRef={closeRef} />}
              <StatusLine />
            </Box>
            <Commands dialog={dialog} searchRef={searchRef} onEscape={onEscape} />
            <output className="visually-hidden">{announced}</output>
          </WindowContext>
        </AnnounceContext>
      </SpeechContext>
    </ThemeProvider>
  );
}

/** Pages of a host on which what is selected has its details. */
function hasDrawer(page: Page, part: string | null): boolean {
  return wizardOfPart(part) === null && (page === 'overview' || page === 'machines' || page === 'learn' || page === 'settings');
}

function useHosts(api: Api): readonly [hosts: readonly HostEntry[], reload: () => void] {
  const [hosts, setHosts] = useState<readonly HostEntry[]>([]);
  const load = useCallback(async (): Promise<void> => {
    const answer = await api.listHosts();
    if (answer.ok) setHosts(answer.value);
  }, [api]);
  useEffect(() => {
    // Nothing is set here: the list arrives later.
    // oxlint-disable-next-line react/set-state-in-effect
    void load();
  }, [load]);
  return [hosts, useCallback(() => void load(), [load])];
}
