/** The page Networks, loaded when it is opened first: nobody waits for it who came to look. */
import { lazy, Suspense, type ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import { Waiting } from './waiting.tsx';

const Page = lazy(async () => ({ default: (await import('./networks-page.tsx')).NetworksPage }));

export function LazyNetworksPage({ view, part }: { readonly view: HostView; readonly part: string | null }): ReactElement {
  return (
    <Suspense fallback={<Waiting problem={null} />}>
      <Page view={view} part={part} />
    </Suspense>
  );
}
