import type { CheckCase } from '../case.ts';

const vmx = (name: string): string => `${name}.vmx`;

export const machineCases: readonly CheckCase[] = [
  {
    code: 'vm-adapter-disconnected',
    story: 'Windows: the only adapter is not connected',
    sample: 'windows-nat',
    edits: [{ at: vmx('CentOS 7'), from: 'ethernet0.present = "TRUE"', to: 'ethernet0.present = "TRUE"\r\nethernet0.startConnected = "FALSE"' }],
    finding: {
      severity: 'warning',
      vmnet: 1,
      vm: 'CentOS 7',
      adapter: 0,
      data: { mode: 'host-only', alone: true },
      fix: { kind: 'automatic', command: 'vmnet vm set "CentOS 7" --adapter 0 --connected yes' },
    },
    shows: 'ethernet0.startConnected = "FALSE"',
  },
  {
    code: 'vm-adapter-disconnected',
    story: 'Fusion: one of two is not connected',
    sample: 'fusion-13',
    edits: [{ at: vmx('Dev Debian'), from: 'ethernet1.present = "TRUE"', to: 'ethernet1.present = "TRUE"\nethernet1.startConnected = "FALSE"' }],
    finding: { severity: 'info', vm: 'Dev Debian', adapter: 1, data: { alone: false } },
  },
  {
    code: 'vmnet-does-not-exist',
    story: 'Linux: a VMnet that was removed',
    sample: 'linux-custom-bridges',
    edits: [{ at: vmx('sandbox'), from: '"/dev/vmnet3"', to: '"/dev/vmnet5"' }],
    finding: { severity: 'warning', vmnet: 5, vm: 'Sandbox Windows 10', adapter: 0, data: { network: '/dev/vmnet5', known: [0, 1, 2, 3, 8, 9] }, fix: { kind: 'manual' } },
    shows: 'ethernet0.vnet = "/dev/vmnet5"',
  },
  {
    code: 'vmnet-does-not-exist',
    story: 'Windows: a number that Windows cannot have',
    sample: 'windows-many',
    edits: [{ at: vmx('target'), from: '"VMnet13"', to: '"VMnet25"' }],
    finding: { severity: 'error', vmnet: 25, adapter: 0, data: { network: 'VMnet25' } },
  },
  {
    code: 'vmnet-does-not-exist',
    story: 'Fusion: a name that is no VMnet’s',
    sample: 'fusion-13',
    edits: [{ at: vmx('Windows 11'), from: 'ethernet1.vnet = "vmnet3"', to: 'ethernet1.vnet = "labnet"' }],
    finding: { severity: 'error', vmnet: null, vm: 'Windows 11', adapter: 1, data: { network: 'labnet' } },
    shows: 'ethernet1.vnet = "labnet"',
  },
  {
    code: 'vmnet-does-not-exist',
    story: 'Linux: a bridged machine, and automatic bridging is off',
    sample: 'linux-default',
    edits: [
      { at: '/etc/vmware/networking', from: /$/, to: 'answer VNL_DEFAULT_BRIDGE_VNET -1\n' },
      { at: 'Fedora.vmx', from: 'ethernet1.connectionType = "bridged"\n', to: '' },
    ],
    finding: { severity: 'error', vmnet: 0, vm: 'Fedora Workstation', adapter: 1, data: { network: 'vmnet0', known: [1, 8] } },
    shows: 'ethernet1.present',
  },
  {
    code: 'duplicate-mac',
    story: 'Windows: a machine that was copied',
    sample: 'windows-nat',
    edits: [{ at: vmx('测试机'), from: '00:0c:29:38:6a:91', to: '00:0c:29:5b:17:2e' }],
    finding: { severity: 'warning', vmnet: 8, vm: null, data: { mac: '00:0c:29:5b:17:2e', adapters: [0, 0] }, fix: { kind: 'manual' } },
    shows: 'ethernet0.generatedAddress = "00:0c:29:5b:17:2e"',
  },
  {
    code: 'duplicate-mac',
    story: 'Linux: both machines run, each with its MAC written another way',
    sample: 'linux-custom-bridges',
    edits: [
      { at: vmx('inspector'), from: 'ethernet1.connectionType = "hostonly"', to: 'ethernet1.connectionType = "custom"\nethernet1.vnet = "vmnet9"' },
      { at: vmx('inspector'), from: '"00:0c:29:c8:2e:94"', to: '"00:50:56:3A:00:60"' },
    ],
    finding: { severity: 'error', vmnet: 9, data: { mac: '00:50:56:3a:00:60' } },
  },
  {
    code: 'mac-not-vmware',
    story: 'Linux: beyond the end of VMware’s range',
    sample: 'linux-custom-bridges',
    edits: [
      { at: vmx('relay'), from: 'ethernet0.addressType = "generated"', to: 'ethernet0.addressType = "static"' },
      { at: vmx('relay'), from: 'ethernet0.generatedAddress = "00:0c:29:07:f5:3c"', to: 'ethernet0.address = "00:50:56:40:00:01"' },
    ],
    finding: { severity: 'warning', vmnet: 8, vm: 'Mail relay', adapter: 0, data: { mac: '00:50:56:40:00:01', kind: 'reserved' } },
    shows: 'ethernet0.address = "00:50:56:40:00:01"',
  },
  {
    code: 'mac-not-vmware',
    story: 'Windows: another maker’s MAC',
    sample: 'windows-nat',
    edits: [
      { at: vmx('CentOS 7'), from: 'ethernet0.addressType = "generated"', to: 'ethernet0.addressType = "static"' },
      { at: vmx('CentOS 7'), from: 'ethernet0.generatedAddress = "00:0c:29:74:d9:03"', to: 'ethernet0.address = "52:54:00:74:D9:03"' },
    ],
    finding: { severity: 'warning', data: { mac: '52:54:00:74:d9:03', kind: 'foreign' } },
  },
  {
    code: 'mac-not-vmware',
    story: 'Fusion: an address of many receivers',
    sample: 'fusion-11',
    edits: [
      { at: vmx('Windows 10'), from: 'ethernet0.addressType = "generated"', to: 'ethernet0.addressType = "static"' },
      { at: vmx('Windows 10'), from: /ethernet0\.generatedAddress = ".*"/, to: 'ethernet0.address = "01:50:56:00:00:01"' },
    ],
    finding: { severity: 'error', vm: 'Windows 10', data: { kind: 'group' } },
  },
];
