/** What `sc query` and `sc qc` print of VMware's services and drivers. */
import { windowsText } from '../../../core/formats/generated/text.ts';

export type ServiceName = 'VMware NAT Service' | 'VMnetDHCP' | 'VMnetBridge' | 'VMnetuserif';

interface Service {
  readonly driver: boolean;
  readonly program: string;
  readonly display: string;
  readonly dependsOn?: string;
}

export const serviceNames: readonly ServiceName[] = ['VMware NAT Service', 'VMnetDHCP', 'VMnetBridge', 'VMnetuserif'];

const services: Readonly<Record<ServiceName, Service>> = {
  'VMware NAT Service': {
    driver: false,
    program: 'C:\\WINDOWS\\SysWOW64\\vmnat.exe',
    display: 'VMware NAT Service',
    dependsOn: 'VMnetuserif',
  },
  VMnetDHCP: { driver: false, program: 'C:\\WINDOWS\\SysWOW64\\vmnetdhcp.exe', display: 'VMware DHCP Service', dependsOn: 'VMnetuserif' },
  VMnetBridge: { driver: true, program: '\\SystemRoot\\system32\\DRIVERS\\vmnetbridge.sys', display: 'VMware Bridge Protocol' },
  VMnetuserif: { driver: true, program: '\\??\\C:\\WINDOWS\\system32\\drivers\\vmnetuserif.sys', display: 'VMware Virtual Ethernet Userif for VMnet' },
};

function typeLine({ driver }: Service): string {
  return `        TYPE               : ${driver ? '1  KERNEL_DRIVER ' : '10  WIN32_OWN_PROCESS '}`;
}

export function scQuery(name: ServiceName, state: 'running' | 'stopped' = 'running'): string {
  const running = state === 'running';
  return windowsText([
    '',
    `SERVICE_NAME: ${name} `,
    `${typeLine(services[name])} `,
    `        STATE              : ${running ? '4  RUNNING ' : '1  STOPPED '}`,
    ...(running ? [`                                (STOPPABLE, NOT_PAUSABLE, ${services[name].driver ? 'IGNORES' : 'ACCEPTS'}_SHUTDOWN)`] : []),
    '        WIN32_EXIT_CODE    : 0  (0x0)',
    '        SERVICE_EXIT_CODE  : 0  (0x0)',
    '        CHECKPOINT         : 0x0',
    '        WAIT_HINT          : 0x0',
  ]);
}

export function scConfig(name: ServiceName, language: 'en' | 'zh-CN'): string {
  const service = services[name];
  return windowsText([
    `[SC] QueryServiceConfig ${language === 'en' ? 'SUCCESS' : '成功'}`,
    '',
    `SERVICE_NAME: ${name}`,
    typeLine(service),
    '        START_TYPE         : 2   AUTO_START',
    '        ERROR_CONTROL      : 1   NORMAL',
    `        BINARY_PATH_NAME   : ${service.program}`,
    `        LOAD_ORDER_GROUP   : ${service.driver ? 'NDIS' : ''}`,
    '        TAG                : 0',
    `        DISPLAY_NAME       : ${service.display}`,
    `        DEPENDENCIES       : ${service.dependsOn ?? ''}`,
    `        SERVICE_START_NAME : ${service.driver ? '' : 'LocalSystem'}`,
  ]);
}
