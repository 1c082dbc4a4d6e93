/** Pages whose code is loaded when it is first needed, or while nothing else happens. */
import { createElement, lazy, Suspense, useState, type ComponentType, type ReactElement } from 'react';

/** Loads once, and is then drawn at once, as any other component. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const ready = async (): Promise<ComponentType<Props>> => (loaded ??= await load());
  const Lazy = lazy(async () => ({ default: await ready() }));
  waiting.push(ready);

  function LazyPage(props: Props): ReactElement {
    // What it was drawn with first stays: another component would lose what the page holds.
    const [Page] = useState((): ComponentType<Props> => loaded ?? Lazy);
    return <Suspense fallback={null}>{createElement(Page, props)}</Suspense>;
  }
  return LazyPage;
}

const waiting: (() => Promise<unknown>)[] = [];

/** One after the other, so that what the window is asked for meanwhile is not behind them all. A page that does not come is asked for again when it is opened. */
export async function loadPages(): Promise<void> {
  for (const load of waiting.splice(0)) {
    await idle();
    await load().catch(() => undefined);
  }
}

async function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 }));
}
