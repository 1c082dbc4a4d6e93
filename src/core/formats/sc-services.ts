/**
 * Reads `sc query` and `sc qc` of any number of services, one below the other, with or without the prompts between
 * them. What both say of one service comes together; a service that does not exist is named by its command alone.
 */
import type { Complaint } from './complaint.ts';
import { firstLine, textLines } from './ip-text.ts';
import { readScQuery, type ScQuery } from './sc-query.ts';

export interface ScService extends Pick<ScQuery, 'installed' | 'state' | 'startType' | 'exitCode'> {
  /** Null when neither the output nor a command above it names the service. */
  readonly name: string | null;
}

export interface ScServices {
  readonly services: readonly ScService[];
  readonly complaints: readonly Complaint[];
}

interface Block {
  readonly name: string | null;
  /** Index of its first line. */
  readonly start: number;
  readonly lines: string[];
}

export function readScServices(text: string): ScServices {
  const services = new Map<string, ScService>();
  const silent: Complaint[] = [];
  for (const { name, start, lines } of blocksOf(textLines(text))) {
    const { installed, state, startType, exitCode, complaints } = readScQuery(lines.join('\n'));
    const told: ScService = { name, installed, state, startType, exitCode };
    // Windows does not tell names apart by their case.
    const key = name === null ? `\0${start}` : name.toLowerCase();
    if (complaints.length === 0) services.set(key, both(services.get(key), told));
    else silent.push({ code: 'unknown-line', severity: 'warning', line: start + 1, column: 1, text: (lines[0] ?? '').slice(0, 80) });
  }
  if (services.size > 0) return { services: [...services.values()], complaints: silent };
  return { services: [], complaints: [{ code: 'unknown-line', severity: 'error', line: 1, column: 1, text: firstLine(text) }] };
}

// Untranslated is `sc` alone: "[SC] EnumQueryServicesStatus:OpenService 失败 1060:", and "[SC] QueryServiceConfig SUCCESS".
const errorLine = /^\[SC\] .{0,200}\s\d{1,5}\s?:?\s*$/;
const nameLine = /^[^\s:[\]]{2,64}: {1,8}(\S.*)$/;
const commandLine = /(?:^|[>\s/\\])sc(?:\.exe)?\s{1,8}(?:query|queryex|qc)(?:\s|$)(.*)$/i;

/** A block begins with the name of the service (SERVICE_NAME, whatever it is called), or with an error. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let asked: string | null = null;
  let wasName = false;
  for (const [index, line] of lines.entries()) {
    const command = commandLine.exec(line)?.[1];
    // DISPLAY_NAME stands directly below the name.
    const name: string | undefined = wasName ? undefined : nameLine.exec(line)?.[1]?.trim();
    wasName = name !== undefined;
    if (command !== undefined) {
      asked = serviceAsked(command);
      open = undefined;
    } else if (name !== undefined || errorLine.test(line) || (open === undefined && line.trim() !== '' && !line.startsWith('[SC] '))) {
      open = { name: name ?? asked, start: index, lines: [line] };
      blocks.push(open);
    } else open?.lines.push(line);
  }
  return blocks;
}

/** `state= all` is an option and no name. */
function serviceAsked(words: string): string | null {
  const [, quoted, bare] = /^\s*(?:"([^"]{1,256})"|([^\s="]{1,256}))\s*$/.exec(words) ?? [];
  return quoted ?? bare ?? null;
}

function both(one: ScService | undefined, other: ScService): ScService {
  if (one === undefined) return other;
  return {
    name: one.name,
    installed: other.installed,
    state: other.state ?? one.state,
    startType: other.startType ?? one.startType,
    exitCode: other.exitCode ?? one.exitCode,
  };
}
