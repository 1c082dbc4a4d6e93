/** Opens an address in the person's browser: a Chromium-family one as an app window where there is one, else their default. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Platform } from '../core/vnet/host-view.ts';

interface Way {
  readonly program: string;
  readonly words: readonly string[];
}

const linuxBrowsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'];

const macBrowsers = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

// Edge ships with Windows, in the 32-bit folder; Chrome installs for all users in either.
const windowsBrowsers = [
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function chromiumFamily(platform: Platform, env: NodeJS.ProcessEnv): string | undefined {
  switch (platform) {
    case 'linux': {
      const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
      return linuxBrowsers.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
    }
    case 'macos':
      return macBrowsers.find(isProgram);
    case 'windows':
      return [env['ProgramFiles(x86)'], env['ProgramFiles']]
        .flatMap((folder) => (folder === undefined ? [] : windowsBrowsers.map((file) => path.win32.join(folder, file))))
        .find(isProgram);
  }
}

/** Undefined where nothing can be opened: on Linux without a display. */
export function browserWay(url: string, platform: Platform, env: NodeJS.ProcessEnv): Way | undefined {
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return undefined;
  const chromium = chromiumFamily(platform, env);
  if (chromium !== undefined) return { program: chromium, words: [`--app=${url}`] };
  switch (platform) {
    case 'linux':
      return { program: 'xdg-open', words: [url] };
    case 'macos':
      return { program: '/usr/bin/open', words: [url] };
    case 'windows':
      return { program: 'rundll32.exe', words: ['url.dll,FileProtocolHandler', url] };
  }
}

/** Starts it and does not wait; false when it could not be started. */
export async function openBrowser({ program, words }: Way): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
