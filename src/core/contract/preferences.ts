/** What a person chose about the window, as the page sees it. */
import * as v from 'valibot';
import { list, record, request, text } from './schema.ts';

const entries = {
  language: v.picklist(['en', 'zh-CN', 'system']),
  theme: v.picklist(['light', 'dark', 'system']),
  /** Pages' own small memory (a column hidden, the rail folded), under keys of their own. */
  view: v.pipe(
    v.record(text(60), v.union([text(400), v.pipe(v.number(), v.finite()), v.boolean(), list(text(200))])),
    v.check((view) => Object.keys(view).length <= 100),
    v.readonly(),
  ),
};

export const preferencesSchema = record(entries);

/** Only what is to change; `view` replaces the whole memory. */
export const preferencesChangeSchema = request({
  language: v.exactOptional(entries.language),
  theme: v.exactOptional(entries.theme),
  view: v.exactOptional(entries.view),
});

export type Preferences = v.InferOutput<typeof preferencesSchema>;

export type PreferencesChange = v.InferOutput<typeof preferencesChangeSchema>;

export const defaultPreferences: Preferences = { language: 'system', theme: 'system', view: {} };
