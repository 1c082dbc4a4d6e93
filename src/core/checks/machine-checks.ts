/** machine checks */
export const machineChecks = [] as const;
