/** What the settings file holds: a person's preferences, the captures opened last, where the window was. */
import * as v from 'valibot';
import { hostNameSchema, longestPath } from './host-name.ts';
import { defaultPreferences, preferencesSchema, type Preferences } from './preferences.ts';
import { count, list, record } from './schema.ts';

/** In device-independent pixels, as Electron counts them. `zoom`: 1 is actual size. */
const windowPlace = record({ x: count, y: count, width: count, height: count, maximized: v.boolean(), zoom: v.optional(v.pipe(v.number(), v.minValue(0.25), v.maxValue(5)), 1) });

export type WindowPlace = v.InferOutput<typeof windowPlace>;

export interface Settings {
  readonly preferences: Preferences;
  /** Absolute paths, latest first. */
  readonly recentCaptures: readonly string[];
  /** Absolute paths: folders of this computer in which VMs are looked for, besides VMware's own list. */
  readonly vmFolders: readonly string[];
  readonly window: WindowPlace | null;
}

const { language, theme, view } = preferencesSchema.pipe[0].entries;

// A file that another version wrote, or a person edited: what is sound is kept, each key by itself.
const lenientPreferences = record({
  language: v.optional(v.fallback(language, defaultPreferences.language), defaultPreferences.language),
  theme: v.optional(v.fallback(theme, defaultPreferences.theme), defaultPreferences.theme),
  view: v.optional(v.fallback(view, defaultPreferences.view), defaultPreferences.view),
});

const folder = v.pipe(v.string(), v.minLength(1), v.maxLength(longestPath));

const lenient = record({
  preferences: v.optional(v.fallback(lenientPreferences, defaultPreferences), defaultPreferences),
  recentCaptures: v.optional(v.fallback(list(hostNameSchema), []), []),
  vmFolders: v.optional(v.fallback(list(folder), []), []),
  window: v.optional(v.fallback(v.nullable(windowPlace), null), null),
});

export const defaultSettings: Settings = { preferences: defaultPreferences, recentCaptures: [], vmFolders: [], window: null };

export function readSettings(raw: unknown): Settings {
  const parsed = v.safeParse(lenient, raw);
  return parsed.success ? parsed.output : defaultSettings;
}
