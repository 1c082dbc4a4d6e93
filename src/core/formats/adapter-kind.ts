/** What sort of adapter it is, by its name, description and what the tool says of the link; and which VMnet it belongs to. */
import type { AdapterKind } from '../vnet/adapter.ts';

export interface AdapterLooks {
  readonly name: string;
  readonly description?: string | null;
  readonly mac?: string | null;
  /** `Drahtlos-LAN-Adapter`, `Wireless LAN adapter`: the words before the name in `ipconfig`. */
  readonly heading?: string;
  readonly loopback?: boolean;
  readonly pointToPoint?: boolean;
  /** `ip`'s word: ether, loopback, sit, tunnel6, none … */
  readonly linkType?: string;
}

// Ordered: the first that fits wins. `text` rules see description, heading and name; `name` rules the name alone.
const rules: readonly { readonly kind: AdapterKind; readonly name?: RegExp; readonly text?: RegExp }[] = [
  // In a guest, vmxnet3 and "VMware Accelerated AMD PCNet Adapter" are the guest's own Ethernet cards.
  { kind: 'ethernet', text: /vmxnet|vmware accelerated|vmware pci ethernet/i },
  { kind: 'vmware', name: /^vmnet\d{1,3}$/i, text: /VMware Virtual Ethernet Adapter|VMware Network Adapter/i },
  { kind: 'loopback', name: /^lo\d*$/i, text: /loopback/i },
  {
    kind: 'tunnel',
    name: /^(?:sit\d|gif\d|stf\d|ip6tnl|tunl\d|gre|ip6gre|erspan|ip_vti|ip6_vti|isatap\.|6to4)/i,
    text: /teredo|isatap|6to4|6zu4|ip-?https/i,
  },
  {
    kind: 'vpn',
    name: /^(?:tun|tap|utun|wg|tailscale|zt[a-z\d]{8}|ipsec|nordlynx|proton|mullvad|cscotun|gpd|cloudflarewarp|outline|warp)[\w-]*$/i,
    text: /\bTAP-|tap-windows|wireguard|wintun|openvpn|anyconnect|cisco secure client|\bclash\b|\bmihomo\b|meta tunnel|tailscale|zerotier|nordlynx|nordvpn|protonvpn|mullvad|expressvpn|surfshark|globalprotect|pangp|fortinet|forticlient|fortissl|pulse secure|juniper|check point virtual|sonicwall|softether|hamachi|sing-?tun|sing-box|cloudflare warp|hss adapter|anchorfree|\bvpn\b|wan miniport \((?:l2tp|pptp|sstp|ikev2)\)|radmin|netbird|easyconnect|sangfor/i,
  },
  { kind: 'vpn', name: /^(?:meta|clash|mihomo)$/i },
  {
    kind: 'virtual',
    name: /^(?:docker\d|docker_|br-[\da-f]{6,}|virbr|veth|vnet\d|vboxnet|vnic\d|vmenet|lxcbr|lxdbr|lxc|incusbr|cni|podman|flannel|cali|kube|vxlan|dummy|ifb|vEthernet|macvlan|ipvlan|vrf|hvn)/i,
    text: /vEthernet|hyper-?v virtual|virtualbox|parallels|wi-?fi direct virtual|hosted network virtual|npcap|qemu|docker/i,
  },
  { kind: 'bridge', name: /^(?:vm)?br(?:idge)?[\da-z]+$/i, text: /network bridge|mac bridge|netzwerkbr.cke|pont r.seau|网桥|網路橋接器/i },
  { kind: 'other', name: /^(?:awdl|llw|anpi|ap\d|p2p|fw\d|XHC|pktap|pan\d|bnep|ppp\d|wwan|rmnet|pdp_ip|can\d)/i, text: /bluetooth|1394|wan \(ppp|mobile broadband|ppp adapter/i },
  {
    kind: 'wifi',
    name: /^(?:wl[a-z\d]+|ath\d|ra\d|wifi\d*|wi-fi.*|wlan.*|airport)$/i,
    text: /wi-?fi|wireless|\bwlan\b|802\.11|drahtlos|sans fil|inal.mbric|sem fio|senza fili|draadloos|bezprzewodow|bezdr.tov|беспровод|бездротов|無線|无线|무선|ワイヤレス|kablosuz|tr.dl.s|langaton|vezet.k n.lk.l|ασύρματ|airport|centrino|airlive/i,
  },
];

export function adapterKind(looks: AdapterLooks, vmnet: number | null): AdapterKind {
  if (vmnet !== null) return 'vmware';
  if (looks.loopback === true || looks.linkType === 'loopback') return 'loopback';
  const text = [looks.description ?? '', looks.heading ?? '', looks.name].join('\n');
  for (const { kind, name, text: words } of rules) {
    if (name?.test(looks.name) === true || words?.test(text) === true) return kind;
  }
  if (looks.linkType !== undefined && /^(?:sit|tunnel6?|gre6?|ipip)$/.test(looks.linkType)) return 'tunnel';
  if (looks.pointToPoint === true || looks.linkType === 'none') return 'vpn';
  if (/ethernet|이더넷|イーサネット|以太网|乙太網路/i.test(text)) return 'ethernet';
  if (/^(?:e(?:th|n|m)[a-z\d]*|re\d|igb\d|ix\d|bge\d|vmx\d|vtnet\d|cxl\d|bond\d|team\d)/.test(looks.name)) return 'ethernet';
  return looks.mac === null || looks.mac === undefined ? 'other' : 'ethernet';
}

/** Linux and older Macs name the host virtual adapter after its network. */
export function vmnetOfName(name: string): number | null {
  return numberIn(/^vmnet(\d{1,3})$/i.exec(name));
}

/**
 * Windows: name and description say it, and 00:50:56:c0:00:NN when a person renamed both. Only there: a bridge
 * of Linux takes over the address of a vmnetN that was put into it.
 */
export function vmnetOfWindows(name: string, description: string | null, mac: string | null): number | null {
  const named =
    numberIn(/^VMware Virtual Ethernet Adapter\b.*\bVMnet(\d{1,3})\b/i.exec(description ?? '')) ??
    numberIn(/^VMware Network Adapter VMnet(\d{1,3})\b/i.exec(name)) ??
    vmnetOfName(name);
  const last = /^00:50:56:c0:00:([\da-f]{2})$/.exec(mac ?? '')?.[1];
  return named ?? (last === undefined ? null : parseInt(last, 16));
}

function numberIn(found: RegExpExecArray | null): number | null {
  const vmnet = found?.[1];
  return vmnet === undefined || Number(vmnet) > 255 ? null : Number(vmnet);
}
