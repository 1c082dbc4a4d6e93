/** Texts to start from, by reader: the samples', the fixtures', the `ipconfig` writer's, a few of our own, and the corpus where it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeText } from '../../../src/host/decode.ts';
import { loadSample, samples } from '../../../src/host/samples/registry.ts';
import { chineseWindows, englishLinux } from '../doctor/pastes.ts';
import { languages } from '../formats/readers/ipconfig-languages.ts';
import { writeIpconfig, type WrittenAdapter } from '../formats/readers/ipconfig-writer.ts';
import { readers } from './readers.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Longer texts only repeat themselves. */
const longest = 12_000;

const fileKinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:^|\/)networking$|lastLocationUsed|networking\.\w+$/, ['networking']],
  [/netmap[\w-]*\.conf$/i, ['netmap']],
  [/dhcpd[\w-]*\.conf$/i, ['dhcpd', 'vmnetdhcp']],
  [/vmnetdhcp\.conf$/i, ['vmnetdhcp', 'dhcpd']],
  [/nat[\w.-]*\.conf$/i, ['nat']],
  [/leases$/i, ['leases']],
  [/\.vmx$/i, ['vmx']],
  [/inventory\.vmls$|vmInventory$/i, ['inventory']],
  [/\.lck$/i, ['lock']],
];

const commandKinds: readonly (readonly [RegExp, string])[] = [
  [/ipconfig/, 'ipconfig'],
  [/ifconfig/, 'ifconfig'],
  [/\bip\b.*[- ](?:addr|link)\b|ip_address/, 'ip-addr'],
  [/\bip\b.*[- ]route\b|ip_(?:-6_)?route/, 'ip-route'],
  [/netstat -r|netstat-r|^route -n|centos.*route|osx_route/, 'netstat-rn'],
  [/route print|win-route|windows.*route\.out/, 'route-print'],
  [/\barp\b|\bneigh\b/, 'arp'],
  [/vmware-networks|vmnet-cli/, 'vmware-networks'],
  [/vmrun.list|list\.txt$/, 'vmrun-list'],
  [/listHostNetworks/, 'vmrun-networks'],
  [/\breg[- ]query/, 'registry'],
  [/\bsc[- ]q(?:uery|c)/, 'sc-query'],
  [/\bsc[- ]q(?:uery|c)/, 'sc'],
  [/netstat -ano|\bss -H|\blsof\b/, 'listeners'],
  [/excludedportrange/, 'excluded-ports'],
  [/\blsmod\b/, 'lsmod'],
  [/\bmokutil\b/, 'mokutil'],
  [/\bsystemctl\b/, 'systemctl-show'],
  [/Get-NetConnectionProfile|netconnectionprofile/, 'connection-profiles'],
  [/Get-NetAdapterBinding|netadapterbinding/, 'bridge-bindings'],
  [/Get-NetAdapter \|/, 'net-adapters'],
  [/listallhardwareports/, 'hardware-ports'],
  [/^nmcli /, 'nmcli'],
  [/^ufw /, 'ufw-status'],
  [/advfirewall/, 'firewall-profiles'],
  [/^pfctl /, 'pfctl-nat'],
];

const own: Readonly<Record<string, readonly string[]>> = {
  networking: ['VERSION=1,0\nanswer VNET_8_DHCP yes\nanswer VNET_8_DISPLAY_NAME Caf\xc3\xa9 # no\nremove_answer VNET_8_NAT\nadd_nat_portfwd 8 tcp 80 10.0.0.9 80 web\nadd_dhcp_mac_to_ip 8 00:0c:29:aa:bb:cc 10.0.0.9\nadd_bridge_mapping eth0 0\nadd_nat_prefix 8 /24\n'],
  leases: ['{\n\tname=mac\n\tip_address=192.168.64.2\n\thw_address=1,a:b:c:d:e:f\n\tidentifier=1,a:b:c:d:e:f\n\tlease=0x61f2a3b4\n}\n', '# a "comment"\nlease 10.0.0.130 {\n\tstarts 5 2016/01/01 14:38:53;\n\tends never;\n\tuid "\\001\\"";\n\tclient-hostname "a{b}";\n}\n'],
  lock: ['564d-1 4242-99(vmware-vmx) 3 X 99 lc=1\0\0'],
  vmx: ['.encoding = "GBK"\r\ndisplayName = "\xcf\xe4|22\xcf\xc2"\r\nethernet0.present = "TRUE"\r\nethernet0.connectionType = "custom"\r\nethernet0.vnet = "/dev/vmnet2"\r\n'],
  inventory: ['vmlist1.config = "/vms/a.vmx"\nvmlist1.DisplayName = "|22A|22"\nindex0.field0.name = "guest"\n'],
  registry: ['Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\VMware, Inc.\\VMnetLib\\VMnetConfig\\vmnet8]\r\n"IPSubnetAddress"="10.0.0.0"\r\n"a\\"b"=dword:0000000g\r\n@=hex(7):61,00,\\\r\n  00,00\r\n'],
  'vmrun-networks': ['Total host networks: 3\nINDEX  NAME         TYPE         DHCP         SUBNET           MASK\n0      vmnet0       bridged      false        empty            empty\n1      vmnet1       hostOnly     true         172.16.1.0       255.255.255.0\n8      vmnet8       nat          true         172.16.8.0       255.255.255.0\n'],
  'ip-addr': ['2: ens33: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq state UP group default qlen 1000\n    link/ether 00:0c:29:aa:bb:cc brd ff:ff:ff:ff:ff:ff\n    inet 10.0.0.5/24 brd 10.0.0.255 scope global dynamic ens33\n       valid_lft 1500sec preferred_lft 1500sec\n    inet6 fe80::1/64 scope link\n', '1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever\n'],
  'ip-route': ['default via 10.0.0.1 dev eth0 proto dhcp metric 100\n10.0.0.0/24 dev eth0 scope link src 10.0.0.5\nblackhole 10.9.0.0/16\ndefault\n\tnexthop via 10.0.0.1 dev eth0 weight 1\n\tnexthop via 10.0.0.2 dev eth1 weight 1\n'],
  'netstat-rn': ['Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n0.0.0.0         10.0.0.1        0.0.0.0         UG    100    0        0 eth0\n'],
  ifconfig: ['eth0      Link encap:Ethernet  HWaddr 00:0c:29:aa:bb:cc\n          inet addr:10.0.0.5  Bcast:10.0.0.255  Mask:255.255.255.0\n          UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1\n'],
  guest: [`${englishLinux({ mac: '00:0c:29:aa:bb:cc', address: '10.0.0.9', gateway: '10.0.0.2', dns: ['10.0.0.2'] })}DEVICE=ens33\nHWADDR=00:0C:29:AA:BB:CC\nONBOOT=no\nBOOTPROTO=static\nIPADDR=10.0.0.9\nens33   ethernet  unmanaged  --\nhttp_proxy=http://10.0.0.1:7890\niface ens33 inet static\n  address 10.0.0.9/24\nnetwork:\n  ethernets:\n    ens33:\n      dhcp4: true\nGENERAL.DEVICE: ens33\nIP4.ADDRESS[1]: 10.0.0.9/24\n`, chineseWindows({ mac: '00:0c:29:aa:bb:cc', address: '10.0.0.9', gateway: '10.0.0.2', dns: [] })],
  sc: ['C:\\>sc query VMnetDHCP\r\n\r\nSERVICE_NAME: VMnetDHCP\r\n        TYPE               : 10  WIN32_OWN_PROCESS\r\n        STATE              : 4  RUNNING\r\n        WIN32_EXIT_CODE    : 0  (0x0)\r\n\r\nC:\\>sc qc VMnetDHCP\r\n[SC] QueryServiceConfig SUCCESS\r\n\r\nNOMBRE_SERVICIO: VMnetDHCP\r\n        TIPO_INICIO         : 2   AUTO_START\r\n\r\nC:\\>sc.exe query "VMware NAT Service"\r\n[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\r\n\r\nnone\r\n[SC] OpenService FAILED 5:\r\n\r\nAccess is denied.\r\n'],
  arp: ['? (10.0.0.1) at 0:50:56:c0:0:8 on en0 ifscope [ethernet]\nAddress HWtype HWaddress Flags Mask Iface\n10.0.0.2 ether 00:50:56:c0:00:08 C eth0\n10.0.0.3 dev eth0 lladdr 00:50:56:c0:00:08 REACHABLE\n'],
}; // prettier-ignore

const written: WrittenAdapter = {
  kind: 'ethernet', name: 'VMware Network Adapter VMnet8', description: 'VMware Virtual Ethernet Adapter for VMnet8', physicalAddress: '00-50-56-C0-00-08', disconnected: false, dhcp: true, suffix: 'lan',
  ipv6: [{ address: 'fe80::1', zone: 12 }], ipv4: [{ address: '192.168.8.1', mask: '255.255.255.0' }], gateways: ['fe80::2%12', '192.168.8.2'], dhcpServer: '192.168.8.254', dns: ['192.168.8.2', 'fec0:0:0:ffff::1%1'], doh: true, wins: null,
}; // prettier-ignore

export interface Seeds {
  /** Reader → texts; bytes for those that take bytes. */
  readonly byReader: ReadonlyMap<string, readonly string[]>;
  readonly corpusFiles: number;
}

export async function loadSeeds(): Promise<Seeds> {
  const byReader = new Map<string, string[]>([...readers.keys()].map((name) => [name, []]));
  const add = (name: string, bytes: string): void => {
    const text = readers.get(name)?.takes === 'text' ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
    byReader.get(name)?.push(text.slice(0, longest));
  };
  for (const { name } of samples) {
    const sample = await loadSample(name);
    for (const [file, text] of Object.entries(sample?.files ?? {})) {
      const bytes = await encodeText(text, sample?.encodings?.[file] ?? 'UTF-8');
      for (const kind of kindsOfFile(file.replaceAll('\\', '/'))) add(kind, bytes ?? '');
    }
    for (const { argv, stdout } of sample?.commands ?? []) for (const kind of kindsOfCommand(argv.join(' '))) add(kind, utf8(stdout));
  }
  addTree(path.join(root, 'test/fixtures/hosts'), add);
  const corpusFiles = addTree(path.join(root, '../shared/corpus'), add);
  for (const [kind, texts] of Object.entries(own)) for (const text of texts) add(kind, text);
  for (const language of Object.values(languages)) {
    add('ipconfig', utf8(writeIpconfig([written, { ...written, disconnected: true, name: '#2' }], language, { indent: 3, wrapped: false, trailingBlanksCut: false, blankLines: false, lineEnd: '\r\n' })));
  }
  byReader.set('pasted', [...byReader].flatMap(([name, texts]) => (readers.get(name)?.takes === 'text' ? texts : [])));
  return { byReader, corpusFiles };
}

/** How many of its files went to a reader. */
function addTree(folder: string, add: (kind: string, bytes: string) => void): number {
  if (!existsSync(folder)) return 0;
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || /\.(?:expected|jc)\.json$/.test(entry.name)) continue;
    const kinds = [...kindsOfFile(file), ...kindsOfCommand(path.relative(root, file))];
    if (kinds.length > 0) files += 1;
    for (const kind of kinds) add(kind, readFileSync(file, 'latin1'));
  }
  return files;
}

function kindsOfFile(file: string): readonly string[] {
  return fileKinds.flatMap(([name, kinds]) => (name.test(file) ? kinds : []));
}

function kindsOfCommand(command: string): readonly string[] {
  return commandKinds.flatMap(([name, kind]) => (name.test(command) ? [kind] : []));
}

function utf8(text: string): string {
  return Buffer.from(text).toString('latin1');
}
