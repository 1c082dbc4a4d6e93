/** The times of a leases file: `2016/01/01 14:38:53`, in UTC. */
import type { Bytes } from './bytes.ts';

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `2016/01/01`, `14:38:53` → `2016-01-01T14:38:53Z`; undefined for a date or time that does not exist. */
export function isoTime(bytes: Bytes, date: number, dateEnd: number, time: number, timeEnd: number): string | undefined {
  if (dateEnd - date !== 10 || timeEnd - time !== 8) return undefined;
  if (bytes[date + 4] !== '/' || bytes[date + 7] !== '/' || bytes[time + 2] !== ':' || bytes[time + 5] !== ':') return undefined;
  const year = twoDigits(bytes, date) * 100 + twoDigits(bytes, date + 2);
  const month = twoDigits(bytes, date + 5);
  const day = twoDigits(bytes, date + 8);
  const leapDay = month === 2 && day === 29 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0);
  const sound =
    year >= 0 &&
    ((day >= 1 && day <= (daysIn[month - 1] ?? 0)) || leapDay) &&
    twoDigits(bytes, time) < 24 &&
    twoDigits(bytes, time + 3) < 60 &&
    twoDigits(bytes, time + 6) < 60;
  if (!sound) return undefined;
  const code = (at: number): number => bytes.charCodeAt(at);
  // One flat string: joining pieces would keep every piece alive.
  return String.fromCharCode(
    code(date), code(date + 1), code(date + 2), code(date + 3), 45, code(date + 5), code(date + 6), 45, code(date + 8), code(date + 9), 84,
    code(time), code(time + 1), 58, code(time + 3), code(time + 4), 58, code(time + 6), code(time + 7), 90,
  );
}

/** NaN when they are none, which no comparison lets through. */
function twoDigits(bytes: Bytes, at: number): number {
  const tens = bytes.charCodeAt(at) - 48;
  const ones = bytes.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
