/** `vmnet doctor`: why this virtual machine has no network; exit 3 when a fault is shown. */
import { askDoctor, askWithPackets, beforePackets, type DoctorRefusal } from '../../core/jobs/ask-doctor.ts';
import { readState } from '../../core/jobs/check-host.ts';
import { doctorTexts } from '../../core/text/doctor.ts';
import { doctorReport } from '../../core/text/findings/doctor-report.ts';
import { spoken, type Language } from '../../core/text/language.ts';
import type { ProbeResult, ProbeTarget } from '../../core/vnet/probe.ts';
import { decodeBytes, decodeOutput, loadDecoders } from '../../host/decode.ts';
import { thisPlatform } from '../../host/index.ts';
import { findMachine } from '../find-machine.ts';
import type { Globals } from '../globals.ts';
import { openNamedHost } from '../open-host.ts';
import { exitStatus, refusal, type Outcome, type Refusal } from '../outcome.ts';
import { printDoctor } from '../print/doctor.ts';
import type { DoctorOptions } from '../program.ts';
import { readInput } from '../read-input.ts';

interface Request {
  readonly globals: Globals;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly options: DoctorOptions;
}

export async function doctor({ globals, cwd, env, options }: Request): Promise<Outcome> {
  const { language } = globals;
  const texts = spoken(doctorTexts, language);
  const adapter = options.adapter === undefined ? null : /^\d{1,2}$/.test(options.adapter) ? Number(options.adapter) : undefined;
  if (adapter === undefined) return refusal(exitStatus.usage, 'not-an-adapter', texts['not-an-adapter']);
  if (adapter !== null && options.vm === undefined) return refusal(exitStatus.usage, 'adapter-needs-vm', texts['adapter-needs-vm']);
  const pasted = options.guest === undefined ? undefined : await readPasted(options.guest, cwd, language);
  if (pasted !== undefined && 'kind' in pasted) return pasted;

  const opened = await openNamedHost(globals, { cwd, env });
  if (!opened.ok) return opened.refusal;
  const { host } = opened;
  const state = await readState(host, options.probe === true ? beforePackets : { evidence: true });
  const found = options.vm === undefined ? undefined : findMachine(state.view.vms, options.vm, language);
  if (found?.ok === false) return found.refusal;
  const asked = askDoctor(state, { vm: found?.vm.path ?? null, adapter, guest: pasted ?? null }, host.decode);
  if (!asked.ok) return refusedQuestion(asked.code, pasted?.name ?? '', found?.vm.name ?? '', adapter ?? 0, language);
  const sends = options.probe === true && host.kind === 'local';
  const diagnosis = sends ? await askWithPackets(state, asked, await packetSender()) : asked.diagnosis;
  const report = doctorReport(diagnosis, language);
  const note = options.probe === true && !sends ? `\n${texts.notSent}\n` : '';
  return {
    kind: 'answer',
    status: report.findings.some(({ severity }) => severity === 'error') ? exitStatus.findings : exitStatus.done,
    json: report,
    text: () => printDoctor(diagnosis, report, language) + note,
  };
}

function refusedQuestion(code: DoctorRefusal, file: string, vm: string, adapter: number, language: Language): Refusal {
  const texts = spoken(doctorTexts, language);
  switch (code) {
    // The machine was found by its name just now: there is no other way to one that is not there.
    case 'vm-not-on-host':
    case 'no-such-adapter':
      return refusal(exitStatus.refused, 'no-such-adapter', texts['no-such-adapter'](vm, adapter));
    case 'guest-not-recognised':
      return refusal(exitStatus.malformed, code, texts[code], { file, line: 1, column: 1 });
    case 'vm-needed':
      return refusal(exitStatus.usage, code, texts[code]);
  }
}

async function packetSender(): Promise<(targets: readonly ProbeTarget[]) => Promise<readonly ProbeResult[]>> {
  const { localProber } = await import('../../host/prober.ts');
  return (targets) => localProber(thisPlatform()).probe(targets);
}

/** Consoles write what they show: UTF-8, UTF-16 or, in China, GB 18030. Addresses are the same in all of them. */
async function readPasted(file: string, cwd: string, language: Language): Promise<Refusal | { readonly name: string; readonly text: string }> {
  const input = readInput(file, cwd, language);
  if (input.kind === 'refusal') return input;
  const name = file === '-' ? '<stdin>' : file;
  const bytes = Buffer.from(input.bytes, 'latin1');
  const text = await decodeOutput(bytes, null);
  if (text !== undefined) return { name, text };
  await loadDecoders();
  const guessed = ['gb18030', 'cp850'].map((encoding) => decodeBytes(input.bytes, encoding)).find((one) => one !== undefined && !one.includes('\ufffd'));
  if (guessed !== undefined) return { name, text: guessed };
  return refusal(exitStatus.malformed, 'encoding-unknown', spoken(doctorTexts, language)['guest-encoding'], { file: name, line: 1, column: 1 });
}
