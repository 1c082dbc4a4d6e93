/** VMware's tool of Linux and macOS: what it returns proves nothing, so the host is asked what it did. */
import type { HostState } from '../../../core/vnet/host-state.ts';
import { commandLine } from '../../tool-output.ts';
import type { StageOutcome, Work } from '../driver.ts';
import { failed, ok } from '../work.ts';

const tool = { linux: 'vmware-networks', macos: 'vmnet-cli' } as const;

/** Not ok: it is not there, was given up, or could not be started. What it printed and returned does not count. */
export async function runTool(work: Work, ...args: readonly string[]): Promise<StageOutcome> {
  const argv = [work.machine.platform === 'macos' ? tool.macos : tool.linux, ...args];
  const outcome = await work.execute(argv);
  const command = commandLine(argv);
  switch (outcome.code) {
    case 'done':
      return ok;
    case 'absent':
      return failed({ code: 'tool-missing', data: { command, detail: 'ENOENT' } });
    case 'timed-out':
      return failed({ code: 'tool-timed-out', data: { command, detail: outcome.detail } });
    case 'too-much':
    case 'failed':
      return failed({ code: 'tool-failed', data: { command, detail: outcome.detail } });
  }
}

export async function stopServices(work: Work): Promise<StageOutcome> {
  const outcome = await runTool(work, '--stop');
  const { state } = await work.read();
  const running = state.services.find((service) => service.state === 'running');
  // One that hung may have stopped them all; one that says that it did may not.
  if (running !== undefined) return outcome.ok ? failed({ code: 'service-still-running', data: { service: running.kind, vmnet: running.vmnet } }) : outcome;
  return outcome.ok || answers(state) ? ok : outcome;
}

/** Whether the tool told of the services at all. */
function answers({ services }: HostState): boolean {
  return services.length > 0;
}

export async function startServices(work: Work): Promise<StageOutcome> {
  const outcome = await runTool(work, '--start');
  if (outcome.ok) return ok;
  const { state } = await work.read();
  return answers(state) && state.services.every((service) => service.state === 'running') ? ok : outcome;
}
