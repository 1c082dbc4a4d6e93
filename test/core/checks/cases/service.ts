import type { CheckCase } from '../case.ts';

export const serviceCases: readonly CheckCase[] = [];
