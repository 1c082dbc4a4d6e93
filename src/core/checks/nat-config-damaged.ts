/** A nat.conf with something missing or something in it that does not belong there. */
import type { Severity } from '../vnet/finding.ts';
import type { HostState, NetworkState } from '../vnet/host-state.ts';
import { check, type Found } from './check.ts';
import { regenerate } from './damage.ts';
import { firstLines, wasRead, type ReadFile } from './files.ts';
import { natNetworks } from './forwards.ts';
import { evidence } from './networks.ts';
import { evidenceAt, evidenceOf } from '../vnet/evidence.ts';

type Reason = 'no-gateway' | 'no-device' | 'no-incomingtcp' | 'unclosed-block' | 'garbage';

/** `lines`: how many are meant; 0 for what is missing. */
type Data = { readonly reason: Reason; readonly lines: number };

export const natConfigDamaged = check<'nat-config-damaged', Data>('nat-config-damaged', 'warning', (state) => {
  const obeyed = new Set(natNetworks(state).map(({ vmnet }) => vmnet));
  const owners = new Map(state.networks.flatMap((one) => (one.nat === null ? [] : [[one.nat.source.path, one] as const])));
  return state.files.flatMap((file) => {
    if (file.role !== 'nat' || !wasRead(file) || (file.vmnet === null ? obeyed.size === 0 : !obeyed.has(file.vmnet))) return [];
    return damageIn(state, file, owners.get(file.path) ?? null);
  });
});

/** `owner`: the VMnet that the file is for, where it says so. */
function damageIn(state: HostState, file: ReadFile, owner: NetworkState | null): readonly Found<Data>[] {
  const { source } = file;
  const vmnet = file.vmnet ?? owner?.vmnet ?? null;
  const fix = regenerate(state, 'nat-config-damaged', vmnet);
  const found = (reason: Reason, lines: readonly number[], severity: Severity): readonly Found<Data>[] => {
    const proof = evidence(...firstLines(file, lines)) ?? [evidenceAt(source, null)];
    return [{ vmnet, severity, data: { reason, lines: lines.length }, evidence: proof, fix }];
  };
  const { hasIncomingTcp, unclosed } = look(source.text);
  const gatewayLine = evidenceOf(source, 'ip', '=').line;
  const lacksGateway = owner !== null && owner.nat?.gateway === null;
  // A gateway that is none is told of as that.
  const garbage = file.complaints.filter(({ code, line }) => code !== 'duplicate-key' && !(lacksGateway && line === gatewayLine)).map(({ line }) => line);
  return [
    // Of Windows' one file the device says whose it is.
    ...(owner === null ? found('no-device', [], 'error') : []),
    ...(lacksGateway ? found('no-gateway', gatewayLine === null ? [] : [gatewayLine], 'error') : []),
    ...(hasIncomingTcp ? [] : found('no-incomingtcp', [], 'warning')),
    ...(unclosed.length > 0 ? found('unclosed-block', unclosed, 'warning') : []),
    ...(garbage.length > 0 ? found('garbage', [...new Set(garbage)], 'warning') : []),
  ];
}

/** Then what it lacks is no other fault. */
export function isNatDamaged({ source, complaints }: ReadFile): boolean {
  return complaints.some(({ code }) => code !== 'duplicate-key') || !look(source.text).hasIncomingTcp;
}

/** Vagrant marks what it writes with comments, and finds it again by them. */
function look(text: string): { readonly hasIncomingTcp: boolean; readonly unclosed: readonly number[] } {
  let hasIncomingTcp = false;
  let open: number | null = null;
  const unclosed: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^\s*\[\s*incomingtcp\s*\]/i.test(line)) hasIncomingTcp = true;
    const [, mark] = /^\s*#\s*VAGRANT-(BEGIN|END)\b/i.exec(line) ?? [];
    if (mark === undefined) continue;
    const begins = mark.toUpperCase() === 'BEGIN';
    if (begins && open !== null) unclosed.push(open);
    open = begins ? index + 1 : null;
  }
  return { hasIncomingTcp, unclosed: open === null ? unclosed : [...unclosed, open] };
}
