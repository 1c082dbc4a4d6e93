/** Lease times as they are typed: a number and its unit, `30m`. */

export const durationUnits = ['s', 'm', 'h', 'd'] as const;

export type DurationUnit = (typeof durationUnits)[number];

const secondsOf: Readonly<Record<DurationUnit, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** VMware's files take no more. */
const longest = 4_294_967_295;

export interface Duration {
  readonly amount: string;
  readonly unit: DurationUnit;
}

/** 1800 → `30m`: in the largest unit that leaves no rest. */
export function durationText(seconds: number): string {
  const unit = durationUnits.findLast((one) => seconds % secondsOf[one] === 0) ?? 's';
  return `${seconds / secondsOf[unit]}${unit}`;
}

/** Whatever stands before the unit, number or not. */
export function splitDuration(text: string): Duration {
  const unit = durationUnits.find((one) => text.endsWith(one)) ?? 's';
  return { amount: text.endsWith(unit) ? text.slice(0, -1) : text, unit };
}

/** In seconds; null: no time that a DHCP server can lease for. */
export function parseDuration(text: string): number | null {
  const { amount, unit } = splitDuration(text);
  const seconds = /^[1-9]\d{0,9}$/.test(amount) ? Number(amount) * secondsOf[unit] : 0;
  return seconds > 0 && seconds <= longest ? seconds : null;
}
