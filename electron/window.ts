/** The one window: how it is made, and where it was last time. */
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron';
import type { WindowPlace } from '../src/core/contract/settings.ts';
import { pageAddress } from './address.ts';

export interface WindowFacts {
  /** The bundled preload's path. */
  readonly preload: string;
  readonly devTools: boolean;
  readonly dark: boolean;
  readonly place: WindowPlace | null;
  /** Of each screen. */
  readonly workAreas: readonly Rectangle[];
}

export function windowOptions({ preload, devTools, dark, place, workAreas }: WindowFacts): BrowserWindowConstructorOptions {
  return {
    title: 'VMnet Manager',
    width: 1280,
    height: 820,
    minWidth: 760,
    minHeight: 520,
    ...visiblePlace(place, workAreas),
    show: false,
    // What is seen before the page draws: white would flash in the dark.
    backgroundColor: dark ? '#121212' : '#ffffff',
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries come from the network.
      spellcheck: false,
    },
  };
}

export async function showWindow(
  window: Pick<BrowserWindow, 'once' | 'show' | 'maximize' | 'loadURL'> & { readonly webContents: Pick<WebContents, 'setZoomFactor'> },
  place: WindowPlace | null,
): Promise<void> {
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize();
    // Kept by us: a session that leaves nothing on the disk forgets it.
    if (place !== null) window.webContents.setZoomFactor(place.zoom);
    window.show();
  });
  await window.loadURL(pageAddress);
}

export function placeOf(window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'> & { readonly webContents: Pick<WebContents, 'getZoomFactor'> }): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximized: window.isMaximized(), zoom: window.webContents.getZoomFactor() };
}

/** Nothing when the screen it was on is gone: then the system chooses. */
function visiblePlace(place: WindowPlace | null, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  if (place === null) return {};
  const { x, y, width, height } = place;
  // Enough of the title bar to take hold of.
  const grip = 60;
  const onScreen = workAreas.some(
    (area) => x + width >= area.x + grip && x + grip <= area.x + area.width && y >= area.y && y + grip <= area.y + area.height,
  );
  return onScreen ? { x, y, width, height } : {};
}
