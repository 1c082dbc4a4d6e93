/** A stand-in for the module `electron`, for main. */
import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';

export interface StandIn {
  readonly electron: object;
  readonly app: EventEmitter;
  readonly window: EventEmitter;
  readonly calls: Map<string, (event: object, input: unknown) => Promise<unknown>>;
  /** What was done, in order. */
  readonly log: string[];
  /** As it was set last. */
  readonly menu: () => readonly MenuItemConstructorOptions[];
  readonly options: () => { readonly webPreferences: Record<string, unknown> };
  readonly loaded: Promise<string>;
  readonly page: (request: object) => Response;
}

/** As much of Electron as main.ts composes. It has no more than what the parts' own tests already pin down. */
export function standIn(appFolder: string, { first }: { readonly first: boolean }): StandIn {
  const log: string[] = [];
  const calls: StandIn['calls'] = new Map();
  const note = (name: string) => () => void log.push(name);
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    enableSandbox: note('enableSandbox'),
    requestSingleInstanceLock: () => first,
    whenReady: async () => void log.push('ready'),
    getAppPath: () => appFolder,
    getVersion: () => '0.1.0',
    getLocale: () => 'en-US',
    getPreferredSystemLanguages: () => ['zh-Hans-CN'],
    quit: note('quit'),
    exit: note('exit'),
  });
  let menu: readonly MenuItemConstructorOptions[] = [];
  let page: StandIn['page'] | undefined;
  const session = Object.assign(new EventEmitter(), {
    protocol: { handle: (_: string, handler: StandIn['page']) => (page = handler) },
    webRequest: { onBeforeRequest: note('onBeforeRequest') },
    setPermissionRequestHandler: note('setPermissionRequestHandler'),
    setPermissionCheckHandler: note('setPermissionCheckHandler'),
    setDevicePermissionHandler: note('setDevicePermissionHandler'),
  });
  let load: (address: string) => void = () => undefined;
  const loaded = new Promise<string>((resolve) => (load = resolve));
  let options: ReturnType<StandIn['options']> | undefined;
  const window = Object.assign(new EventEmitter(), {
    webContents: {
      ipc: { handle: (channel: string, handler: (event: object, input: unknown) => Promise<unknown>) => void calls.set(channel, handler) },
      isDestroyed: () => false,
      send: (channel: string, data: object) => void log.push(`${channel} ${JSON.stringify(data)}`),
      getZoomFactor: () => 1.1,
      setZoomFactor: note('zoom'),
    },
    getNormalBounds: () => ({ x: 5, y: 6, width: 900, height: 600 }),
    isMaximized: () => false,
    isMinimized: () => true,
    restore: note('restore'),
    focus: note('focus'),
    destroy: note('destroy'),
    loadURL: async (address: string) => load(address),
  });
  const electron = {
    app,
    BrowserWindow: function BrowserWindow(given: ReturnType<StandIn['options']>) {
      options = given;
      log.push('window');
      return window;
    },
    dialog: { showErrorBox: (_: string, message: string) => void log.push(`error: ${message}`) },
    Menu: {
      buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (template: readonly MenuItemConstructorOptions[]) => {
        menu = template;
        log.push(`menu ${template[1]?.label}`);
      },
    },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: true },
    protocol: { registerSchemesAsPrivileged: note('registerScheme') },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: { fromPartition: (name: string) => (log.push(`partition ${name}`), session) },
    shell: {},
  };
  return {
    electron,
    app,
    window,
    calls,
    log,
    loaded,
    menu: () => menu,
    options: () => options ?? { webPreferences: {} },
    page: (request) => page?.(request) ?? new Response(),
  };
}

/** As Electron describes a call from our own page. */
export const ownFrame = { senderFrame: { origin: 'vmnet-manager://app', parent: null } };
