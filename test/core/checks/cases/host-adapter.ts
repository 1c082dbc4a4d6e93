import type { CheckCase } from '../case.ts';

export const hostAdapterCases: readonly CheckCase[] = [];
