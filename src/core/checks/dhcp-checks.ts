/** dhcp checks */
export const dhcpChecks = [] as const;
