/** The doctor's answer for people: the ladder, the verdict with its proof and its fix, and what was found besides. */
import type { Diagnosis } from '../../core/doctor/diagnose.ts';
import { probePlace } from '../../core/doctor/looks.ts';
import { hasNoVmware } from '../../core/doctor/rungs.ts';
import { certaintyWords, doctorTexts, missingWords, rungWords, statusSigns, statusWords } from '../../core/text/doctor.ts';
import { vmAdapterModes } from '../../core/text/facts.ts';
import type { DoctorReport } from '../../core/text/findings/doctor-report.ts';
import { spoken, wordsIn, type Language } from '../../core/text/language.ts';
import { printFinding } from './findings.ts';
import { printable } from './printable.ts';

export function printDoctor({ patient, ladder }: Diagnosis, { verdict, findings, probes }: DoctorReport, language: Language): string {
  const texts = spoken(doctorTexts, language);
  const { subject } = patient;
  const head = subject === null ? texts.host : [subject.machine.machine.name, ...subject.adapters.map(({ index, mode, vmnet }) => texts.adapter(index, `${wordsIn(language, vmAdapterModes[mode])}${vmnet === null ? '' : `, VMnet${vmnet}`}`))].join(' · ');
  const titles = new Map(findings.map(({ code, title }) => [code, title]));
  const steps = ladder.map(({ rung, status, findings: codes, missing }) => {
    const said = status === 'fail' ? codes.map((code) => titles.get(code) ?? code).slice(0, 1) : missing.map((fact) => wordsIn(language, missingWords[fact]));
    return `${statusSigns[status]} ${wordsIn(language, rungWords[rung])} — ${said.length === 0 || status === 'pass' ? wordsIn(language, statusWords[status]) : said.join('; ')}`;
  });
  const [first, ...others] = findings;
  const lines = [head, '', ...steps, ''].map((line) => `${printable(line)}\n`).join('');
  if (verdict === null || first === undefined) {
    const nothing = hasNoVmware(patient) ? texts.noVmware : texts.nothing;
    const hint = subject !== null && patient.guest === null ? `${texts.pasteHint}\n` : '';
    return `${lines}${nothing}\n${hint}${besides(findings, texts.besides, language)}${packets(probes, texts.sent)}`;
  }
  const title = verdict.fault ? texts.verdict(wordsIn(language, certaintyWords[verdict.certainty])) : texts.noFault;
  return `${lines}${title}\n${printFinding(first, language)}${besides(others, texts.besides, language)}${packets(probes, texts.sent)}`;
}

function besides(findings: DoctorReport['findings'], heading: string, language: Language): string {
  return findings.length === 0 ? '' : `\n${heading}\n${findings.map((one) => printFinding(one, language)).join('')}`;
}

function packets(probes: DoctorReport['probes'], heading: string): string {
  if (probes === null || probes.length === 0) return '';
  return `\n${heading}\n${probes.map((one) => `  ${printable(probePlace(one).text ?? '')}\n`).join('')}`;
}
