/** Everything about one virtual machine and its adapters. */
import { mdiStethoscope } from '@mdi/js';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import type { HostView } from '../../src/core/vnet/host-view.ts';
import type { VirtualMachine, VmAdapter } from '../../src/core/vnet/machine.ts';
import { useWindow } from '../app/window-context.ts';
import { ReachView } from '../reach/reach-view.tsx';
import { useReach } from '../reach/use-reach.ts';
import { Icon } from '../theme/icon.tsx';
import { modeShapes } from '../theme/shapes.ts';
import { GuestButton } from '../machines/guest-dialog.tsx';
import { dateTime } from '../words/format.ts';
import { useTexts } from '../words/use-texts.ts';
import { Fact, Facts, Note, Section } from './facts.tsx';

interface Props {
  readonly machine: VirtualMachine;
  readonly view: HostView;
}

export function MachineDetails({ machine, view }: Props): ReactElement {
  const { t } = useTexts();
  const present = machine.adapters.filter((adapter) => adapter.present);
  return (
    <>
      {machine.encrypted && (
        <Section title={t.details.encrypted}>
          <Note>{t.details.encryptedHelp}</Note>
        </Section>
      )}
      {present.map((adapter) => (
        <AdapterSection key={adapter.index} machine={machine} adapter={adapter} view={view} />
      ))}
      {present.length === 0 && (
        <Section title={t.tables.adapters}>
          <Note>{t.picture.noAdapters}</Note>
        </Section>
      )}
      <ReachSection machine={machine} />
      <Section title={t.details.file}>
        <Facts>
          <Fact label={t.details.file} value={machine.path} copy />
        </Facts>
      </Section>
    </>
  );
}

function ReachSection({ machine: { name, path } }: { readonly machine: VirtualMachine }): ReactElement | null {
  const { t } = useTexts();
  const { troubleshoot, openPage } = useWindow();
  const reach = useReach(path);
  const ask = (): void => {
    troubleshoot.change({ vm: path });
    openPage('troubleshoot');
  };
  return (
    <Section title={t.troubleshoot.reach}>
      <Button variant="outlined" startIcon={<Icon path={mdiStethoscope} size={16} />} onClick={ask}>
        {t.troubleshoot.whyMachine}
      </Button>
      {reach !== null && reach.cells.length > 0 && <ReachView key={path} reach={reach} about={name} />}
    </Section>
  );
}

function AdapterSection({ machine, adapter, view }: Props & { readonly adapter: VmAdapter }): ReactElement {
  const { t, language } = useTexts();
  const { select } = useWindow();
  const { colours } = useTheme();
  const network = view.networks.find(({ vmnet }) => vmnet === adapter.vmnet);
  const { index, vmnet, mode, lease, mac, device, connectAtPowerOn } = adapter;
  const mark = network && <Icon path={modeShapes[network.mode]} size={16} sx={{ color: colours.modes[network.mode] }} />;
  return (
    <Section title={`${t.details.adapter(index + 1)} (ethernet${index}) · ${t.vmAdapterModes[mode]}`} mark={mark}>
      {vmnet !== null && network === undefined && <Note>{t.picture.noSuchVmnet(vmnet)}</Note>}
      {vmnet !== null && network !== undefined && (
        <Link component="button" onClick={() => select({ kind: 'network', vmnet }, 'open')} sx={{ fontSize: 14, mb: 0.75 }}>
          {`VMnet${vmnet} · ${t.modes[network.mode]}${network.subnet === null ? '' : ` · ${network.subnet}`}`}
        </Link>
      )}
      <Facts>
        {network?.mode !== 'bridged' && vmnet !== null && (
          <Fact label={t.details.lease} value={lease?.address ?? [t.details.noLease]} copy={lease !== null} />
        )}
        {lease !== null && <Fact label={t.details.leaseEnds} value={lease.ends === null ? t.details.never : dateTime(lease.ends, language)} />}
        {network?.nat?.enabled === true && <Fact label={t.details.gatewayForVm} value={network.nat.gateway} copy />}
        <Fact label={t.details.mac} value={mac} copy />
        <Fact label={t.details.device} value={device} />
        <Fact label={t.details.connectAtPowerOn} value={connectAtPowerOn ? t.details.yes : t.details.no} />
      </Facts>
      <GuestButton view={view} machine={machine} adapter={index} />
    </Section>
  );
}
