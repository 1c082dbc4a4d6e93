import type { CheckCase } from '../case.ts';

export const forwardCases: readonly CheckCase[] = [];
