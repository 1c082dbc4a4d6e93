import type { CheckCase } from '../case.ts';

export const dhcpCases: readonly CheckCase[] = [];
