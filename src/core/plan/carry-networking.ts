/** The store as VMware was given it, brought to what VMware's own rewriting of it says. */
import type { Bytes } from '../formats/bytes.ts';
import {
  addPortForward,
  addReservation,
  removeAnswer,
  removeBridgeMapping,
  removePortForward,
  removeReservation,
  setAnswer,
  setBridgeMapping,
} from '../formats/networking-edit.ts';
import { readKey } from '../formats/networking-command.ts';
import { hasVersionLine, parseNetworking, printNetworking, replayNetworking, type NetworkingFile, type NetworkingModel } from '../formats/networking.ts';

/**
 * VMware compacts the log and drops comments, unknown lines and descriptions. Where both say the same, the line stands
 * as it was given; what VMware set (hashes, ids) or left out is changed line by line. Keys that nobody knows stay.
 */
export function asRegenerated(given: Bytes, regenerated: Bytes): Bytes {
  const fresh = parseNetworking(regenerated);
  // What is no store cannot be brought into one.
  if (!hasVersionLine(fresh.lines)) return regenerated;
  const file = parseNetworking(given);
  return printNetworking(changes(replayNetworking(file), replayNetworking(fresh)).reduce<NetworkingFile>((one, change) => change(one), file));
}

type Change = (file: NetworkingFile) => NetworkingFile;

function changes(given: NetworkingModel, fresh: NetworkingModel): readonly Change[] {
  return [...answerChanges(given, fresh), ...forwardChanges(given, fresh), ...reservationChanges(given, fresh), ...mappingChanges(given, fresh)];
}

function answerChanges({ answers: given }: NetworkingModel, { answers: fresh }: NetworkingModel): readonly Change[] {
  const gone = [...given.keys()].filter((key) => !fresh.has(key) && !isUnknown(key));
  const set = [...fresh].filter(([key, { value }]) => given.get(key)?.value !== value);
  return [...gone.map((key): Change => (file) => removeAnswer(file, key)), ...set.map(([key, { value }]): Change => (file) => setAnswer(file, key, value))];
}

/** Not one of the keys that VMware writes (vmware-formats §2.4). */
function isUnknown(key: string): boolean {
  const { number, suffix, kind } = readKey(key);
  return kind === 'text' && !(number !== null && suffix === 'DISPLAY_NAME');
}

function forwardChanges({ portForwards: given }: NetworkingModel, { portForwards: fresh }: NetworkingModel): readonly Change[] {
  const key = ({ vmnet, protocol, hostPort }: (typeof given)[number]): string => `${vmnet} ${protocol} ${hostPort}`;
  const kept = new Set(fresh.map(key));
  const before = new Map(given.map((one) => [key(one), one]));
  return [
    ...given.filter((one) => !kept.has(key(one))).map((one): Change => (file) => removePortForward(file, one)),
    ...fresh.flatMap((one): readonly Change[] => {
      const old = before.get(key(one));
      if (old?.guestAddress === one.guestAddress && old.guestPort === one.guestPort) return [];
      return [(file) => addPortForward(file, { ...one, description: one.description || (old?.description ?? '') })];
    }),
  ];
}

function reservationChanges({ reservations: given }: NetworkingModel, { reservations: fresh }: NetworkingModel): readonly Change[] {
  const key = ({ vmnet, mac }: (typeof given)[number]): string => `${vmnet} ${mac.toLowerCase()}`;
  const kept = new Set(fresh.map(key));
  const before = new Map(given.map((one) => [key(one), one.address]));
  return [
    ...given.filter((one) => !kept.has(key(one))).map((one): Change => (file) => removeReservation(file, one)),
    ...fresh.filter((one) => before.get(key(one)) !== one.address).map((one): Change => (file) => addReservation(file, one)),
  ];
}

function mappingChanges({ bridgeMappings: given }: NetworkingModel, { bridgeMappings: fresh }: NetworkingModel): readonly Change[] {
  const kept = new Set(fresh.map(({ interface: name }) => name));
  const before = new Map(given.map(({ interface: name, vmnet }) => [name, vmnet]));
  return [
    ...given.filter(({ interface: name }) => !kept.has(name)).map(({ interface: name }): Change => (file) => removeBridgeMapping(file, name)),
    ...fresh.filter(({ interface: name, vmnet }) => before.get(name) !== vmnet).map(({ interface: name, vmnet }): Change => (file) => setBridgeMapping(file, name, vmnet)),
  ];
}
