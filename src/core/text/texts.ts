/** All words of the program, in one language at a time. */
import { commandTexts, paletteTexts } from './commands.ts';
import { captureTexts } from './captures.ts';
import { complaintTexts } from './complaints.ts';
import { detailTexts } from './details.ts';
import {
  adapterKinds,
  adapterStates,
  hostAdapterStates,
  modes,
  platforms,
  serviceStates,
  vmAdapterModes,
  vmStates,
} from './facts.ts';
import { certaintyWords, missingWords, rungWords, statusWords } from './doctor.ts';
import { checkedGroupWords, findingTexts, lookedAtWords } from './findings-page.ts';
import { outcomeNames, stageNames, stepResults } from './applying.ts';
import { frameTexts } from './frame.ts';
import { historyTexts } from './history.ts';
import { keptTexts } from './kept.ts';
import { type Language, type Spoken, spoken, type TextTable } from './language.ts';
import { learnTexts } from './learn.ts';
import { networksTexts } from './networks.ts';
import { pastedFactWords, pastedKindWords, pastedTableWords, pasteTexts } from './paste.ts';
import { pictureTexts } from './picture.ts';
import { policyTexts } from './policy.ts';
import { problemTexts } from './problems.ts';
import { reachAnswers, reachReasonWords } from './reach.ts';
import { reviewTexts } from './review.ts';
import { settingsTexts } from './settings.ts';
import { guestOsWords, guestReasonWords } from './guest.ts';
import { tableTexts } from './tables.ts';
import { candidateFaults, candidateNotes } from './wizard-faults.ts';
import { welcomeTexts } from './welcome.ts';
import { wizardTexts } from './wizard.ts';
import { probeAnswers, probeKinds, troubleshootTexts } from './troubleshoot.ts';

/** Every table, by area. A new one is added here and nowhere else. */
export const tables = {
  modes,
  vmAdapterModes,
  serviceStates,
  hostAdapterStates,
  adapterStates,
  adapterKinds,
  vmStates,
  platforms,
  problems: problemTexts,
  complaints: complaintTexts,
  frame: frameTexts,
  commands: commandTexts,
  palette: paletteTexts,
  picture: pictureTexts,
  details: detailTexts,
  tables: tableTexts,
  networks: networksTexts,
  captures: captureTexts,
  paste: pasteTexts,
  pastedKinds: pastedKindWords,
  pastedTables: pastedTableWords,
  pastedFacts: pastedFactWords,
  findings: findingTexts,
  checkedGroups: checkedGroupWords,
  lookedAt: lookedAtWords,
  learn: learnTexts,
  reachAnswers,
  reachReasons: reachReasonWords,
  review: reviewTexts,
  history: historyTexts,
  stages: stageNames,
  outcomes: outcomeNames,
  stepResults,
  policy: policyTexts,
  settings: settingsTexts,
  kept: keptTexts,
  welcome: welcomeTexts,
  wizard: wizardTexts,
  candidateFaults,
  candidateNotes,
  guestOses: guestOsWords,
  guestReasons: guestReasonWords,
  troubleshoot: troubleshootTexts,
  probeKinds,
  probeAnswers,
  rungs: rungWords,
  rungStatus: statusWords,
  certainty: certaintyWords,
  missingFacts: missingWords,
} satisfies Readonly<Record<string, TextTable>>;

export type Texts = { readonly [K in keyof typeof tables]: Spoken<(typeof tables)[K]> };

function textsOf(language: Language): Texts {
  return Object.fromEntries(
    Object.entries<TextTable>(tables).map(([area, table]) => [area, spoken(table, language)]),
  ) as unknown as Texts;
}

const all: Readonly<Record<Language, Texts>> = { en: textsOf('en'), 'zh-CN': textsOf('zh-CN') };

/** `textsIn('en').modes.nat`, `textsIn('zh-CN').frame.refreshedSeconds(12)`. */
export function textsIn(language: Language): Texts {
  return all[language];
}
