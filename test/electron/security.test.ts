import type { App, Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { pageAddress } from '../../electron/address.ts';
import { secureApp, secureContents, secureSession } from '../../electron/security.ts';

/** Keeps handlers by the name of their event, as Electron's emitters do. */
function emitter() {
  const handlers = new Map<string, (...details: readonly unknown[]) => void>();
  const on = (name: string, handler: (...details: readonly unknown[]) => void) => void handlers.set(name, handler);
  /** Whether the handler prevented what the event is about. */
  const prevents = (name: string, details: object = {}): boolean => {
    let prevented = false;
    handlers.get(name)?.({ ...details, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { on, handlers, prevents };
}

function contents() {
  const events = emitter();
  let openHandler: ((details: { url: string }) => { action: string }) | undefined;
  const double = { on: events.on, setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler) };
  return { ...events, double: double as unknown as WebContents, open: (url: string) => openHandler?.({ url }).action };
}

describe('every web contents', () => {
  test.each([
    'https://example.org/',
    'http://127.0.0.1:8080/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'about:blank',
    'vmnet-manager://app/other.html',
    'vmnet-manager://app/index.html/../x',
    'vmnet-manager://app.example/index.html',
    'vmnet-manager://other/index.html',
    'VMNET-MANAGER://app/index.html.exe',
  ])('refuses navigation to %s', (url) => {
    const { double, prevents } = contents();
    secureContents(double);
    expect(prevents('will-navigate', { url })).toBe(true);
    expect(prevents('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(prevents('will-redirect', { url })).toBe(true);
  });

  test('may reload the page, in the main frame only', () => {
    const { double, prevents } = contents();
    secureContents(double);
    for (const url of [pageAddress, `${pageAddress}#machines`]) {
      expect(prevents('will-navigate', { url })).toBe(false);
      expect(prevents('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
      expect(prevents('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
    }
  });

  test('refuses new windows, even of our own page', () => {
    const { double, open } = contents();
    secureContents(double);
    expect(open('https://example.org/')).toBe('deny');
    expect(open(pageAddress)).toBe('deny');
  });

  test('refuses webviews', () => {
    const { double, prevents } = contents();
    secureContents(double);
    expect(prevents('will-attach-webview')).toBe(true);
  });
});

test('the whole app is sandboxed, and every web contents that comes to be is secured', () => {
  const app = emitter();
  const later = contents();
  let sandboxed = false;
  secureApp({ on: app.on, enableSandbox: () => (sandboxed = true) } as unknown as App);
  expect(sandboxed).toBe(true);
  app.handlers.get('web-contents-created')?.({}, later.double);
  expect(later.open('https://example.org/')).toBe('deny');
  expect(later.prevents('will-navigate', { url: 'https://example.org/' })).toBe(true);
});

type Request = Parameters<Session['setPermissionRequestHandler']>[0];
type Check = Parameters<Session['setPermissionCheckHandler']>[0];

function secured(devTools: boolean) {
  const events = emitter();
  let request: Request = null;
  let check: Check = null;
  let device: (() => boolean) | undefined;
  let before: ((details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void) | undefined;
  secureSession(
    {
      on: events.on,
      setPermissionRequestHandler: (handler: Request) => (request = handler),
      setPermissionCheckHandler: (handler: Check) => (check = handler),
      setDevicePermissionHandler: (handler: () => boolean) => (device = handler),
      webRequest: { onBeforeRequest: (handler: typeof before) => (before = handler) },
    } as unknown as Session,
    { devTools },
  );
  const grants = (permission: string, requestingUrl: string, isMainFrame: boolean): readonly (boolean | undefined)[] => {
    let asked: boolean | undefined;
    const details = { requestingUrl, isMainFrame };
    request?.(null as never, permission as never, (granted) => (asked = granted), details);
    return [asked, check?.(null, permission as never, '', details)];
  };
  const blocks = (url: string): boolean | undefined => {
    let cancelled: boolean | undefined;
    before?.({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };
  return { ...events, grants, blocks, device: () => device?.() };
}

describe('the session', () => {
  test.each(['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'fileSystem', 'hid', 'usb', 'local-network', 'fullscreen'])(
    'refuses the permission %s to our own page',
    (permission) => {
      expect(secured(false).grants(permission, pageAddress, true)).toEqual([false, false]);
    },
  );

  test('lets our page put text on the clipboard, and no other page or frame', () => {
    const { grants } = secured(false);
    expect(grants('clipboard-sanitized-write', pageAddress, true)).toEqual([true, true]);
    expect(grants('clipboard-sanitized-write', pageAddress, false)).toEqual([false, false]);
    expect(grants('clipboard-sanitized-write', 'https://example.org/', true)).toEqual([false, false]);
  });

  test('refuses devices and downloads', () => {
    const { device, prevents } = secured(false);
    expect(device()).toBe(false);
    expect(prevents('will-download')).toBe(true);
  });

  test.each([
    'https://example.org/x.js',
    'http://localhost/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'vmnet-manager://apps/',
    'vmnet-manager://app',
    'devtools://devtools/bundled/x.js',
  ])('blocks the request for %s', (url) => {
    expect(secured(false).blocks(url)).toBe(true);
  });

  test('lets our own scheme through, and the developer tools of a program that is not installed', () => {
    expect(secured(false).blocks('vmnet-manager://app/assets/main.js')).toBe(false);
    expect(secured(true).blocks('devtools://devtools/bundled/x.js')).toBe(false);
    expect(secured(true).blocks('https://example.org/')).toBe(true);
  });
});
