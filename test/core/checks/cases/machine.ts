import type { CheckCase } from '../case.ts';

export const machineCases: readonly CheckCase[] = [];
