/** The options that every command takes, and what they come to. */
import type { Command } from 'commander';
import { languageOfLocale, type Language } from '../core/text/language.ts';

export interface Globals {
  readonly host: string;
  /** It was asked for, and is not the default. */
  readonly hostGiven: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}

/** What commander hands over: absent where the option was not given. */
interface RawGlobals {
  readonly host?: string;
  readonly json?: boolean;
  readonly lang?: Language;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** What was typed, before or after the command; after it wins. Defaults of the outer program must not override it. */
function typedOptions(command: Command): RawGlobals {
  const outer = command.parent === null ? {} : typedOptions(command.parent);
  const own = Object.entries(command.opts<RawGlobals>()).filter(([name]) => command.getOptionValueSource(name) === 'cli');
  return { ...outer, ...Object.fromEntries(own) };
}

export function readGlobals(command: Command, env: NodeJS.ProcessEnv): Globals {
  const raw = typedOptions(command);
  return {
    host: raw.host ?? (env['VMNET_HOST'] || 'local'),
    hostGiven: raw.host !== undefined || Boolean(env['VMNET_HOST']),
    json: raw.json ?? false,
    language: raw.lang ?? localLanguage(env),
    quiet: raw.quiet ?? false,
    verbose: raw.verbose ?? false,
    color: raw.color !== false && !env['NO_COLOR'],
  };
}

function localLanguage(env: NodeJS.ProcessEnv): Language {
  return languageOfLocale(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale);
}

/** Of a command line that is not parsed yet, or cannot be. */
export function spokenLanguage(words: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
  return wanted === 'en' || wanted === 'zh-CN' ? wanted : localLanguage(env);
}
