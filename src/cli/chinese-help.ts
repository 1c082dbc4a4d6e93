/** The help in Chinese: the words of `program*.ts` and `shared-options.ts`, and commander's own. */
import type { Command, Help, Option } from 'commander';
import stringWidth from 'string-width';

/** By the English words. */
export const chineseHelp: Readonly<Record<string, string>> = {
  'Shows, explains, repairs and changes the virtual networks of VMware Workstation and Fusion': '查看、解释、修复和更改 VMware Workstation 与 Fusion 的虚拟网络',
  'which computer: local, a capture (folder or .zip), or sample:<name> (also VMNET_HOST)': '哪台计算机：local、采集包（文件夹或 .zip）或 sample:<名称>（也可用环境变量 VMNET_HOST）',
  'print one JSON object on stdout, and nothing else there': '在标准输出上只输出一个 JSON 对象',
  'language of the texts': '文本的语言',
  'print only what was asked for': '只输出所要求的内容',
  'print details, and more of why': '输出详细信息和更多原因',
  'no colours (also NO_COLOR)': '不使用颜色（也可用环境变量 NO_COLOR）',
  'networks, host adapters, VMs, and what could not be read': '网络、主机适配器、虚拟机，以及无法读取的内容',
  'findings on configuration and host, each with the line that proves it': '配置和主机上的问题，每个都附有作为证据的那一行',
  'why a VM has no network: the ladder from the host to the world, one verdict, and the fix': '虚拟机为何没有网络：从主机到外网逐级检查，给出一个结论和修复方法',
  'the machine: its name, or the path of its .vmx; without it the machine that the pasted text shows, else the whole host': '虚拟机的名称或其 .vmx 的路径；不指定时为粘贴的文本所显示的虚拟机，否则为整台主机',
  'only this adapter of the machine': '只检查该虚拟机的这块适配器',
  'pasted output of the guest (- for standard input): ipconfig /all, ifconfig, ip addr, ip route, resolv.conf, nmcli, ifcfg': '客户机的输出（- 表示标准输入）：ipconfig /all、ifconfig、ip addr、ip route、resolv.conf、nmcli、ifcfg',
  'also send packets: to the guest, its gateway, and the gateway and name servers of this computer': '同时发送数据包：发往客户机、其网关，以及本机的网关和 DNS 服务器',
  'who can start a connection to whom, and the link that decides it': '谁能向谁发起连接，以及由哪一环决定',
  'only from and to this machine: its name, or the path of its .vmx': '只看这台虚拟机：其名称或 .vmx 的路径',
  'subnets for new networks': '用于新网络的子网',
  'free subnets that overlap nothing the host knows, nearest to its VMnets first': '与主机已知的一切都不重叠的空闲子网，离现有 VMnet 最近的在前',
  'size of the subnets, 8 to 29': '子网的前缀长度，8 到 29',
  'how many': '个数',
  'the subnet in which a VM can keep this address': '能让虚拟机保留此地址的子网',
  'the networks, or those that are named, as a policy file': '将全部网络或所列网络导出为策略文件',
  'print the JSON Schema of policy files instead, for editors': '改为输出策略文件的 JSON Schema，供编辑器使用',
  'compare a host with a policy: wanted, configured, generated, real; exit 2 on drift': '将主机与策略比较：期望、已配置、已生成、实际；有偏差时退出码为 2',
  'write a capture of this host: a folder, or a zip when the name ends in .zip': '写出此主机的采集包：文件夹，或名称以 .zip 结尾时为 zip',
  'replace hardware addresses, public addresses, host, user and VM names, the same everywhere': '替换 MAC 地址、公网地址以及主机、用户和虚拟机的名称，各处一致',
  'virtual machines and their adapters': '虚拟机及其适配器',
  'all of them': '列出全部',
  'one of them, by its name or the path of its .vmx': '按名称或 .vmx 的路径显示其中一台',
  'what to type in the guest for a working static or DHCP set-up': '为使静态地址或 DHCP 生效，应在客户机中输入什么',
  'which network adapter, from 0; the first when not given': '哪块网络适配器，从 0 开始；不指定时为第一块',
  'netplan, networkmanager, ifcfg, interfaces, windows or macos; by the VM’s settings when not given': 'netplan、networkmanager、ifcfg、interfaces、windows 或 macos；不指定时按虚拟机的设置',
  'a static address; whatever suits the network when not given': '静态地址；不指定时取适合该网络的方式',
  'built-in simulated hosts': '内置的模拟主机',
  'run one parser (auto: recognise which) over a file, or over standard input (-), and print what it read': '用一个解析器（auto：自动识别）读取文件或标准输入（-），并输出读到的内容',
  'the encoding of bytes that are not UTF-8, such as cp936': '非 UTF-8 内容的编码，例如 cp936',
  'print the parsed file back, byte for byte': '将解析后的文件逐字节输出',
  'the clock for leases, ISO 8601': '判断租约所用的时间，ISO 8601',
  "the window's pages, served on 127.0.0.1 to this user's browser": '窗口的页面，在 127.0.0.1 上提供给此用户的浏览器',
  'the port; any free one when not given': '端口；不指定时取任一空闲端口',
  'print the address, open no browser': '只输出地址，不打开浏览器',
  'what would change to make a host as a policy wants it: steps, and a diff for each file; exit 2 when anything would': '为使主机符合策略需要更改什么：步骤和每个文件的差异；有需要更改的内容时退出码为 2',
  'plan, confirm, apply, read again, verify': '计划、确认、应用、重新读取、验证',
  'take the last change back, or the one that is named': '撤销最近一次更改，或指定的那一次',
  'what was changed, by whom, and what can be undone': '更改了什么、由谁更改，以及哪些可以撤销',
  'finish a change that was cut off, or put everything back': '完成被中断的更改，或全部恢复原状',
  'write the report there as well': '同时将报告写到该文件',
  'virtual networks': '虚拟网络',
  'change one network; what is not given stays': '更改一个网络；未指定的保持不变',
  'add a network: host-only on a free subnet, unless options say otherwise': '添加网络：除非选项另有指定，否则为使用空闲子网的仅主机网络',
  'remove a network that no VM uses': '移除没有虚拟机使用的网络',
  'port forwards of NAT networks': 'NAT 网络的端口转发',
  'forward a port of the host to GUESTIP:PORT': '将主机的一个端口转发到 GUESTIP:PORT',
  'what it is for': '用途说明',
  'stop forwarding a port': '停止转发一个端口',
  'DHCP reservations': 'DHCP 保留地址',
  'reserve an address for a MAC or a VM[:N]; without an address, a free one': '为 MAC 地址或 VM[:N] 保留地址；不指定地址时取一个空闲地址',
  'drop the reservation of a MAC or a VM[:N]': '删除 MAC 地址或 VM[:N] 的保留地址',
  'switch an adapter of a VM that is shut down': '切换已关机虚拟机的适配器',
  'carry out the automatic fix of a finding': '执行某个问题的自动修复',
  'only of this VM': '只针对这台虚拟机',
  'print the plan and change nothing; exit 2 when something would change': '只输出计划，不做更改；有需要更改的内容时退出码为 2',
  'do not ask': '不询问',
  'interrupt the network of running VMs': '允许中断正在运行的虚拟机的网络',
  'a note for the history': '写入历史记录的备注',
  'change a simulated copy of the host; with a folder it is kept there': '更改主机的模拟副本；给出文件夹时保留在其中',
  'nat, host-only, bridged or isolated': 'nat、host-only、bridged 或 isolated',
  'such as 192.168.204.0/24': '例如 192.168.204.0/24',
  'of the NAT device': 'NAT 设备的地址',
  'the address of the host virtual adapter': '主机虚拟适配器的地址',
  'the range of the DHCP server; “on” takes the usual one': 'DHCP 服务器的地址范围；on 表示取通常的范围',
  'seconds, or 30m, 2h, 1d': '秒数，或 30m、2h、1d',
  'what a bridged network is bridged to': '桥接网络所桥接到的适配器',
  'the name that VMware shows': 'VMware 显示的名称',
  'bridged, nat, host-only or custom': 'bridged、nat、host-only 或 custom',
  'the VMnet; custom needs one': 'VMnet；custom 需要指定',
  'which adapter; the first one that the VM has when not given': '哪块适配器；不指定时为虚拟机的第一块',
  'connect at power on': '打开电源时连接',
  'output the version number': '输出版本号',
  'display help for command': '显示帮助',
};

const titles: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' };

/** What commander says about wrong usage, with what stands in it. */
const complaints: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'$/, '未知的选项“$1”'],
  [/^error: unknown command '(.*)'$/, '未知的命令“$1”'],
  [/^error: missing required argument '(.*)'$/, '缺少参数“$1”'],
  [/^error: option '(.*)' argument missing$/, '选项“$1”缺少取值'],
  [/^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/, '选项“$1”的取值“$2”无效；可选：$3'],
  [/^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\.$/, '参数过多：应为 $2 个，给出了 $3 个'],
  [/^\(Did you mean (?:one of )?(.*)\?\)$/, '（是否想输入 $1？）'],
  [/^\(vmnet --help lists the commands\)$/, '（vmnet --help 列出所有命令）'],
];

/** What is none of commander's complaints stays as it is: a help that was shown, for one. */
export function chineseComplaint(message: string): string {
  const lineOf = (line: string): string => {
    const [pattern, words] = complaints.find(([one]) => one.test(line)) ?? [];
    return pattern === undefined || words === undefined ? line : line.replace(pattern, words);
  };
  return message.split('\n').map(lineOf).join('\n');
}

export function speakChinese(command: Command): void {
  const words = (english: string): string => chineseHelp[english] ?? english;
  const placeholders = (usage: string): string => usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
  const helper = command.createHelp();
  command.description(words(command.description()));
  command.helpOption('-h, --help', words('display help for command'));
  if (command.commands.length > 0) command.helpCommand('help [command]', words('display help for command'));
  for (const option of command.options) option.description = words(option.description);
  command.configureHelp({
    displayWidth: (text) => stringWidth(text),
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (of) => placeholders(helper.commandUsage(of)),
    subcommandTerm: (of) => placeholders(helper.subcommandTerm(of)),
    optionDescription,
  });
  for (const sub of command.commands) speakChinese(sub);
}

const optionDescription: Help['optionDescription'] = ({ description, argChoices, defaultValue }: Option) => {
  const choices = argChoices === undefined ? '' : `（可选：${argChoices.join('、')}）`;
  return `${description}${choices}${typeof defaultValue === 'string' ? `（默认：${defaultValue}）` : ''}`;
};
