/** What only the doctor asks, beside the checks: of the host around the machine, of the guest, and of packets. */
import type { Finding } from '../vnet/finding.ts';
import { guestAddressTaken } from './guest/guest-address-taken.ts';
import { guestConfigOtherDevice } from './guest/guest-config-other-device.ts';
import { guestDnsDead } from './guest/guest-dns-dead.ts';
import { guestDriverMissing } from './guest/guest-driver-missing.ts';
import { guestGatewayWrong } from './guest/guest-gateway-wrong.ts';
import { guestIpOutsideSubnet } from './guest/guest-ip-outside-subnet.ts';
import { guestNetworkmanagerOff } from './guest/guest-networkmanager-off.ts';
import { guestNicDown } from './guest/guest-nic-down.ts';
import { guestNicRenamed } from './guest/guest-nic-renamed.ts';
import { guestProxyStale } from './guest/guest-proxy-stale.ts';
import { guestRouteCaptured } from './guest/guest-route-captured.ts';
import { hostMovedStaticGuest } from './guest/host-moved-static-guest.ts';
import { lanPortSecurity } from './guest/lan-port-security.ts';
import { dnsPortTaken } from './host/dns-port-taken.ts';
import { fusionNoVmnetInterface } from './host/fusion-no-vmnet-interface.ts';
import { fusionSubnetNotHonoured } from './host/fusion-subnet-not-honoured.ts';
import { hostOffline } from './host/host-offline.ts';
import { linuxFirewallDropsVmnet } from './host/linux-firewall-drops-vmnet.ts';
import { modeHasNoInternet } from './host/mode-has-no-internet.ts';
import { networkmanagerManagesVmnet } from './host/networkmanager-manages-vmnet.ts';
import { promiscuousRefused } from './host/promiscuous-refused.ts';
import { vmConnectFailed } from './host/vm-connect-failed.ts';
import { vmnetRefused } from './host/vmnet-refused.ts';
import { vpnNotSharedWithNat } from './host/vpn-not-shared-with-nat.ts';
import type { Patient } from './patient.ts';
import { guestPortClosed } from './probe/guest-port-closed.ts';
import { macosLocalNetworkDenied } from './probe/macos-local-network-denied.ts';
import { mtuBlackHole } from './probe/mtu-black-hole.ts';
import { natDnsForwarderDead } from './probe/nat-dns-forwarder-dead.ts';
import { notAFaultPingBlocked } from './probe/not-a-fault-ping-blocked.ts';

export const hostDetectors = [
  fusionNoVmnetInterface,
  fusionSubnetNotHonoured,
  networkmanagerManagesVmnet,
  linuxFirewallDropsVmnet,
  vpnNotSharedWithNat,
  dnsPortTaken,
  modeHasNoInternet,
  hostOffline,
] as const;

/** By the machine's log. */
export const logDetectors = [vmnetRefused, vmConnectFailed, promiscuousRefused] as const;

export const guestDetectors = [
  guestNicDown,
  guestDriverMissing,
  guestNicRenamed,
  guestConfigOtherDevice,
  guestNetworkmanagerOff,
  guestIpOutsideSubnet,
  guestAddressTaken,
  hostMovedStaticGuest,
  lanPortSecurity,
  guestRouteCaptured,
  guestGatewayWrong,
  guestDnsDead,
  guestProxyStale,
] as const;

export const probeDetectors = [macosLocalNetworkDenied, natDnsForwarderDead, mtuBlackHole, guestPortClosed, notAFaultPingBlocked] as const;

export const detectors = [...hostDetectors, ...logDetectors, ...guestDetectors, ...probeDetectors] as const;

export type DetectorCode = (typeof detectors)[number]['code'];

export function detectAll(patient: Patient): readonly Finding[] {
  return detectors.flatMap((one): readonly Finding[] => one.find(patient));
}
