/** Steps of `vmnet repair` on Windows. */
import { dhcpdModel, parseDhcpd } from '../../../core/formats/dhcpd.ts';
import { natModel, parseNat } from '../../../core/formats/nat.ts';
import { presentNetworks } from '../../../core/plan/present-networks.ts';
import type { RepairStep } from '../../../core/plan/step.ts';
import { wantedOf, type WantedNetwork } from '../../../core/plan/wanted.ts';
import type { StageOutcome } from '../../apply/driver.ts';
import { bindBridge } from './bridge.ts';
import { completeDhcp, completeNat } from './generated.ts';
import { addHostAdapter, enableHostAdapter, giveAddress, removeHostAdapter, type Patience } from './host-adapters.ts';
import { wantedAddress } from './networks.ts';
import { setAutomatic, startService } from './services.ts';
import { done, failed, inOrder, pathOf, type Session } from './session.ts';

type FileRepair = Extract<RepairStep, { readonly op: 'restore-generated-file' }>;

/** With VMware's services stopped. */
export async function restoreGeneratedFile(session: Session, { file, vmnet }: FileRepair): Promise<StageOutcome> {
  const networks = presentNetworks(session.work.before.state).filter(({ mode }) => mode !== 'bridged');
  switch (file) {
    case 'dhcpd':
      return restoreDhcp(session, vmnet, networks.filter(({ dhcp }) => dhcp?.enabled === true).map(wantedOf));
    case 'nat':
      return restoreNat(session, networks.filter((one) => one.vmnet === vmnet && one.mode === 'nat').map(wantedOf));
    case 'netmap':
      // With the names of all networks: `completeNetmap`.
      return done;
  }
}

/** The one file serves all: when there is none that can be read, every network with DHCP gets its segment. */
async function restoreDhcp(session: Session, vmnet: number, networks: readonly WantedNetwork[]): Promise<StageOutcome> {
  const { work } = session;
  const path = pathOf(work.machine, 'dhcpd');
  const original = work.original(path);
  const broken = original === undefined || parseDhcpd(original).complaints.some(({ severity }) => severity === 'error');
  const shown = new Set(dhcpdModel(parseDhcpd(original ?? '')).subnets.map((one) => one.vmnet));
  const missing = networks.filter((one) => broken || one.vmnet === vmnet || !shown.has(one.vmnet));
  return inOrder(
    () => (broken ? work.remove(path) : Promise.resolve(done)),
    async () => {
      for (const one of missing) await session.vnetlib('update', 'dhcp', `vmnet${one.vmnet}`);
      return completeDhcp(session, missing, [], broken ? { original: undefined } : undefined);
    },
  );
}

async function restoreNat(session: Session, networks: readonly WantedNetwork[]): Promise<StageOutcome> {
  const { work } = session;
  const path = pathOf(work.machine, 'nat');
  const original = work.original(path);
  const broken = original === undefined || natModel(parseNat(original)).gateway === null;
  return inOrder(
    () => (broken ? work.remove(path) : Promise.resolve(done)),
    async () => {
      for (const { vmnet } of networks) await session.vnetlib('update', 'nat', `vmnet${vmnet}`);
      return completeNat(session, networks, [], broken ? { original: undefined } : undefined);
    },
  );
}

/** All but files. */
export async function repair(session: Session, step: Exclude<RepairStep, FileRepair>, patience: Patience): Promise<StageOutcome> {
  switch (step.op) {
    case 'start-service':
      return startService(session, step.service);
    case 'set-service-automatic':
      return setAutomatic(session, step.service);
    case 'bind-bridge':
      return bindBridge(session, step.adapter, step.bound);
    case 'enable-host-adapter':
      return inOrder(
        () => enableHostAdapter(session, step.vmnet),
        () => renew(session, step.vmnet, patience),
      );
    case 'recreate-host-adapter':
      return inOrder(
        () => removeHostAdapter(session, step.vmnet),
        () => addHostAdapter(session, step.vmnet),
        () => renew(session, step.vmnet, patience),
      );
    case 'renew-host-adapter':
      return renew(session, step.vmnet, patience);
  }
}

async function renew(session: Session, vmnet: number, patience: Patience): Promise<StageOutcome> {
  const network = presentNetworks((await session.work.read()).state).find((one) => one.vmnet === vmnet);
  const wanted = network === undefined ? undefined : wantedAddress(wantedOf(network));
  return wanted === undefined ? failed('step-not-possible', { op: 'renew-host-adapter' }) : giveAddress(session, wanted, patience);
}
