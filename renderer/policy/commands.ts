/** The commands that do what this page does, on a computer without a window, and what their exit statuses say (spec: cli.md). */
import type { Platform } from '../../src/core/vnet/host-view.ts';

export const policyFile = 'networks.yaml';

export interface RollOutCommand {
  readonly does: 'commandPlan' | 'commandApply' | 'commandVerify';
  readonly command: string;
}

/** Each computer writes a report under its own name. On Windows they run in an administrator's command prompt. */
export function rollOutCommands(platform: Platform): readonly RollOutCommand[] {
  const isWindows = platform === 'windows';
  const report = isWindows ? '%COMPUTERNAME%.json' : '"$(hostname).json"';
  return [
    { does: 'commandPlan', command: `vmnet plan ${policyFile}` },
    { does: 'commandApply', command: `${isWindows ? '' : 'sudo '}vmnet apply ${policyFile} --yes --report ${report}` },
    { does: 'commandVerify', command: `vmnet verify ${policyFile} --json` },
  ];
}

export const exitStatuses = [0, 2, 4, 5, 6, 7, 65] as const;
