/** Spoils texts the way disks, consoles, editors and people who mean harm spoil them. */
import type { Chance } from './random.ts';

/** A mutated text may grow to this, but for a run of one character. */
const longest = 24_000;

const tokens: readonly string[] = [
  '"', "'", '{', '}', '{{{', '}}}', '[', ']', '(', '\0', '\r', '\n', '\r\n', '\r\r\n', '\ufeff', '\u2028', '\u2029', '\u0085', '\u00a0', '\x1b[2J', '\b', '\t',
  '\\', '\\"', '\\u0000', '\\ud800', '|', '|22', '|4', '|ZZ', '%', '%12', '#', '//', '/*', ';', ',', ':', '::', '=', ' = ', '.', '. . . :', '<', '>', '</dict>', '-', '+',
  '\x80', '\xff', '\xfe\xff', '\xc3', '\xe4\xb8', '\xd6\xd0', '\ud800', '😀', '网', 'İ', 'ß', '\u202e', '-1', '0', '00', '256', '65536', '4294967296', '9007199254740993', '18446744073709551616',
  '99999999999999999999999999999999999999', '1e309', '0x', '0xffffffffffffffff', '0777', 'NaN', 'Infinity', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf',
  '0.0.0.0', '255.255.255.255', '255.0.255.0', '999.1.1.1', '1.2.3.4/33', '/0', 'fe80::%', '::ffff:1.2.3.4', 'vmnet256', 'vmnet-1', 'VNET_99999999999999999999_NAT', 'yes', 'TRUE', 'null', '[]', '{}',
]; // prettier-ignore

type Mutation = (text: string, chance: Chance, other: string) => string;

const mutations: readonly Mutation[] = [
  function flipBit(text, chance) {
    const at = chance.below(text.length);
    return replaced(text, at, 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << chance.below(8))));
  },
  function anyByte(text, chance) {
    return replaced(text, chance.below(text.length), 1, String.fromCharCode(chance.below(256)));
  },
  function deletePiece(text, chance) {
    return replaced(text, chance.below(text.length), 1 + chance.below(chance.pick([2, 20, 400])), '');
  },
  function duplicatePiece(text, chance) {
    const at = chance.below(text.length);
    const piece = text.slice(at, at + 1 + chance.below(chance.pick([4, 80, 800])));
    return replaced(text, at, 0, piece.repeat(1 + chance.below(3)));
  },
  function splice(text, chance, other) {
    return text.slice(0, chance.below(text.length)) + other.slice(chance.below(other.length));
  },
  function insertOther(text, chance, other) {
    const from = chance.below(other.length);
    return replaced(text, chance.below(text.length), 0, other.slice(from, from + chance.below(300)));
  },
  function truncate(text, chance) {
    return text.slice(0, chance.below(text.length));
  },
  function beheaded(text, chance) {
    return text.slice(chance.below(Math.min(text.length, 400)));
  },
  function insertToken(text, chance) {
    return replaced(text, chance.below(text.length + 1), chance.below(3), chance.pick(tokens));
  },
  function replaceNumber(text, chance) {
    const numbers = [...text.slice(0, 6000).matchAll(/\d+/g)];
    const number = numbers[chance.below(numbers.length)];
    return number === undefined ? text : replaced(text, number.index, number[0].length, chance.pick(tokens));
  },
  function replaceWord(text, chance) {
    const words = [...text.slice(0, 6000).matchAll(/[^\s="{};:,]+/g)];
    const word = words[chance.below(words.length)];
    return word === undefined ? text : replaced(text, word.index, word[0].length, chance.pick(tokens));
  },
  function swapLines(text, chance) {
    const lines = text.split('\n');
    const [a, b] = [chance.below(lines.length), chance.below(lines.length)];
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '').join('\n');
  },
  function otherLineEnds(text, chance) {
    return text.replaceAll(/\r\n|\n/g, chance.pick(['\n', '\r\n', '\r', '\r\r\n', ' ']));
  },
];

/** One in a hundred gets a run, which no file is made for. */
function insertRun(text: string, chance: Chance): string {
  const unit = chance.pick([...tokens, 'a', ' ', '1']);
  return replaced(text, chance.below(text.length + 1), 0, unit.repeat(Math.ceil(chance.pick([100, 5000, 70_000]) / unit.length)));
}

export function mutate(text: string, chance: Chance, other: string): string {
  let mutated = text;
  for (let left = chance.pick([1, 1, 2, 3, 5, 9]); left > 0 && mutated !== ''; left--) {
    mutated = chance.pick(mutations)(mutated, chance, other).slice(0, longest);
  }
  return chance.below(100) === 0 ? insertRun(mutated, chance) : mutated;
}

function replaced(text: string, at: number, length: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + length);
}

/** A shorter text that fails still: pieces are left out, ever smaller ones, while it does. */
export function shrink(text: string, fails: (text: string) => boolean): string {
  let shortest = text;
  for (let size = Math.ceil(text.length / 2), tries = 0; size >= 1 && tries < 3000; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < shortest.length && tries < 3000; tries++) {
      const without = replaced(shortest, at, size, '');
      if (fails(without)) shortest = without;
      else at += size;
    }
  }
  return shortest;
}
