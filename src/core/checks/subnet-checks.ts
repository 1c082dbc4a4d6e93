/** subnet checks */
export const subnetChecks = [] as const;
