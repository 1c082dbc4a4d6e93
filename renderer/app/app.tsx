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
import { Rail } from '../frame/rail.tsx';
import { Refreshed } from '../frame/refreshed.tsx';
import { SearchField } from '../frame/search-field.tsx';
import { StatusLine } from '../frame/status-line.tsx';
import { useHistory } from '../history/use-history.ts';
import { usePaste } from '../paste/use-paste.ts';
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
import type { Subject } from './subject.ts';
import { useHost } from './use-host.ts';
import { useKeys } from './use-keys.ts';
import { usePreferences } from './use-preferences.ts';
import { useSelection } from './use-selection.ts';
import { WindowContext, type WindowState } from './window-context.ts';

interface Props {
  readonly api: Api;
  readonly about: About;
  readonly saved: Preferences;
}

export function App({ api, about, saved }: Props): ReactElement {
  const preferences = usePreferences(api, saved, about.locale);
  const host = useHost(api, about.startHost);
  const [hosts, reloadHosts] = useHosts(api);
  const paste = usePaste(api);
  const [page, setPage, part] = usePage();
  const [search, setSearch] = useState('');
  const [announced, announce] = useState('');
  const searchRef = useRef<HTMLInputElement>(null);
  const closeRef = useRef<HTMLButtonElement>(null);
  const findingCloseRef = useRef<HTMLButtonElement>(null);
  const { selected, select, close } = useSelection<Subject>(host.state.host, closeRef);
  const { language, scheme } = preferences;
  const findings = useFindings(host.state, language, findingCloseRef);
  const history = useHistory(api, host.state.host, host.state.readAt);
  const review = useReview({ api, host: host.state.host, chooseHost: host.choose, found: history.history?.last ?? null });
  const troubleshoot = useTroubleshoot(api, host.state.host);
  const onEscape = page === 'findings' ? findings.close : close;

  useKeys({ onPage: setPage, onSearch: useCallback(() => searchRef.current?.select(), []), onEscape });
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
  const state: WindowState = { api, about, hosts, reloadHosts, host, preferences, paste, findings, history, review, troubleshoot, openPage: setPage, search, setSearch, selected, select };
  const { view } = host.state;

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
