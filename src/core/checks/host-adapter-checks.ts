/** host-adapter checks */
export const hostAdapterChecks = [] as const;
