/** The times of a leases file: `2016/01/01 14:38:53`, in UTC. */
import type { Bytes } from './bytes.ts';

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** In seconds: the calendar repeats after them. */
const fourCenturies = 146_097 * 86_400;

/** `2016/01/01`, `14:38:53` → seconds since 1970; undefined for a date or time that does not exist. */
export function leaseTime(bytes: Bytes, date: number, dateEnd: number, time: number, timeEnd: number): number | undefined {
  if (dateEnd - date !== 10 || timeEnd - time !== 8) return undefined;
  if (bytes[date + 4] !== '/' || bytes[date + 7] !== '/' || bytes[time + 2] !== ':' || bytes[time + 5] !== ':') return undefined;
  const year = twoDigits(bytes, date) * 100 + twoDigits(bytes, date + 2);
  const month = twoDigits(bytes, date + 5);
  const day = twoDigits(bytes, date + 8);
  const leapDay = month === 2 && day === 29 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  const hours = twoDigits(bytes, time);
  const minutes = twoDigits(bytes, time + 3);
  const seconds = twoDigits(bytes, time + 6);
  const sound =
    year >= 0 && ((day >= 1 && day <= (daysIn[month - 1] ?? 0)) || leapDay) && hours < 24 && minutes < 60 && seconds < 60;
  // `Date.UTC` takes years below 100 for those of the last century.
  return sound ? Date.UTC(year + 400, month - 1, day, hours, minutes, seconds) / 1000 - fourCenturies : undefined;
}

/** Seconds since 1970 → `2016-01-01T14:38:53Z`. */
export function isoTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, -5)}Z`;
}

/** NaN when they are none, which no comparison lets through. */
function twoDigits(bytes: Bytes, at: number): number {
  const tens = bytes.charCodeAt(at) - 48;
  const ones = bytes.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
