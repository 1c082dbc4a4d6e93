import type { CheckCase } from '../case.ts';

export const fileCases: readonly CheckCase[] = [];
