/** The built-in hosts: what they are called, and where each is loaded from when it is asked for. */
import type { Platform } from '../../core/vnet/host-view.ts';
import type { Sample } from './sample.ts';

export interface SampleInfo {
  readonly name: string;
  readonly platform: Platform;
  readonly title: { readonly en: string; readonly 'zh-CN': string };
}

interface Registered extends SampleInfo {
  readonly load: () => Promise<{ readonly sample: Sample }>;
}

const registered: readonly Registered[] = [
  {
    name: 'windows-nat',
    platform: 'windows',
    title: { en: 'Windows, Workstation Pro, the networks VMware ships', 'zh-CN': 'Windows，Workstation Pro，VMware 默认网络' },
    load: () => import('./windows-nat.ts'),
  },
  {
    name: 'windows-many',
    platform: 'windows',
    title: { en: 'Windows with many networks and virtual machines', 'zh-CN': 'Windows，多个虚拟网络和虚拟机' },
    load: () => import('./windows-many.ts'),
  },
  {
    name: 'linux-default',
    platform: 'linux',
    title: { en: 'Linux, Workstation Pro, the networks VMware ships', 'zh-CN': 'Linux，Workstation Pro，VMware 默认网络' },
    load: () => import('./linux-default.ts'),
  },
  {
    name: 'linux-custom-bridges',
    platform: 'linux',
    title: { en: 'Linux with chosen bridges and a second NAT network', 'zh-CN': 'Linux，自定义桥接和第二个 NAT 网络' },
    load: () => import('./linux-custom-bridges.ts'),
  },
  {
    name: 'fusion-11',
    platform: 'macos',
    title: { en: 'macOS with Fusion 11 and its own vmnet interfaces', 'zh-CN': 'macOS，Fusion 11，自带 vmnet 接口' },
    load: () => import('./fusion-11.ts'),
  },
  {
    name: 'fusion-13',
    platform: 'macos',
    title: { en: "macOS with Fusion 13 on Apple's virtual networks", 'zh-CN': 'macOS，Fusion 13，使用 Apple 虚拟网络' },
    load: () => import('./fusion-13.ts'),
  },
  {
    name: 'no-vmware',
    platform: 'linux',
    title: { en: 'A computer without VMware', 'zh-CN': '没有安装 VMware 的电脑' },
    load: () => import('./no-vmware.ts'),
  },
];

/** In the order in which they are listed. */
export const samples: readonly SampleInfo[] = registered.map(({ name, platform, title }) => ({ name, platform, title }));

/** Undefined when there is no sample of that name. */
export async function loadSample(name: string): Promise<Sample | undefined> {
  return (await registered.find((one) => one.name === name)?.load())?.sample;
}
