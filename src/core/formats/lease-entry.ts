/** One lease, of VMware's or Apple's DHCP server. A file may hold a million: texts are made of it when they are asked for. */
import { isoTime } from './lease-time.ts';

/** What is told of a lease. */
export interface ToldLease {
  readonly address: string;
  readonly mac: string | null;
  /** ISO 8601 UTC, in whole seconds. */
  readonly starts: string | null;
  /** As `starts`; null unless it ends at a time that could be read. */
  readonly ends: string | null;
  readonly hostname: string | null;
}

export interface LeaseFacts {
  readonly mac: string | null;
  /** In seconds since 1970, as `endsAt`. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** `void`: abandoned, or its end could not be read; such a lease is nobody's. */
  readonly standing: 'dated' | 'forever' | 'undated' | 'void';
  /** Of its first word, from 1. */
  readonly line: number;
  /** What the guest calls itself, in lower case: `ff:4a:01:…`; null when that is its MAC, or nothing. */
  readonly uid: string | null;
}

/** Each grammar has its own, which knows where its texts are. Printed as JSON, it is what is told. */
export abstract class LeaseEntry implements ToldLease, LeaseFacts {
  readonly mac: string | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly standing: LeaseFacts['standing'];
  readonly line: number;
  readonly uid: string | null;
  abstract readonly address: string;
  abstract readonly hostname: string | null;

  constructor({ mac, startsAt, endsAt, standing, line, uid }: LeaseFacts) {
    this.mac = mac;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.standing = standing;
    this.line = line;
    this.uid = uid;
  }

  get starts(): string | null {
    return this.startsAt === null ? null : isoTime(this.startsAt);
  }

  get ends(): string | null {
    return this.endsAt === null ? null : isoTime(this.endsAt);
  }

  toJSON(): ToldLease {
    const { address, mac, starts, ends, hostname } = this;
    return { address, mac, starts, ends, hostname };
  }
}
