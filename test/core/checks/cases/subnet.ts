import type { CheckCase } from '../case.ts';

export const subnetCases: readonly CheckCase[] = [];
