/** Words of the NAT device's findings. */
import type { natChecks } from '../../checks/nat-checks.ts';
import type { WordsOf } from './words.ts';

export const natFindings: WordsOf<typeof natChecks> = {
  'gateway-outside-subnet': {
    title: {
      en: ({ vmnet, data }) => `The NAT gateway ${data.gateway} of VMnet${vmnet} is outside its subnet ${data.subnet}`,
      zh: ({ vmnet, data }) => `VMnet${vmnet} 的 NAT 网关 ${data.gateway} 不在其子网 ${data.subnet} 内`,
    },
    explanation: {
      en: () => 'A guest reaches its gateway only when both lie in one subnet: with this setting no guest gets out.',
      zh: () => '客户机只有与网关处于同一子网时才能到达网关：按此设置，任何客户机都无法访问外部网络。',
    },
    fix: {
      en: ({ data }) => (data.usual === null ? 'Choose a gateway inside the subnet.' : `Set the gateway to ${data.usual}.`),
      zh: ({ data }) => (data.usual === null ? '请在子网内选择一个网关地址。' : `将网关设为 ${data.usual}。`),
    },
  },
};
