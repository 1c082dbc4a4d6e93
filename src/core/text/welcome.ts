/** Words of the first page that a person sees: the program in three pictures. */
export const welcomeTexts = {
  title: { en: 'Welcome to VMnet Manager', zh: '欢迎使用 VMnet Manager' },
  intro: {
    en: 'VMware’s virtual networks, shown, explained, repaired and changed. Three pictures say how.',
    zh: '查看、理解、修复和更改 VMware 的虚拟网络。三张图说明一切。',
  },
  networksTitle: { en: 'Your networks, as they are', zh: '网络的真实样貌' },
  networksText: {
    en: 'Every virtual machine hangs on a virtual switch, a VMnet. Bridged, it is a computer of its own on your LAN. With NAT, it goes out through a router inside the host. Host-only, it reaches the host and nothing beyond.',
    zh: '每台虚拟机都接在一个虚拟交换机（VMnet）上。桥接模式下，它是局域网中的一台独立计算机；NAT 模式下，它经由主机内部的路由器对外访问；仅主机模式下，它只能到达主机。',
  },
  changeTitle: { en: 'A change holds no surprise', zh: '更改不会有意外' },
  changeText: {
    en: 'You see the plan first: each line that changes and each machine it concerns. You confirm once. Then the host is read again, and only what it says itself counts as done. Undo brings back what was there.',
    zh: '先看计划：改动的每一行，以及受影响的每台虚拟机。只需确认一次。随后重新读取主机，以主机的实际状态为准。撤消可恢复原状。',
  },
  causeTitle: { en: 'No internet? One cause', zh: '无法上网？找到一个原因' },
  causeText: {
    en: 'The way from the machine to the internet is walked link by link, up to the first that certainly fails. You get that one cause, what proves it, and the repair where there is one.',
    zh: '沿着从虚拟机到互联网的路径逐段检查，直到第一个确定的故障。您会得到这一个原因、它的证据，以及可用的修复方法。',
  },
  showNetworks: { en: 'Show my networks', zh: '显示我的网络' },
  sampleFirst: { en: 'Look at a sample first', zh: '先看示例' },
  orWizard: { en: 'Or connect a virtual machine now:', zh: '或立即连接一台虚拟机：' },
  keys: {
    en: 'Enter shows your networks, Esc closes this page. It stays within reach: from Learn and from Settings.',
    zh: '按 Enter 显示您的网络，按 Esc 关闭此页。以后仍可从“了解”和“设置”中打开。',
  },
  again: { en: 'The program in three pictures', zh: '三张图看懂本程序' },

  vm: { en: 'VM', zh: '虚拟机' },
  host: { en: 'host', zh: '主机' },
  internet: { en: 'internet', zh: '互联网' },
  plan: { en: 'plan', zh: '计划' },
  confirm: { en: 'confirm', zh: '确认' },
  verified: { en: 'verified', zh: '已核实' },
  undo: { en: 'undo', zh: '撤消' },
  cause: { en: 'the cause', zh: '原因在此' },
} as const;
