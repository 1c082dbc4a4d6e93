/** What every page of the window works with. */
import { createContext, useContext } from 'react';
import type { Api } from '../../src/core/contract/api.ts';
import type { About, HostEntry } from '../../src/core/contract/contract.ts';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { UsedFindings } from '../findings/use-findings.ts';
import type { UsedHistory } from '../history/use-history.ts';
import type { UsedNetworkDrafts } from '../networks/use-network-drafts.ts';
import type { UsedPaste } from '../paste/use-paste.ts';
import type { UsedPolicy } from '../policy/use-policy.ts';
import type { UsedReview } from '../review/use-review.ts';
import type { UsedTroubleshoot } from '../troubleshoot/use-troubleshoot.ts';
import type { Page } from './pages.ts';
import type { Subject } from './subject.ts';
import type { UsedHost } from './use-host.ts';
import type { UsedPreferences } from './use-preferences.ts';
import type { UsedGone } from './use-restored.ts';

/** Those that belong to no page. */
export type WindowDialog = 'palette' | 'keys' | 'command-line' | 'open-capture' | 'save-capture';

export interface WindowState {
  readonly api: Api;
  readonly about: About;
  readonly hosts: readonly HostEntry[];
  /** Asks for the list again: a capture opened just now is on it. */
  readonly reloadHosts: () => void;
  readonly host: UsedHost;
  readonly preferences: UsedPreferences;
  readonly paste: UsedPaste;
  readonly findings: UsedFindings;
  readonly history: UsedHistory;
  readonly review: UsedReview;
  /** Of no host: the same text while hosts come and go. */
  readonly policy: UsedPolicy;
  readonly networkDrafts: UsedNetworkDrafts;
  readonly troubleshoot: UsedTroubleshoot;
  readonly openPage: (page: Page, part?: string) => void;
  readonly openDialog: (dialog: WindowDialog | null) => void;
  readonly gone: UsedGone;
  readonly search: string;
  readonly setSearch: (text: string) => void;
  readonly selected: Subject | null;
  /** `open` moves the keyboard into the details. */
  readonly select: (subject: Subject | null, how?: 'open') => void;
}

export const WindowContext = createContext<WindowState | null>(null);

export function useWindow(): WindowState {
  const state = useContext(WindowContext);
  if (state === null) throw new Error('useWindow outside the window');
  return state;
}

/** For pages that are shown only when there is a reading. */
export interface WithView {
  readonly view: HostView;
}
