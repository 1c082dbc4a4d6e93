/** What the page may ask: over Electron's bridge where there is one, else over HTTP. The only user of either. */
import { makeApi, type Api } from '../src/core/contract/api.ts';
import { httpTransport } from './bridge/http-client.ts';

declare global {
  interface Window {
    /** Put here by electron/preload.ts. */
    readonly vmnet?: Api;
  }
}

export const api: Api =
  window.vmnet ??
  makeApi(
    httpTransport({
      fetch: async (address, init) => fetch(address, init),
      openEvents: (address) => new EventSource(address),
      openTab: (address) => window.open(address, '_blank', 'noopener,noreferrer'),
    }),
  );
