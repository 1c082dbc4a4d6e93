/** Words of the page Troubleshoot and of the table of who reaches whom. */
import { phrase, type Words } from './language.ts';

export const troubleshootTexts = {
  intro: {
    en: 'Finds the one thing that keeps a virtual machine off its network, looking from this host outwards, and shows what proves it.',
    zh: '从主机开始逐级向外检查，找出使虚拟机无法联网的那个原因，并给出证据。',
  },
  question: { en: 'What to look at', zh: '检查对象' },
  machine: { en: 'Virtual machine', zh: '虚拟机' },
  noMachines: {
    en: 'No virtual machine is known on this host; the page Machines says how they are found.',
    zh: '此主机上没有已知的虚拟机；“虚拟机”页面说明如何找到它们。',
  },
  wholeHost: { en: 'The host as a whole', zh: '整台主机' },
  adapter: { en: 'Network adapter', zh: '网络适配器' },
  allAdapters: { en: 'All of them', zh: '全部' },
  run: { en: 'Find the cause', zh: '开始诊断' },
  runAgain: { en: 'Run again', zh: '重新诊断' },
  cancel: { en: 'Cancel', zh: '取消' },
  cancelPackets: { en: 'Do without packets', zh: '不再等待数据包' },
  reading: { en: 'Reading the host, its firewall and the machines’ logs…', zh: '正在读取主机、防火墙和虚拟机日志…' },
  sending: phrase(
    (count: number) => (count === 1 ? 'Sending 1 packet and waiting for its answer…' : `Sending ${count} packets and waiting for answers…`),
    (count) => `正在发送 ${count} 个数据包并等待应答…`,
  ),
  stale: {
    en: 'The host has changed since this was found out.',
    zh: '得出此结果之后主机发生了变化。',
  },
  otherHost: {
    en: 'This was found out on the host before its simulated copy was made. Run it again on the copy.',
    zh: '此结果来自创建模拟副本之前的主机。请在副本上重新诊断。',
  },
  emptyTitle: { en: 'How it looks for the cause', zh: '如何查找原因' },
  emptyHelp: {
    en: 'It climbs these rungs in order, from VMware itself to the host’s own way out. The first certain fault is the verdict; what rests on it is not judged. Nothing is changed, and no packets are sent unless you ask for it.',
    zh: '按顺序从 VMware 自身检查到主机的出口。第一个确定的故障即为结论，依赖于它的各级不再判断。整个过程不更改任何设置；除非你要求，也不发送数据包。',
  },
  guestHint: {
    en: 'Seen from the host there is no fault. Look inside the guest: paste its output under “What the guest says”, and run again.',
    zh: '从主机看没有故障。请检查客户机内部：在“客户机的情况”中粘贴其输出，然后重新诊断。',
  },

  guest: { en: 'What the guest says', zh: '客户机的情况' },
  guestHelp: {
    en: 'Optional. Type this in the virtual machine, and paste all that it prints. It stays on this computer.',
    zh: '可选。在虚拟机中输入以下命令，并粘贴全部输出。内容只留在此计算机上。',
  },
  guestField: { en: 'Output of the guest', zh: '客户机的输出' },
  guestPlaceholder: { en: 'Paste here', zh: '粘贴到这里' },
  typeIn: phrase((system: string) => `in ${system}`, (system) => `${system} 中`),
  copy: { en: 'Copy', zh: '复制' },
  copyFor: phrase((system: string) => `Copy the command for ${system}`, (system) => `复制 ${system} 的命令`),
  copiedFor: phrase((system: string) => `Command for ${system} copied`, (system) => `已复制 ${system} 的命令`),
  clear: { en: 'Clear', zh: '清除' },
  seen: { en: 'Recognised', zh: '已识别' },
  notSeen: {
    en: 'Nothing in it tells of a network yet.',
    zh: '其中尚无与网络有关的内容。',
  },
  tooLong: phrase(
    (most: string) => `The text is longer than ${most} characters. Paste only what these commands print.`,
    (most) => `文本超过 ${most} 个字符。请只粘贴这些命令的输出。`,
  ),
  noAddress: { en: 'no address', zh: '没有地址' },
  gateway: phrase((address: string) => `gateway ${address}`, (address) => `网关 ${address}`),
  dns: phrase((addresses: string) => `DNS ${addresses}`, (addresses) => `DNS ${addresses}`),
  noDns: { en: 'no DNS server', zh: '没有 DNS 服务器' },
  routes: phrase((count: number) => (count === 1 ? '1 route' : `${count} routes`), (count) => `${count} 条路由`),
  files: phrase((count: number) => (count === 1 ? '1 network file' : `${count} network files`), (count) => `${count} 个网络配置文件`),
  manager: { en: 'what NetworkManager says', zh: 'NetworkManager 的情况' },

  probe: { en: 'Also send packets', zh: '同时发送数据包' },
  probeHelp: {
    en: 'At most twelve, once, within three seconds: a ping and a TCP connection to the guest’s own address, one DNS question (example.com) each to the NAT device and to this computer’s DNS servers, and a ping to this computer’s gateway. To nobody else.',
    zh: '最多十二个，只发送一次，三秒内结束：向客户机自身的地址发送 ping 并尝试 TCP 连接，向 NAT 设备和此计算机的 DNS 服务器各发送一次 DNS 查询（example.com），并 ping 此计算机的网关。不会发往其他任何地方。',
  },
  probeNotHere: {
    en: 'Packets can be sent from this computer only; what is shown is another one, or a copy.',
    zh: '只能从此计算机发送数据包；当前显示的是其他计算机或副本。',
  },
  packets: { en: 'Packets', zh: '数据包' },
  packetsTo: { en: 'Sent to', zh: '发往' },
  packetsAnswer: { en: 'What came back', zh: '应答' },
  packetsCalledOff: { en: 'The packets were called off; this is the verdict without them.', zh: '已取消数据包；以下是不含数据包的结论。' },

  verdict: phrase((certainty: string) => `Verdict · ${certainty}`, (certainty) => `结论 · ${certainty}`),
  noFault: { en: 'Verdict · no fault', zh: '结论 · 没有故障' },
  nothing: { en: 'No fault was found', zh: '没有发现故障' },
  nothingHelp: {
    en: 'Every rung that could be judged is in order. What is marked “not known” could not be looked at.',
    zh: '能够判断的各级均正常。标为“未知”的项目未能检查。',
  },
  noVmware: { en: 'VMware was not found on this host', zh: '此主机上没有找到 VMware' },
  noVmwareHelp: { en: 'There are no virtual networks here to look at.', zh: '这里没有可供检查的虚拟网络。' },
  evidence: { en: 'Evidence', zh: '证据' },
  fix: { en: 'What to do', zh: '处理方法' },
  besides: phrase((count: number) => `Also found (${count})`, (count) => `另外发现（${count}）`),
  moreBesides: phrase((count: number) => `Show ${count} more`, (count) => `再显示 ${count} 项`),
  ladder: { en: 'The ladder', zh: '逐级检查' },
  waiting: { en: 'not judged yet', zh: '尚未判断' },
  skipped: phrase((rung: string) => `not judged: it rests on “${rung}”`, (rung) => `未判断：依赖于“${rung}”`),
  guestTextMissing: { en: 'nobody pasted what the guest says', zh: '没有粘贴客户机的输出' },
  save: { en: 'Save a redacted capture with the verdict…', zh: '保存含结论的脱敏采集文件…' },
  saveHelp: {
    en: 'For who helps you: the host’s files and outputs, and this result, without names and hardware addresses.',
    zh: '供协助者使用：包含主机的文件、命令输出和此结果，不含名称和硬件地址。',
  },

  way: { en: 'Where it breaks', zh: '断开的位置' },
  wayPlain: { en: 'The way out', zh: '通往外部的路径' },
  anyMachine: { en: 'Any machine', zh: '任意虚拟机' },
  natDevice: { en: 'NAT device', zh: 'NAT 设备' },
  hostAdapter: { en: 'Host virtual adapter', zh: '主机虚拟适配器' },
  bridgedTo: { en: 'Bridged adapter', zh: '桥接的网卡' },
  host: { en: 'Host', zh: '主机' },
  lan: { en: 'LAN', zh: '局域网' },
  internet: { en: 'Internet', zh: '互联网' },
  noNetwork: { en: 'No network', zh: '没有网络' },
  lanSegment: { en: 'LAN segment', zh: 'LAN 区段' },
  broken: { en: 'broken', zh: '断开' },
  suspected: { en: 'suspected', zh: '可疑' },
  closed: { en: 'closed by design', zh: '设计上不通' },
  brokenAt: phrase((place: string) => `The way breaks at: ${place}.`, (place) => `断开的位置：${place}。`),
  suspectedAt: phrase((place: string) => `The way may break at: ${place}.`, (place) => `可能断开的位置：${place}。`),
  closedAt: phrase((place: string) => `By design nothing leads on from here: ${place}.`, (place) => `设计上到此为止：${place}。`),
  between: phrase((one: string, other: string) => `between ${one} and ${other}`, (one, other) => `${one}与${other}之间`),

  reach: { en: 'Who can reach whom', zh: '谁能连接到谁' },
  reachHelp: {
    en: 'Who can start a connection, by the state that the host is in, and the link that decides it. Machines are taken as if they ran.',
    zh: '根据主机当前状态判断谁能发起连接，以及由哪一环决定。视同虚拟机均已运行。',
  },
  from: { en: 'From', zh: '从' },
  to: { en: 'To', zh: '到' },
  otherEnd: { en: 'Other end', zh: '另一端' },
  canConnect: { en: 'Can it connect?', zh: '能否连接' },
  fromMachine: phrase((adapter: number) => `From network adapter ${adapter}`, (adapter) => `从网络适配器 ${adapter} 发起`),
  toMachine: phrase((adapter: number) => `To network adapter ${adapter}`, (adapter) => `连接到网络适配器 ${adapter}`),
  endMachine: phrase((name: string, adapter: number) => `${name}, adapter ${adapter}`, (name, adapter) => `${name}，适配器 ${adapter}`),
  ports: phrase((ports: string) => `host ports ${ports}`, (ports) => `主机端口 ${ports}`),
  pairsLeftOut: {
    en: 'Ways between machines are left out, as there are very many. Choose one machine to see its own.',
    zh: '虚拟机之间的连接过多，未列出。选择一台虚拟机即可查看。',
  },
  moreWays: phrase((count: number) => `Show ${count} more`, (count) => `再显示 ${count} 项`),

  wayIn: { en: 'No internet in a VM?', zh: '虚拟机上不了网？' },
  whyMachine: { en: 'Why has it no network?', zh: '为什么没有网络？' },
} as const;

export const probeKinds = {
  ping: phrase((address: string) => `ping ${address}`, (address) => `ping ${address}`),
  whole: phrase((address: string) => `ping ${address}, as large as a packet may be`, (address) => `ping ${address}（最大数据包）`),
  tcp: phrase((address: string, port: number) => `TCP ${address}, port ${port}`, (address, port) => `TCP ${address} 端口 ${port}`),
  dns: phrase((address: string) => `DNS question to ${address}`, (address) => `向 ${address} 查询 DNS`),
};

export const probeAnswers: Readonly<Record<'answered' | 'refused' | 'silent' | 'unreachable' | 'not-sent', Words>> = {
  answered: { en: 'answered', zh: '有应答' },
  refused: { en: 'refused', zh: '被拒绝' },
  silent: { en: 'no answer', zh: '没有应答' },
  unreachable: { en: 'no way there', zh: '无法到达' },
  'not-sent': { en: 'could not be sent', zh: '未能发送' },
};
