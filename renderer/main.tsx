/** Starts the window: styles with the page's nonce, what is known before the first picture, then the app. */
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createRoot } from 'react-dom/client';
import { defaultPreferences } from '../src/core/contract/preferences.ts';
import { api } from './api.ts';
import { App } from './app/app.tsx';
import { addressOf } from './app/pages.ts';
import { addressToRestore } from './app/remembered.ts';
import { isFirstRun, welcomedKey } from './welcome/first-run.ts';

const nonce = document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? '';
const cache = createCache({ key: 'v', nonce });

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');

// Both answers come before the first picture, so that it has the right language and colours from the start.
const [about, saved] = await Promise.all([api.about(), api.preferences()]);
let preferences = saved.ok ? saved.value : defaultPreferences;
if (about.ok && saved.ok && isFirstRun({ hash: window.location.hash, startHost: about.value.startHost, view: preferences.view })) {
  preferences = { ...preferences, view: { ...preferences.view, [welcomedKey]: true } };
  window.history.replaceState(null, '', addressOf('welcome'));
  // When it cannot be saved, the page is shown another time.
  void api.setPreferences({ view: preferences.view });
}

const remembered = saved.ok ? addressToRestore(window.location.hash, saved.value.view) : null;
if (remembered !== null) window.history.replaceState(null, '', remembered);

createRoot(root).render(
  <CacheProvider value={cache}>
    <App
      api={api}
      about={about.ok ? about.value : { version: '', shell: 'browser', startHost: null, locale: navigator.language }}
      saved={preferences}
    />
  </CacheProvider>,
);
