/** bridge checks */
export const bridgeChecks = [] as const;
