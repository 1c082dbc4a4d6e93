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
    title: { en: 'Windows 11 (Chinese) with the default networks', 'zh-CN': 'Windows 11 中文版，默认三个网络' },
    load: () => import('./windows-nat.ts'),
  },
  {
    name: 'windows-many',
    platform: 'windows',
    title: { en: 'Windows with all twenty networks', 'zh-CN': 'Windows，二十个虚拟网络全部启用' },
    load: () => import('./windows-many.ts'),
  },
  {
    name: 'linux-default',
    platform: 'linux',
    title: { en: 'Ubuntu with the default networks, Docker and libvirt', 'zh-CN': 'Ubuntu，默认网络，另有 Docker 与 libvirt' },
    load: () => import('./linux-default.ts'),
  },
  {
    name: 'linux-custom-bridges',
    platform: 'linux',
    title: { en: 'Linux with chosen bridges and two NAT networks', 'zh-CN': 'Linux，指定桥接与两个 NAT 网络' },
    load: () => import('./linux-custom-bridges.ts'),
  },
  {
    name: 'fusion-11',
    platform: 'macos',
    title: { en: 'Mac with Fusion 11, classic vmnet interfaces', 'zh-CN': 'Mac，Fusion 11，传统 vmnet 接口' },
    load: () => import('./fusion-11.ts'),
  },
  {
    name: 'fusion-13',
    platform: 'macos',
    title: { en: "Mac with Fusion 13 on Apple's network", 'zh-CN': 'Mac，Fusion 13，使用 Apple 虚拟网络' },
    load: () => import('./fusion-13.ts'),
  },
  {
    name: 'no-vmware',
    platform: 'linux',
    title: { en: 'Laptop without VMware', 'zh-CN': '未安装 VMware 的笔记本' },
    load: () => import('./no-vmware.ts'),
  },
];

/** In the order in which they are listed. */
export const samples: readonly SampleInfo[] = registered.map(({ name, platform, title }) => ({ name, platform, title }));

/** Undefined when there is no sample of that name. */
export async function loadSample(name: string): Promise<Sample | undefined> {
  return (await registered.find((one) => one.name === name)?.load())?.sample;
}
