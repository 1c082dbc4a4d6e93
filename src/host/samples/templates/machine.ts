/** A virtual machine of a sample, and its `.vmx` as VMware writes it (spec vmware-formats §5.3). */
import { hex } from '../../../core/formats/generated/text.ts';

export interface SampleVmAdapter {
  readonly connection: 'bridged' | 'nat' | 'hostonly' | 'custom' | 'pvn';
  /** As the `.vmx` of the host spells it: `VMnet2`, `/dev/vmnet2`, `vmnet2`. Only with `custom`. */
  readonly vnet?: string;
  /** Only with `pvn`. */
  readonly pvnId?: string;
  readonly device: 'e1000' | 'e1000e' | 'vmxnet3' | 'vlance';
  /** An address that a person set; default: VMware's own, out of the BIOS UUID. */
  readonly mac?: string;
  readonly connectAtPowerOn?: boolean;
  /** Taken out of the machine; its lines stay. */
  readonly removed?: boolean;
}

export interface SampleMachine {
  /** Path of the `.vmx` as the host spells it. */
  readonly path: string;
  readonly name: string;
  readonly guestOS: string;
  /** 16 bytes in VMware's form: `56 4d …-…`. */
  readonly uuid: string;
  readonly memory: number;
  readonly hardware?: number;
  /** `.encoding` of the `.vmx`; default UTF-8. */
  readonly encoding?: string;
  readonly adapters: readonly SampleVmAdapter[];
  /** Process number of its vmware-vmx. */
  readonly pid?: number;
  readonly suspended?: boolean;
}

/** VMware's address for an adapter: 00:0c:29, then the last bytes of the UUID, ten further for each adapter. */
export function generatedMac(uuid: string, index: number): string {
  const tail = uuid.split(/[ -]/).slice(-3).map((byte) => parseInt(byte, 16));
  const value = ((tail[0] ?? 0) << 16) + ((tail[1] ?? 0) << 8) + (tail[2] ?? 0) + 10 * index;
  return ['00', '0c', '29', hex((value >> 16) & 255), hex((value >> 8) & 255), hex(value & 255)].join(':');
}

export function vmxLines(machine: SampleMachine): readonly string[] {
  const { path, name, guestOS, uuid, memory, hardware = 21, encoding = 'UTF-8', adapters, suspended, pid } = machine;
  const file = path.replace(/^.*[\\/]/, '').replace(/\.vmx$/, '');
  return [
    `.encoding = "${encoding}"`,
    'config.version = "8"',
    `virtualHW.version = "${hardware}"`,
    'pciBridge0.present = "TRUE"',
    'vmci0.present = "TRUE"',
    'hpet0.present = "TRUE"',
    `displayName = "${name}"`,
    `guestOS = "${guestOS}"`,
    `nvram = "${file}.nvram"`,
    'virtualHW.productCompatibility = "hosted"',
    'numvcpus = "2"',
    `memsize = "${memory}"`,
    'scsi0.virtualDev = "lsilogic"',
    'scsi0.present = "TRUE"',
    'scsi0:0.fileName = "disk.vmdk"',
    'scsi0:0.present = "TRUE"',
    ...adapters.flatMap((adapter, index) => adapterLines(adapter, index, uuid)),
    `uuid.bios = "${uuid}"`,
    `uuid.location = "${uuid}"`,
    `cleanShutdown = "${pid === undefined ? 'TRUE' : 'FALSE'}"`,
    `checkpoint.vmState = "${suspended === true ? `${file}.vmss` : ''}"`,
  ];
}

function adapterLines(adapter: SampleVmAdapter, index: number, uuid: string): readonly string[] {
  const { connection, vnet, pvnId, device, mac, connectAtPowerOn, removed } = adapter;
  const key = `ethernet${index}`;
  const address =
    mac === undefined
      ? [
          `${key}.addressType = "generated"`,
          `${key}.generatedAddress = "${generatedMac(uuid, index)}"`,
          `${key}.generatedAddressOffset = "${10 * index}"`,
        ]
      : [`${key}.addressType = "static"`, `${key}.address = "${mac}"`];
  return [
    `${key}.connectionType = "${connection}"`,
    ...(vnet === undefined ? [] : [`${key}.vnet = "${vnet}"`]),
    ...(pvnId === undefined ? [] : [`${key}.pvnID = "${pvnId}"`]),
    `${key}.virtualDev = "${device}"`,
    ...(connectAtPowerOn === false ? [`${key}.startConnected = "FALSE"`] : []),
    `${key}.present = "${removed === true ? 'FALSE' : 'TRUE'}"`,
    ...address,
  ];
}
