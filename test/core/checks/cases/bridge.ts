import type { CheckCase } from '../case.ts';

export const bridgeCases: readonly CheckCase[] = [];
