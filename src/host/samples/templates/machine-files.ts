/** Everything that the machines of a sample leave on the host's disk and in its process list. */
import { vmxLines, type SampleMachine } from './machine.ts';
import { unixText, windowsText } from '../../../core/formats/generated/text.ts';

export interface MachineFiles {
  readonly files: Readonly<Record<string, string>>;
  /** Of the `.vmx` files that are not UTF-8. */
  readonly encodings: Readonly<Record<string, string>>;
}

export interface LockOwner {
  /** `uuid=` and the host's own UUID. */
  readonly machineId: string;
  /** When the process began, in the host's own unit. */
  readonly started: string;
  /** Windows writes the program's name into the lock. */
  readonly program?: string;
}

export function machineFiles(machines: readonly SampleMachine[], owner: LockOwner): MachineFiles {
  const files: Record<string, string> = {};
  const encodings: Record<string, string> = {};
  for (const machine of machines) {
    const windows = isWindows(machine.path);
    files[machine.path] = windows ? windowsText(vmxLines(machine)) : unixText(vmxLines(machine));
    if (machine.encoding !== undefined) encodings[machine.path] = machine.encoding;
    if (machine.pid !== undefined) {
      const member = `M${String(machine.pid).padStart(5, '0').slice(-5)}.lck`;
      files[[`${machine.path}.lck`, member].join(windows ? '\\' : '/')] = lockText(machine.pid, owner);
    }
  }
  return { files, encodings };
}

// One line, padded with NUL to 512 bytes. The fields are those of open-vm-tools' fileLockPrimitive.c.
function lockText(pid: number, { machineId, started, program }: LockOwner): string {
  const execution = `${pid}-${started}${program === undefined ? '' : `(${program})`}`;
  const checksum = 100_000 + (pid % 900_000);
  return `${machineId} ${execution} 1 X ${started} lc=${checksum}\n`.padEnd(512, '\0');
}

/** `inventory.vmls`, `vmInventory`. A free place is left between machines, as VMware leaves one after a removal. */
export function inventoryLines(machines: readonly SampleMachine[], encoding: string, folder?: string): readonly string[] {
  const first = folder === undefined ? 1 : 2;
  const number = (index: number): number => (index === 0 ? first : first + index + 1);
  return [
    `.encoding = "${encoding}"`,
    ...(folder === undefined ? [] : folderLines(folder)),
    ...machines.flatMap(({ path, name, uuid, pid, suspended }, index) => {
      const key = `vmlist${number(index)}`;
      return [
        `${key}.config = "${path}"`,
        `${key}.DisplayName = "${name}"`,
        `${key}.ParentID = "${folder !== undefined && index > 0 ? 1 : 0}"`,
        `${key}.ItemID = "${number(index)}"`,
        `${key}.SeqID = "${index}"`,
        `${key}.IsFavorite = "FALSE"`,
        `${key}.IsClone = "FALSE"`,
        `${key}.CfgVersion = "8"`,
        `${key}.State = "${suspended === true && pid === undefined ? 'paused' : 'normal'}"`,
        `${key}.UUID = "${uuid}"`,
        `${key}.IsCfgPathNormalized = "TRUE"`,
      ];
    }),
    ...(machines.length > 1 ? [`vmlist${first + 1}.config = ""`] : []),
    ...machines.flatMap(({ path }, index) => [`index${index}.id = "${path}"`, `index${index}.field.count = "0"`]),
    `index.count = "${machines.length}"`,
  ];
}

function folderLines(name: string): readonly string[] {
  return [
    'vmlist1.config = "folder1"',
    'vmlist1.Type = "2"',
    `vmlist1.DisplayName = "${name}"`,
    'vmlist1.ParentID = "0"',
    'vmlist1.ItemID = "1"',
    'vmlist1.SeqID = "0"',
    'vmlist1.IsFavorite = "FALSE"',
    'vmlist1.UUID = "folder:52 3e 0b a7 61 94 d2 5f-b8 17 c0 4a 9d 26 e3 71"',
    'vmlist1.Expanded = "TRUE"',
  ];
}

/** What `vmrun list` prints: the machines that run. */
export function vmrunList(machines: readonly SampleMachine[]): string {
  const running = machines.filter(({ pid }) => pid !== undefined);
  const lines = [`Total running VMs: ${running.length}`, ...running.map(({ path }) => path)];
  return running.some(({ path }) => isWindows(path)) ? windowsText(lines) : unixText(lines);
}

function isWindows(path: string): boolean {
  return /^[A-Za-z]:\\/.test(path);
}
