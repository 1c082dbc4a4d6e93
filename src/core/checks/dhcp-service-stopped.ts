/** The DHCP service does not run: guests get no address. */
import { check } from './check.ts';
import { stoppedServices, type StoppedData } from './stopped-services.ts';

export const dhcpServiceStopped = check<'dhcp-service-stopped', StoppedData>('dhcp-service-stopped', 'error', (state) => stoppedServices(state, 'dhcp'));
