/** Words of the findings about VMware's services. */
import type { serviceChecks } from '../../checks/service-checks.ts';
import type { StoppedData } from '../../checks/stopped-services.ts';
import type { WordsOf } from './words.ts';

const listed = {
  en: (vmnets: readonly number[]): string => vmnets.map((vmnet) => `VMnet${vmnet}`).join(', '),
  zh: (vmnets: readonly number[]): string => vmnets.map((vmnet) => `VMnet${vmnet}`).join('、'),
} as const;

const why = {
  en: ({ exitCode, driverStopped }: StoppedData): string =>
    (driverStopped ? ' The driver VMnetuserif, which it needs, does not run either.' : '') + (exitCode === null ? '' : ` It ended with error ${exitCode}.`),
  zh: ({ exitCode, driverStopped }: StoppedData): string =>
    (driverStopped ? '它所依赖的驱动程序 VMnetuserif 也未运行。' : '') + (exitCode === null ? '' : `上次退出的错误代码为 ${exitCode}。`),
} as const;

const start = {
  en: ({ installed, service }: StoppedData): string =>
    installed ? 'Start the service. If it ends again at once, one of its other faults is the reason.' : `Repair the VMware installation: ${service ?? 'the service'} is not installed.`,
  zh: ({ installed, service }: StoppedData): string =>
    installed ? '启动该服务。如果随即又停止，原因在于此处列出的其他问题。' : `请修复 VMware 的安装：${service ?? '该服务'}未安装。`,
} as const;

const notLoaded = {
  en: [
    'Could not open /dev/vmmon: No such file or directory',
    'Before you can run VMware, several modules must be compiled and loaded into the running kernel',
    'Failed to start vmnet',
    'Kernel headers not found',
  ],
  zh: ['无法打开 /dev/vmmon: 没有那个文件或目录', '请确保已载入内核模块“vmmon”', '升级内核后 VMware 无法启动', '编译内核模块失败'],
} as const;

const noAddress = {
  en: ['Failed to start DHCP service on vmnet8', 'guest gets 169.254', 'No DHCPOFFERS received', 'Error 1067: The process terminated unexpectedly'],
  zh: ['VMware DHCP Service 无法启动', '虚拟机获取不到 IP', '虚拟机 IP 是 169.254 开头', '错误 1067: 进程意外终止'],
} as const;

const notStarted = {
  en: ['Could not connect ’Ethernet0’ to virtual network', 'vmware-networks.service failed', 'Failed to start some/all services', 'The network bridge on device /dev/vmnet0 is not running'],
  zh: ['无法将“Ethernet0”连接到虚拟网络', 'vmware-networks 启动失败', '设备 VMnet0 上的网络桥接当前未在运行'],
} as const;

export const serviceFindings: WordsOf<typeof serviceChecks> = {
  'kernel-module-missing': {
    title: {
      en: ({ data }) => `The kernel${data.kernel === null ? '' : ` ${data.kernel}`} has not loaded VMware’s ${data.modules.join(' and ')}`,
      zh: ({ data }) => `内核${data.kernel === null ? '' : ` ${data.kernel} `}未加载 VMware 的模块 ${data.modules.join('、')}`,
    },
    explanation: {
      en: () => 'Without its modules VMware has no networks, and starts no machine. Mostly they are missing because the kernel was updated.',
      zh: () => '缺少这些模块，VMware 的所有虚拟网络都不可用，虚拟机也无法启动。常见原因是内核已升级。',
    },
    fix: {
      en: () => 'Build them for this kernel: sudo vmware-modconfig --console --install-all. It needs the kernel’s headers.',
      zh: () => '请为当前内核编译模块：sudo vmware-modconfig --console --install-all（需要先安装内核头文件）。',
    },
    alias: notLoaded,
  },
  'secure-boot-blocks-module': {
    title: {
      en: ({ data }) => `VMware’s ${data.modules.join(' and ')} ${data.modules.length === 1 ? 'is' : 'are'} not loaded, and Secure Boot admits signed modules only`,
      zh: ({ data }) => `VMware 的模块 ${data.modules.join('、')} 未加载，而安全启动只允许加载已签名的模块`,
    },
    explanation: {
      en: () =>
        'Without its modules VMware has no networks, and starts no machine. VMware’s are not signed by anybody whom this computer knows. That they were never built for this kernel is possible too.',
      zh: () => '缺少这些模块，VMware 的所有虚拟网络都不可用，虚拟机也无法启动。VMware 的模块没有本机信任的签名；也可能尚未为当前内核编译。',
    },
    fix: {
      en: () =>
        'Try sudo modprobe vmnet. “Key was rejected by service”: sign vmmon and vmnet with a key of your own, and enrol it with mokutil --import. “Module not found”: build them first, with sudo vmware-modconfig --console --install-all.',
      zh: () =>
        '请执行 sudo modprobe vmnet：若提示“Key was rejected by service”，请用自己的密钥为 vmmon 和 vmnet 签名，并用 mokutil --import 导入；若提示找不到模块，请先执行 sudo vmware-modconfig --console --install-all 编译。',
    },
    alias: {
      en: [...notLoaded.en, 'modprobe: ERROR: could not insert vmnet: Key was rejected by service', 'Required key not available', 'Secure Boot'],
      zh: [...notLoaded.zh, 'Key was rejected by service', '安全启动', '所需的密钥不可用'],
    },
  },
  'networks-unit-down': {
    title: {
      en: ({ data }) => (data.active === 'failed' ? 'VMware’s networks failed to start' : 'None of VMware’s networks is running'),
      zh: ({ data }) => (data.active === 'failed' ? 'VMware 的网络服务启动失败' : 'VMware 的网络服务均未运行'),
    },
    explanation: {
      en: ({ data }) =>
        'Guests have no connection, nor does the host reach them.' +
        (data.starts === false ? ' vmware-networks does not start with the system.' : '') +
        (data.active === 'active' ? ' systemd takes them for started: something else has stopped them.' : ''),
      zh: ({ data }) =>
        '客户机没有网络连接，主机也无法访问客户机。' +
        (data.starts === false ? 'vmware-networks 未设为开机启动。' : '') +
        (data.active === 'active' ? 'systemd 仍认为服务已启动，说明是被其他程序停止的。' : ''),
    },
    fix: {
      en: ({ data }) => `Start VMware’s networks.${data.starts === false ? ' To have them at every start: sudo systemctl enable vmware-networks.' : ''}`,
      zh: ({ data }) => `启动 VMware 的网络服务。${data.starts === false ? '如需开机启动：sudo systemctl enable vmware-networks。' : ''}`,
    },
    alias: notStarted,
  },
  'service-disabled': {
    title: {
      en: ({ data }) => `The service ${data.service} is disabled${data.running ? ', though it still runs' : ''}`,
      zh: ({ data }) => `服务 ${data.service} 已被禁用${data.running ? '，但目前仍在运行' : ''}`,
    },
    explanation: {
      en: ({ data }) =>
        data.running
          ? `${listed.en(data.vmnets)} will be without it when Windows starts the next time.`
          : `${listed.en(data.vmnets)} cannot work without it, and nothing can start it. Programs that “optimise” Windows do this.`,
      zh: ({ data }) =>
        data.running
          ? `Windows 下次启动后，${listed.zh(data.vmnets)} 将失去该服务。`
          : `${listed.zh(data.vmnets)} 离不开该服务，而它无法启动。一些“系统优化”软件会禁用它。`,
    },
    fix: {
      en: ({ data, fix }) =>
        fix.kind === 'automatic' ? 'Let the service start with Windows, and start it.' : `Let it start with Windows, as administrator: sc config ${data.service} start= auto. Then start Windows anew.`,
      zh: ({ data, fix }) =>
        fix.kind === 'automatic' ? '将该服务设为自动启动，并启动它。' : `请以管理员身份将其设为自动启动：sc config ${data.service} start= auto，然后重新启动 Windows。`,
    },
    alias: {
      en: ['Error 1058: The service cannot be started', 'service cannot be started, either because it is disabled'],
      zh: ['错误 1058: 无法启动服务', '无法启动服务，原因可能是已被禁用', '开机优化禁用了 VMware 服务'],
    },
  },
  'dhcp-service-stopped': {
    title: {
      en: ({ data }) => `The DHCP service of ${listed.en(data.vmnets)} ${data.installed ? 'is not running' : 'is not installed'}`,
      zh: ({ data }) => `${listed.zh(data.vmnets)} 的 DHCP 服务${data.installed ? '未运行' : '未安装'}`,
    },
    explanation: {
      en: ({ data }) => `Guests get no address, or one that begins with 169.254; on Windows the host virtual adapter too.${why.en(data)}`,
      zh: ({ data }) => `客户机获取不到 IP，或只得到 169.254 开头的地址；在 Windows 上主机虚拟适配器也是如此。${why.zh(data)}`,
    },
    fix: { en: ({ data }) => start.en(data), zh: ({ data }) => start.zh(data) },
    alias: noAddress,
  },
  'nat-service-stopped': {
    title: {
      en: ({ data }) => `The NAT service of ${listed.en(data.vmnets)} ${data.installed ? 'is not running' : 'is not installed'}`,
      zh: ({ data }) => `${listed.zh(data.vmnets)} 的 NAT 服务${data.installed ? '未运行' : '未安装'}`,
    },
    explanation: {
      en: ({ data }) => `Guests may have an address, but neither the internet nor names, and no port forward works.${why.en(data)}`,
      zh: ({ data }) => `客户机可能有 IP，但无法上网，也无法解析域名，端口转发全部失效。${why.zh(data)}`,
    },
    fix: { en: ({ data }) => start.en(data), zh: ({ data }) => start.zh(data) },
    alias: {
      en: ['Error 1067: The process terminated unexpectedly', 'VMware NAT Service', 'Temporary failure in name resolution', 'NAT guest has no internet'],
      zh: ['错误 1067: 进程意外终止', 'VMware NAT Service 无法启动', '虚拟机 NAT 模式上不了网', '域名解析暂时失败'],
    },
  },
};
