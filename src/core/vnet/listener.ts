/** Ports of the host that are in use or kept back, as `netstat`, `ss`, `lsof` and `netsh` tell. */

export interface Listener {
  readonly protocol: 'tcp' | 'udp';
  /** Null: every address of the host. */
  readonly address: string | null;
  readonly port: number;
  readonly process: string | null;
  readonly pid: number | null;
}

/** Inclusive at both ends. */
export interface PortRange {
  readonly start: number;
  readonly end: number;
}
