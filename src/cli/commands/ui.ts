/** `vmnet ui`: serves the window's pages to this user's browser until it is interrupted. */
import path from 'node:path';
import { readingOf } from '../../core/jobs/host-reading.ts';
import { browserWay, openBrowser } from '../../host/browser.ts';
import { namedVmFolders, openHost, openTarget, thisPlatform } from '../../host/index.ts';
import { localProber } from '../../host/prober.ts';
import { samples } from '../../host/samples/registry.ts';
import { createService } from '../../server/handlers.ts';
import { startPageServer } from '../../server/page-server.ts';
import { captureSaver } from '../../server/save-capture.ts';
import { openSettings, settingsFile } from '../../server/settings-store.ts';
import { userStateFolder } from '../../server/user-folders.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, refusal, type Outcome } from '../outcome.ts';
import type { UiOptions } from '../program.ts';
import { rightsFor } from '../rights.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly options: UiOptions;
  readonly version: string;
  /** The folder of the built program, beside which the pages lie. */
  readonly programFolder: string;
  readonly say: (text: string) => void;
}

export async function ui({ globals, cwd, env, options, version, programFolder, say }: Request): Promise<Outcome | undefined> {
  const chinese = globals.language === 'zh-CN';
  const port = portOf(options.port);
  if (port === undefined) {
    return refusal(exitStatus.usage, 'not-a-port', chinese ? '--port 需要 1 到 65535 的整数' : '--port takes a whole number from 1 to 65535');
  }
  // A host that cannot be opened is told here, where it was named, and not only in the page.
  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;

  const settings = await openSettings(settingsFile(env));
  const places = { cwd, env, vmFolders: () => settings.current().vmFolders };
  const service = createService({
    version,
    startHost: globals.hostGiven ? globals.host : null,
    locale: globals.language,
    cwd,
    platform: thisPlatform(),
    openHost: async (name) => openHost(name, places),
    readHost: readingOf,
    openTarget: async (name, simulate) => openTarget(name, { ...places, simulate: simulate ? true : null, userState: userStateFolder() }),
    rightsFor: (target) => rightsFor(target, globals),
    saveCapture: captureSaver(places),
    prober: localProber(thisPlatform()),
    samples,
    settings,
    namedVmFolders: namedVmFolders(env, cwd),
    native: null,
  });
  const started = await startPageServer({
    rendererFolder: path.join(programFolder, '../renderer'),
    service,
    ...(port === 0 ? {} : { port }),
    onBug: (call, error) => process.stderr.write(`vmnet: ${call}: ${error instanceof Error ? error.message : String(error)}\n`),
  });
  if (!started.ok) {
    const missing = chinese ? `缺少页面文件 ${started.detail}` : `the pages are missing: ${started.detail}`;
    const unusable = chinese ? `端口 ${port} 无法使用（${started.detail}）` : `port ${port} cannot be used (${started.detail})`;
    return started.code === 'pages-missing'
      ? refusal(exitStatus.unexpected, started.code, missing)
      : refusal(exitStatus.usage, started.code, unusable);
  }
  say(globals.json ? `${JSON.stringify({ schema: 'vmnet/ui/1', url: started.url })}\n` : `${started.url}\n`);
  const way = options.open ? browserWay(started.url, thisPlatform(), env) : undefined;
  const shown = way !== undefined && (await openBrowser(way));
  if (!globals.quiet && !globals.json) say(hint(shown, chinese));
  stopWhenAsked(started.close);
  return undefined;
}

/** 0: any free port. */
function portOf(option: string | undefined): number | undefined {
  if (option === undefined) return 0;
  const port = /^[1-9]\d{0,4}$/.test(option) ? Number(option) : undefined;
  return port !== undefined && port <= 65_535 ? port : undefined;
}

function hint(shown: boolean, chinese: boolean): string {
  if (shown) return chinese ? '已在浏览器中打开。按 Ctrl+C 结束。\n' : 'Opened in your browser. Ctrl+C ends it.\n';
  return chinese ? '请在浏览器中打开此地址（只能使用一次）。按 Ctrl+C 结束。\n' : 'Open this address in a browser (it works once). Ctrl+C ends it.\n';
}

function stopWhenAsked(close: () => Promise<void>): void {
  const stop = (): void => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
