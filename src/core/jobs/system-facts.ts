/** What the system around VMware tells: the kernel, systemd, Secure Boot, and Windows' adapters and networks. */
import { readConnectionProfiles } from '../formats/connection-profiles.ts';
import { readLsmod } from '../formats/lsmod.ts';
import { readSecureBootState } from '../formats/mokutil.ts';
import { readNetAdapters } from '../formats/net-adapters.ts';
import { readSystemctlShow } from '../formats/systemctl-show.ts';
import type { HostState } from '../vnet/host-state.ts';
import type { HostTools } from './snapshot.ts';
import { told, understood } from './told.ts';

type SystemFacts = Pick<HostState, 'netAdapters' | 'connectionProfiles' | 'kernelModules' | 'kernelRelease' | 'secureBoot' | 'networksUnit'>;

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
  };
}
