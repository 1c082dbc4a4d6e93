/** The checks of the NAT device. */
import { gatewayOutsideSubnet } from './gateway-outside-subnet.ts';

export const natChecks = [gatewayOutsideSubnet] as const;
