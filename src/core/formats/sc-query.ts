/**
 * Reads `sc query NAME` and `sc qc NAME` of Windows. The labels STATE and START_TYPE are translated in some
 * languages, the numbers and the words in capitals after them are not; error 1060 means that there is no such service.
 */
import type { Complaint } from './complaint.ts';
import { textLines } from './ip-text.ts';
import { most32, wholeNumber } from './printed-number.ts';

export interface ScQuery {
  readonly service: string | null;
  /** False when `sc` says that no such service exists. */
  readonly installed: boolean;
  /** Of `sc query`; null when the text says nothing of it. What is starting or paused does not run. */
  readonly state: 'running' | 'stopped' | null;
  /** Of `sc qc`. */
  readonly startType: 'automatic' | 'manual' | 'disabled' | null;
  /** Windows' error number of the last end: 1067 is a process that ended unexpectedly. */
  readonly exitCode: number | null;
  readonly complaints: readonly Complaint[];
}

// Service state numbers: 1 stopped, 2 start pending, 3 stop pending, 4 running, 5–7 continuing and pausing.
const stateWord = /^(?:1\s+STOPPED|2\s+START_PENDING|3\s+STOP_PENDING|4\s+RUNNING|5\s+CONTINUE_PENDING|6\s+PAUSE_PENDING|7\s+PAUSED)\b/;
const startWord = /^[0-4]\s+(BOOT|SYSTEM|AUTO|DEMAND|DISABLED)(?:_START)?\b/;

export function readScQuery(text: string): ScQuery {
  let service: string | null = null;
  let state: ScQuery['state'] = null;
  let startType: ScQuery['startType'] = null;
  let exitCode: number | null = null;
  for (const line of textLines(text)) {
    const colon = line.indexOf(':');
    if (colon === -1) continue;
    const label = line.slice(0, colon).trim();
    const value = line.slice(colon + 1).trim();
    if (label === 'SERVICE_NAME') service = value;
    if (stateWord.test(value)) state = value.startsWith('4') ? 'running' : 'stopped';
    const start = startWord.exec(value)?.[1];
    if (start !== undefined) startType = start === 'DISABLED' ? 'disabled' : start === 'DEMAND' ? 'manual' : 'automatic';
    if (/WIN32/i.test(label)) exitCode = wholeNumber(/^(\d+)\s*\(0x/.exec(value)?.[1], most32) ?? exitCode;
  }
  const installed = state !== null || startType !== null || !/\b1060\b/.test(text);
  const silent = state === null && startType === null && installed;
  const complaints: readonly Complaint[] = silent
    ? [{ code: 'unknown-line', severity: 'error', line: 1, column: 1, text: text.trim().slice(0, 80) }]
    : [];
  return { service, installed, state, startType, exitCode, complaints };
}
