/** What the other tools of Windows print: netsh, netstat and PowerShell. */
import type { WindowsHost } from './ipconfig.ts';
import { windowsText } from '../../../core/formats/generated/text.ts';

type Language = WindowsHost['language'];

export function excludedPorts(language: Language, ranges: readonly (readonly [first: number, last: number])[]): string {
  const zh = language === 'zh-CN';
  return windowsText([
    '',
    zh ? '协议 tcp 端口排除范围' : 'Protocol tcp Port Exclusion Ranges',
    '',
    zh ? '开始端口      结束端口' : 'Start Port    End Port',
    '----------    --------',
    ...ranges.map(([first, last]) => `${`${first}`.padStart(10)}  ${`${last}`.padStart(10)}${first === 50_000 ? '     *' : ''}`),
    '',
    zh ? '* - 管理的端口排除。' : '* - Administered port exclusions.',
    '',
  ]);
}

export interface Socket {
  readonly protocol: 'TCP' | 'UDP';
  readonly local: string;
  readonly pid: number;
  /** Set for a connection: the other end. */
  readonly peer?: string;
}

export function netstatAno(language: Language, sockets: readonly Socket[]): string {
  const zh = language === 'zh-CN';
  return windowsText([
    '',
    zh ? '活动连接' : 'Active Connections',
    '',
    zh ? '  协议  本地地址          外部地址        状态           PID' : '  Proto  Local Address          Foreign Address        State           PID',
    ...sockets.toSorted((a, b) => Number(a.protocol > b.protocol) - Number(a.protocol < b.protocol)).map(({ protocol, local, pid, peer }) => {
      const tcp = protocol === 'TCP';
      const other = peer ?? (tcp ? '0.0.0.0:0' : '*:*');
      const state = tcp ? (peer === undefined ? 'LISTENING' : 'ESTABLISHED') : '';
      return `  ${protocol}    ${local.padEnd(23)}${other.padEnd(23)}${state.padEnd(16)}${pid}`;
    }),
  ]);
}

/** The sockets that the NAT service opens for the port forwards. */
export function forwardSockets(forwards: readonly { readonly protocol: 'tcp' | 'udp'; readonly hostPort: number }[], pid: number): readonly Socket[] {
  return forwards.map(({ protocol, hostPort }) => ({ protocol: protocol === 'tcp' ? 'TCP' : 'UDP', local: `0.0.0.0:${hostPort}`, pid }));
}

type JsonValue = string | number | boolean | null;

/** `ConvertTo-Json` of Windows PowerShell: two blanks after the colon, one object alone without brackets. */
function powershellJson(objects: readonly Readonly<Record<string, JsonValue>>[]): string {
  const many = objects.length > 1;
  const pad = many ? '    ' : '';
  const blocks = objects.map((object) => {
    const fields = Object.entries(object).map(([key, value]) => `${pad}    "${key}":  ${JSON.stringify(value)}`);
    return `${pad}{\r\n${fields.join(',\r\n')}\r\n${pad}}`;
  });
  return `${many ? `[\r\n${blocks.join(',\r\n')}\r\n]` : blocks.join('')}\r\n`;
}

export interface Profile {
  readonly adapter: string;
  readonly index: number;
  readonly network: string;
  readonly category: 'public' | 'private' | 'domain';
  readonly internet: boolean;
}

export function connectionProfiles(profiles: readonly Profile[]): string {
  return powershellJson(
    profiles.map(({ adapter, index, network, category, internet }) => ({
      Caption: null,
      Description: null,
      InterfaceAlias: adapter,
      InterfaceIndex: index,
      IPv4Connectivity: internet ? 4 : 1,
      IPv6Connectivity: 1,
      Name: network,
      NetworkCategory: ['public', 'private', 'domain'].indexOf(category),
      PSComputerName: null,
    })),
  );
}

/** Of the host's own adapters only: VMware does not bind its bridge to its virtual adapters. */
export function bridgeBindings(bindings: readonly { readonly name: string; readonly description: string; readonly bound: boolean }[]): string {
  return powershellJson(
    bindings.map(({ name, description, bound }) => ({
      Name: name,
      InterfaceDescription: description,
      DisplayName: 'VMware Bridge Protocol',
      ComponentID: 'vmware_bridge',
      Enabled: bound,
    })),
  );
}

export function firewallProfiles(language: Language): string {
  const zh = language === 'zh-CN';
  const on = zh ? '启用' : 'Enable';
  const off = zh ? '禁用' : 'Disable';
  const store = zh ? 'N/A (仅 GPO 存储)' : 'N/A (GPO-store only)';
  const row = (label: string, value: string): string => label.padEnd(38) + value;
  const profile = (name: string): readonly string[] => [
    '',
    zh ? `${name}配置文件 设置: ` : `${name} Profile Settings: `,
    '-'.repeat(70),
    row(zh ? '状态' : 'State', zh ? '启用' : 'ON'),
    row(zh ? '防火墙策略' : 'Firewall Policy', 'BlockInbound,AllowOutbound'),
    row('LocalFirewallRules', store),
    row('LocalConSecRules', store),
    row('InboundUserNotification', on),
    row('RemoteManagement', off),
    row('UnicastResponseToMulticast', on),
    '',
    zh ? '日志:' : 'Logging:',
    row('LogAllowedConnections', off),
    row('LogDroppedConnections', off),
    row('FileName', '%systemroot%\\system32\\LogFiles\\Firewall\\pfirewall.log'),
    row('MaxFileSize', '4096'),
    '',
  ];
  return windowsText([...(zh ? ['域', '专用', '公用'] : ['Domain', 'Private', 'Public']).flatMap(profile), zh ? '确定。' : 'Ok.', '']);
}
