/** The NAT service does not run: guests have an address, and no way out. */
import { check } from './check.ts';
import { stoppedServices, type StoppedData } from './stopped-services.ts';

export const natServiceStopped = check<'nat-service-stopped', StoppedData>('nat-service-stopped', 'error', (state) => stoppedServices(state, 'nat'));
