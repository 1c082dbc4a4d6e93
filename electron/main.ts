/** Composes the window: what each part does is in the part. */
import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, screen, session, shell } from 'electron';
import { readingOf } from '../src/core/jobs/host-reading.ts';
import { thisPlatform } from '../src/host/index.ts';
import { samples } from '../src/host/samples/registry.ts';
import { createService } from '../src/server/handlers.ts';
import { readPages } from '../src/server/page-files.ts';
import { openSettings, settingsFile } from '../src/server/settings-store.ts';
import { hostAccess } from './hosts.ts';
import { menuKeeper } from './menu.ts';
import { nativeShell } from './native-shell.ts';
import { registerScheme, servePages } from './scheme.ts';
import { secureApp, secureSession } from './security.ts';
import { serveIpc, tell } from './serve-ipc.ts';
import { startHostOf } from './start-host.ts';
import { placeOf, showWindow, windowOptions } from './window.ts';

registerScheme(protocol);
secureApp(app);
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(fail);
  app.on('window-all-closed', () => app.quit());
} else {
  app.quit();
}

async function start(): Promise<void> {
  const pages = await readPages(path.join(app.getAppPath(), 'dist/renderer'));
  if (pages === undefined) throw new Error('the built pages are missing');
  const [cwd, env, devTools, platform] = [process.cwd(), process.env, !app.isPackaged, thisPlatform()];
  const settings = await openSettings(settingsFile(env));
  const places = { cwd, env, vmFolders: () => settings.current().vmFolders };
  const locale = app.getPreferredSystemLanguages()[0] ?? app.getLocale();

  // Without `persist:` nothing of the page is kept on disk.
  const pageSession = session.fromPartition('window');
  secureSession(pageSession, { devTools });
  servePages(pageSession.protocol, pages);

  const { preferences, window: place } = settings.current();
  nativeTheme.themeSource = preferences.theme;
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const preload = path.join(app.getAppPath(), 'dist/electron/preload.cjs');
  const options = windowOptions({ preload, devTools, dark: nativeTheme.shouldUseDarkColors, place, workAreas });
  const window = new BrowserWindow({ ...options, webPreferences: { ...options.webPreferences, session: pageSession } });
  const native = nativeShell({ dialog, shell, window });
  const setMenu = menuKeeper({
    menu: Menu, locale, mac: platform === 'macos', devTools,
    command: (command) => tell(window.webContents, { name: 'menuCommand', data: { command } }),
  });
  setMenu(preferences);

  const service = createService({
    version: app.getVersion(), startHost: startHostOf(process.argv, env), locale, cwd, platform, samples, settings, native, readHost: readingOf,
    ...hostAccess(places, app, locale),
    onPreferences: (changed) => { nativeTheme.themeSource = changed.theme; setMenu(changed); },
  });
  serveIpc(window.webContents, service, (call, error) => logBug(`${call}:`, error));
  window.on('close', (event) => {
    event.preventDefault();
    // A change that goes on is taken back before the program ends.
    void settings.change({ window: placeOf(window) }).then(service.close).catch(logBug).finally(() => window.destroy());
  });
  app.on('second-instance', () => { if (window.isMinimized()) window.restore(); window.focus(); });
  await showWindow(window, place);
}

function logBug(...details: readonly unknown[]): void {
  console.error('VMnet Manager:', ...details);
}

function fail(error: unknown): void {
  logBug(error);
  dialog.showErrorBox('VMnet Manager', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
