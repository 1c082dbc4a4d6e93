/** forward checks */
export const forwardChecks = [] as const;
