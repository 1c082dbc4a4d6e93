/** The window's colours, light and dark. Every text colour keeps 4.5:1 on every ground it is used on. */
import type { Severity } from '../../src/core/vnet/finding.ts';
import type { Mode } from '../../src/core/vnet/network.ts';
import type { LineState } from '../picture/scene.ts';

export interface Colours {
  /** Behind pages. */
  readonly page: string;
  /** Rail, bar, status line, table heads. */
  readonly frame: string;
  /** Boxes in the picture, cards. */
  readonly surface: string;
  readonly hover: string;
  readonly selected: string;
  readonly border: string;
  readonly strongBorder: string;
  readonly text: string;
  readonly quiet: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly bad: string;
  readonly warn: string;
  readonly good: string;
  /** Behind lines of a diff. */
  readonly added: string;
  readonly removed: string;
  readonly modes: Readonly<Record<Mode, string>>;
  /** Lines outside the VMnets. */
  readonly wire: string;
  readonly idle: string;
}

export const light: Colours = {
  page: '#ffffff',
  frame: '#f4f5f7',
  surface: '#ffffff',
  hover: '#eef1f4',
  selected: '#e3eefb',
  border: '#dde1e6',
  strongBorder: '#8b949e',
  text: '#1c2127',
  quiet: '#57606a',
  accent: '#0a5cc2',
  onAccent: '#ffffff',
  bad: '#b3261e',
  warn: '#8a5300',
  good: '#0f6b44',
  added: '#e2f5ea',
  removed: '#fdeae8',
  modes: { bridged: '#8f4f00', nat: '#0f6b44', 'host-only': '#6a3ea1', isolated: '#57606a' },
  wire: '#57606a',
  idle: '#b4bcc5',
};

export const dark: Colours = {
  page: '#16191d',
  frame: '#1d2126',
  surface: '#1d2126',
  hover: '#262b31',
  selected: '#1d3450',
  border: '#333a42',
  strongBorder: '#6e7781',
  text: '#e6e9ed',
  quiet: '#a3adb8',
  accent: '#6cb0ff',
  onAccent: '#08213f',
  bad: '#ff8f85',
  warn: '#e8b349',
  good: '#5bd29a',
  added: '#16351f',
  removed: '#43211f',
  modes: { bridged: '#e8b349', nat: '#5bd29a', 'host-only': '#c5a0ff', isolated: '#a3adb8' },
  wire: '#a3adb8',
  idle: '#4d555e',
};

export function lineColour(colours: Colours, state: LineState, mode: Mode | null): string {
  if (state === 'broken') return colours.bad;
  if (state === 'idle') return colours.idle;
  return mode === null ? colours.wire : colours.modes[mode];
}

export function severityColour(colours: Colours, severity: Severity): string {
  return { error: colours.bad, warning: colours.warn, info: colours.quiet }[severity];
}
