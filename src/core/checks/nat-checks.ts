/** The checks of the NAT device. */
import { gatewayIsHostAdapter } from './gateway-is-host-adapter.ts';
import { gatewayOutsideSubnet } from './gateway-outside-subnet.ts';
import { gatewayReserved } from './gateway-reserved.ts';
import { severalNatNetworks } from './several-nat-networks.ts';

export const natChecks = [gatewayOutsideSubnet, gatewayReserved, gatewayIsHostAdapter, severalNatNetworks] as const;
