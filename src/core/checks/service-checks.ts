/** service checks */
export const serviceChecks = [] as const;
