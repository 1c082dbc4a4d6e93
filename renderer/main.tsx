/** Starts the window: styles with the page's nonce, what is known before the first picture, then the app. */
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createRoot } from 'react-dom/client';
import { defaultPreferences } from '../src/core/contract/preferences.ts';
import { api } from './api.ts';
import { App } from './app/app.tsx';
import { addressToRestore } from './app/remembered.ts';

const nonce = document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? '';
const cache = createCache({ key: 'v', nonce });

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');

// Both answers come before the first picture, so that it has the right language and colours from the start.
const [about, saved] = await Promise.all([api.about(), api.preferences()]);

const remembered = saved.ok ? addressToRestore(window.location.hash, saved.value.view) : null;
if (remembered !== null) window.history.replaceState(null, '', remembered);

createRoot(root).render(
  <CacheProvider value={cache}>
    <App
      api={api}
      about={about.ok ? about.value : { version: '', shell: 'browser', startHost: null, locale: navigator.language }}
      saved={saved.ok ? saved.value : defaultPreferences}
    />
  </CacheProvider>,
);
