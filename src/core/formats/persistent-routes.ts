/** Reads the persistent IPv4 routes of Windows, which `route print` lists below the active ones, in any of its languages. */
import { isIpv4 } from '../ipv4/address.ts';
import { prefixOfPrintedMask, textLines } from './ip-text.ts';
import { most32, wholeNumber } from './printed-number.ts';

export interface PersistentRoute {
  readonly destination: string;
  readonly gateway: string;
  /** From 1. */
  readonly line: number;
}

/** Their rows have no interface column: `10.9.0.0 255.255.0.0 192.168.1.254 1`, or words such as “Default” for the metric. */
export function readPersistentRoutes(text: string): readonly PersistentRoute[] {
  return textLines(text).flatMap((line, index) => {
    const words = line.trim().split(/\s+/);
    const [destination = '', mask = '', gateway = '', ...metric] = words;
    const prefix = prefixOfPrintedMask(mask);
    if (!isIpv4(destination) || prefix === undefined || !isIpv4(gateway) || metric.length === 0) return [];
    const isActive = isIpv4(metric[0] ?? '');
    const isMetric = metric.length > 1 || wholeNumber(metric[0], most32) !== undefined || /^\p{L}/u.test(metric[0] ?? '');
    return isActive || !isMetric ? [] : [{ destination: `${destination}/${prefix}`, gateway, line: index + 1 }];
  });
}
