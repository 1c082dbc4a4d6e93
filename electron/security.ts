/** What no page of this program may do, whatever it was made to run. */
import type { App, Session, WebContents } from 'electron';
import { isOwnAddress, isPageAddress } from './address.ts';

/** Has to run before the app is ready. */
export function secureApp(app: Pick<App, 'enableSandbox' | 'on'>): void {
  app.enableSandbox();
  app.on('web-contents-created', (_, contents) => secureContents(contents));
}

export function secureContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // The page never navigates; reloading itself is the one thing that looks like it.
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

type SecuredSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** `devTools`: their own pages are let through, which an installed program never needs. */
export function secureSession(session: SecuredSession, { devTools }: { readonly devTools: boolean }): void {
  session.setPermissionRequestHandler((_, permission, answer, details) => answer(isGranted(permission, details)));
  session.setPermissionCheckHandler((_, permission, __, details) => isGranted(permission, details));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Should a dependency of the page turn malicious, there is nobody it could tell anything.
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOwnAddress(url) && !(devTools && url.startsWith('devtools://')) }),
  );
}

interface Requester {
  readonly isMainFrame: boolean;
  readonly requestingUrl?: string;
}

// Addresses copy on click; every other permission is refused.
function isGranted(permission: string, { isMainFrame, requestingUrl }: Requester): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isOwnAddress(requestingUrl ?? '');
}
