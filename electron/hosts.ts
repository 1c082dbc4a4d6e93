/** The hosts that the window opens and changes, and with what rights: its own, or the helper's, that the program ships. */
import path from 'node:path';
import type { App } from 'electron';
import { changeTexts } from '../src/core/text/applying.ts';
import { languageOfLocale, wordsIn } from '../src/core/text/language.ts';
import { helperCommand, type RunningProgram } from '../src/host/elevate/helper-command.ts';
import { namedVmFolders, openHost, openTarget, thisPlatform, type OpenOptions } from '../src/host/index.ts';
import { localProber } from '../src/host/prober.ts';
import { run } from '../src/host/run.ts';
import type { ServiceParts } from '../src/server/handlers.ts';
import { captureSaver } from '../src/server/save-capture.ts';
import { userStateFolder } from '../src/server/user-folders.ts';

export function hostAccess(
  options: OpenOptions,
  app: Pick<App, 'isPackaged' | 'getAppPath'>,
  locale: string,
): Pick<ServiceParts, 'openHost' | 'openTarget' | 'rightsFor' | 'saveCapture' | 'prober' | 'namedVmFolders'> {
  const running = runningProgram(app, options.env);
  return {
    openHost: async (name) => openHost(name, options),
    saveCapture: captureSaver(options),
    prober: localProber(thisPlatform()),
    namedVmFolders: namedVmFolders(options.env, options.cwd),
    openTarget: async (name, simulate) => openTarget(name, { ...options, simulate: simulate ? true : null, userState: userStateFolder() }),
    rightsFor: ({ host }) => ({
      helper: helperCommand(host.platform, running),
      prompt: wordsIn(languageOfLocale(locale), changeTexts.whyRights),
      run,
      uid: process.geteuid?.(),
      ownState: options.env['VMNET_STATE'] !== undefined,
    }),
  };
}

/** In a clone `npm start` names its own Node, since Electron is none that could run the helper. */
function runningProgram(app: Pick<App, 'isPackaged' | 'getAppPath'>, env: OpenOptions['env']): RunningProgram {
  if (app.isPackaged) return { resources: path.dirname(app.getAppPath()) };
  return { program: path.join(app.getAppPath(), 'dist/electron/main.cjs'), node: env['VMNET_NODE'] };
}
