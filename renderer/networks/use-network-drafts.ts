/** The edits of the page Networks: they belong to the window, so that nothing is lost while networks and pages come and go. */
import { useCallback, useMemo, useState } from 'react';
import type { ChangeRequest } from '../../src/core/contract/change-schema.ts';
import { originalName } from '../../src/core/contract/host-name.ts';
import type { Drafts, NetworkDraft } from '../../src/core/wizard/network/draft.ts';
import type { ReviewState } from '../review/review-state.ts';
import type { UsedReview } from '../review/use-review.ts';

export interface UsedNetworkDrafts {
  readonly drafts: Drafts;
  /** The VMnet that was edited last; null: none yet. */
  readonly last: number | null;
  readonly remember: (vmnet: number) => void;
  readonly set: (draft: NetworkDraft) => void;
  /** Null: all of them. */
  readonly discard: (vmnet: number | null) => void;
  /** Reviews a change; once it is made, `vmnets` are edited no more. */
  readonly review: (change: ChangeRequest, vmnets: readonly number[], title: string) => void;
}

interface Sent {
  readonly change: ChangeRequest;
  /** As they were when they were reviewed. */
  readonly drafts: ReadonlyMap<number, NetworkDraft | undefined>;
}

interface Kept {
  /** Another host begins anew; a simulated copy of the same one goes on. */
  readonly host: string;
  readonly drafts: Drafts;
  readonly last: number | null;
  readonly sent: Sent | null;
}

function emptyOn(host: string): Kept {
  return { host, drafts: new Map(), last: null, sent: null };
}

export function useNetworkDrafts(hostName: string, review: UsedReview): UsedNetworkDrafts {
  const host = originalName(hostName);
  const [kept, setKept] = useState(() => emptyOn(host));
  const next = kept.host !== host ? emptyOn(host) : isMade(review.state, kept.sent) ? withoutSent(kept) : kept;
  if (next !== kept) setKept(next);
  const { drafts, last } = next;
  const { start } = review;
  const send = useCallback(
    (change: ChangeRequest, vmnets: readonly number[], title: string) => {
      setKept((before) => ({ ...before, sent: { change, drafts: new Map(vmnets.map((vmnet) => [vmnet, before.drafts.get(vmnet)])) } }));
      start(change, title);
    },
    [start],
  );
  return useMemo(
    () => ({
      drafts,
      last,
      remember: (vmnet) => setKept((before) => (before.last === vmnet ? before : { ...before, last: vmnet })),
      set: (draft) => setKept((before) => ({ ...before, drafts: new Map([...before.drafts, [draft.vmnet, draft]]) })),
      discard: (vmnet) => setKept((before) => ({ ...before, drafts: new Map(vmnet === null ? [] : [...before.drafts].filter(([one]) => one !== vmnet)) })),
      review: send,
    }),
    [drafts, last, send],
  );
}

/** The host was read again, and is as it was asked for. */
function isMade(state: ReviewState, sent: Sent | null): boolean {
  if (sent === null || state.phase !== 'ended' || state.asked.change !== sent.change) return false;
  const { result } = state;
  return 'kind' in result && result.kind === 'report' && (result.report.outcome === 'verified' || result.report.outcome === 'unchanged');
}

/** What was edited again meanwhile stays. */
function withoutSent(kept: Kept): Kept {
  const { drafts, sent } = kept;
  return { ...kept, sent: null, drafts: new Map([...drafts].filter(([vmnet, draft]) => sent?.drafts.get(vmnet) !== draft)) };
}
