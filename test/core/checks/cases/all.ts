/** A sick host for every check. */
import type { CheckCase } from '../case.ts';
import { bridgeCases } from './bridge.ts';
import { dhcpCases } from './dhcp.ts';
import { fileCases } from './file.ts';
import { forwardCases } from './forward.ts';
import { hostAdapterCases } from './host-adapter.ts';
import { machineCases } from './machine.ts';
import { natCases } from './nat.ts';
import { serviceCases } from './service.ts';
import { subnetCases } from './subnet.ts';

export const cases: readonly CheckCase[] = [
  ...subnetCases,
  ...natCases,
  ...hostAdapterCases,
  ...dhcpCases,
  ...forwardCases,
  ...bridgeCases,
  ...fileCases,
  ...serviceCases,
  ...machineCases,
];
