/** Times and lengths of time as people read them. */
import type { Language } from '../../src/core/text/language.ts';
import type { Texts } from '../../src/core/text/texts.ts';

/** 1800 → `30 min`; whole units only, so that no second is lost: 90 → `90 s`. */
export function duration(seconds: number, { details }: Texts): string {
  if (seconds >= 86_400 && seconds % 86_400 === 0) return details.days(seconds / 86_400);
  if (seconds >= 3600 && seconds % 3600 === 0) return details.hours(seconds / 3600);
  if (seconds >= 60 && seconds % 60 === 0) return details.minutes(seconds / 60);
  return details.seconds(seconds);
}

/** How long ago something was read. */
export function refreshedAgo(milliseconds: number, { frame }: Texts): string {
  const seconds = Math.floor(milliseconds / 1000);
  if (seconds < 5) return frame.refreshedNow;
  if (seconds < 60) return frame.refreshedSeconds(seconds);
  if (seconds < 3600) return frame.refreshedMinutes(Math.floor(seconds / 60));
  return frame.refreshedHours(Math.floor(seconds / 3600));
}

/** `2026-11-22T20:00:00Z` in the person's own zone and language; what is no time stays as it is. */
export function dateTime(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** 999 → `999 bytes`, 34_400 → `34 kB`: in thousands, as disks are sold. */
export function fileSize(bytes: number, { kept }: Texts, language: Language): string {
  if (bytes < 1000) return kept.bytes(bytes);
  const [unit, amount] = bytes < 1_000_000 ? (['kB', bytes / 1000] as const) : (['MB', bytes / 1_000_000] as const);
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: amount < 10 ? 1 : 0 }).format(amount)} ${unit}`;
}
