/** What the system around VMware tells: the kernel, systemd, Secure Boot, and Windows' adapters and networks. */
import { readConnectionProfiles } from '../formats/connection-profiles.ts';
import { readFirewallProfiles } from '../formats/firewall-profiles.ts';
import { readLsmod } from '../formats/lsmod.ts';
import { readSecureBootState } from '../formats/mokutil.ts';
import { readNetAdapters } from '../formats/net-adapters.ts';
import { readNmcliDevices } from '../formats/nmcli.ts';
import { readPfctlNat } from '../formats/pfctl-nat.ts';
import { readSystemctlShow } from '../formats/systemctl-show.ts';
import { readUfwStatus } from '../formats/ufw-status.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { HostTools } from './snapshot.ts';
import { told, understood } from './told.ts';

type SystemFacts = Pick<
  HostState,
  | 'netAdapters'
  | 'connectionProfiles'
  | 'kernelModules'
  | 'kernelRelease'
  | 'secureBoot'
  | 'networksUnit'
  | 'managedDevices'
  | 'ufw'
  | 'firewallProfiles'
  | 'sharedInterfaces'
  | 'systemVersion'
>;

export function systemFacts(tools: HostTools): SystemFacts {
  return {
    netAdapters: understood(tools.netAdapters, (text) => {
      const { adapters } = readNetAdapters(text);
      return adapters.length === 0 ? null : adapters.map(({ name }) => name);
    }),
    connectionProfiles: told([tools.connectionProfiles], (text) => readConnectionProfiles(text).profiles),
    kernelModules: understood(tools.kernelModules, (text) => readLsmod(text).modules),
    kernelRelease: told([tools.kernelRelease], (text) => text.trim()),
    secureBoot: understood(tools.secureBoot, (text) => readSecureBootState(text).enabled),
    networksUnit: understood(tools.networksUnit, (text) => {
      const { loaded, active, fileState } = readSystemctlShow(text);
      return loaded === null ? null : { loaded, active, fileState };
    }),
    managedDevices: told([tools.networkManager], (text) => readNmcliDevices(text).devices),
    ufw: understood(tools.firewall, (text) => readUfwStatus(text).status),
    firewallProfiles: understood(tools.firewallProfiles, (text) => {
      const { profiles } = readFirewallProfiles(text);
      return profiles.length === 0 ? null : profiles;
    }),
    sharedInterfaces: told([tools.sharingRules], (text) => readPfctlNat(text).interfaces),
    systemVersion: understood(tools.systemVersion, (text) => /^ProductVersion:\s*(\d[\d.]*)/m.exec(text)?.[1] ?? null),
  };
}
