/** The tools of no platform: each platform's reader fills in its own. */
import type { HostTools } from '../core/jobs/snapshot.ts';

export const noTools: HostTools = {
  ipconfig: null,
  ipAddr: null,
  ipRoute: null,
  ifconfig: null,
  routes: null,
  neighbours: null,
  vmwareNetworks: null,
  services: [],
  connectionProfiles: null,
  bridgeBindings: null,
  netAdapters: null,
  hardwarePorts: null,
  kernelModules: null,
  kernelRelease: null,
  networksUnit: null,
  secureBoot: null,
  vmrunList: null,
  listeners: null,
  dnsListeners: null,
  excludedPorts: null,
};
