/** The caller's folder for the answer: nobody else can enter it, and nothing in it is written over or followed. */
import { appendFileSync, closeSync, existsSync, fsyncSync, lstatSync, openSync, realpathSync, writeSync } from 'node:fs';
import path from 'node:path';
import { answerName, cancelName, progressName, type Answer } from '../host/elevate/answer.ts';

export interface ReportFolder {
  answer(answer: Answer): void;
  stage(stage: string): void;
  isCancelled(): boolean;
}

/** The folder's owner, when it is one that only its owner can enter; undefined when it is none of the kind. On Windows 0. */
export function ownerOfFolder(folder: string): number | undefined {
  try {
    const found = lstatSync(folder);
    // A link on the way may lead elsewhere the next time.
    if (!found.isDirectory() || realpathSync.native(folder) !== folder) return undefined;
    return path.sep === '/' && (found.mode & 0o077) !== 0 ? undefined : found.uid;
  } catch {
    return undefined;
  }
}

export function openReportFolder(folder: string): ReportFolder {
  const identity = idOf(folder);
  // Readable for the folder's owner, who is not the administrator: only the owner gets as far.
  const progress = openSync(path.join(folder, progressName), 'wx', 0o644);
  return {
    stage: (stage) => appendFileSync(progress, `${stage}\n`),
    isCancelled: () => existsSync(path.join(folder, cancelName)),
    answer: (answer) => {
      closeSync(progress);
      // Somebody put another folder in its place: what is written there is none of ours.
      if (idOf(folder) !== identity) throw new Error('the report folder was replaced');
      const handle = openSync(path.join(folder, answerName), 'wx', 0o644);
      writeSync(handle, JSON.stringify(answer));
      fsyncSync(handle);
      closeSync(handle);
    },
  };
}

function idOf(folder: string): string {
  const { dev, ino } = lstatSync(folder, { bigint: true });
  return `${dev} ${ino} ${realpathSync.native(folder)}`;
}
