/** The words that the glossary explains, by the names of their texts. */
import type { Texts } from '../../src/core/text/texts.ts';

export const glossaryWords = [
  'vmnet',
  'subnet',
  'hostAdapter',
  'natGateway',
  'dhcpServer',
  'portForward',
  'reservation',
  'ip',
  'networkAdapter',
  'switchWord',
  'gateway',
  'dns',
  'natWord',
  'profile',
  'bridge',
] as const satisfies readonly (keyof Texts['learn'])[];

export type GlossaryWord = (typeof glossaryWords)[number];

/** `#/learn/word-nat-gateway`: the address of one word. */
export function partOfWord(word: GlossaryWord): string {
  return `word-${word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
