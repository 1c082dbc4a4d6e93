/** file checks */
export const fileChecks = [] as const;
