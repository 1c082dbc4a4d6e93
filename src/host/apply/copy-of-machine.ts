/** This computer as a capture, so that a change can be tried on a copy of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CaptureContent } from '../capture/content.ts';
import { openCapture } from '../capture/open.ts';
import { collectHost } from '../capture/write/collect.ts';
import { writeCapture } from '../capture/write/write.ts';
import type { Machine } from '../machine.ts';
import { refused, type Opened } from '../problem.ts';

export interface CopiedMachine {
  readonly opened: Opened<CaptureContent>;
  /** To be called when the content is read no more. */
  readonly dispose: () => Promise<void>;
}

export async function copyOfMachine(machine: Machine): Promise<CopiedMachine> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'vmnet-copy-'));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const capture = path.join(folder, 'host');
  const { host } = await collectHost(machine);
  const written = await writeCapture(capture, host);
  const opened = written.ok ? await openCapture(capture) : refused('host-unreadable', capture, written.problem.detail);
  if (!opened.ok) await dispose();
  return { opened, dispose };
}
