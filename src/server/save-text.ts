/** Writes a policy or a report for the page: only where the person chose, and never over what they did not choose. */
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SavedKind } from '../core/contract/policy-schema.ts';
import { done, refused } from '../core/contract/problem.ts';
import type { Handlers } from '../core/contract/serve.ts';
import { errorCode } from '../host/failure.ts';

interface Parts {
  /** Where relative paths start. */
  readonly cwd: string;
  /** Null in a browser: there the person types the path. */
  readonly chooseTarget: ((kind: 'yaml' | 'json') => Promise<string | null>) | null;
}

const endings: Readonly<Record<SavedKind, { readonly usual: 'yaml' | 'json'; readonly allowed: RegExp }>> = {
  policy: { usual: 'yaml', allowed: /\.(?:ya?ml|json)$/i },
  report: { usual: 'json', allowed: /\.json$/i },
};

export function savingTexts({ cwd, chooseTarget }: Parts): Pick<Handlers, 'chooseTextTarget' | 'saveText'> {
  /** Each for one writing: the system's dialog has asked whether to replace what is there. */
  const chosen = new Set<string>();
  return {
    async chooseTextTarget({ kind }) {
      if (chooseTarget === null) return refused('not-in-browser');
      const target = await chooseTarget(endings[kind].usual);
      if (target === null) return done(null);
      chosen.add(target);
      return done({ target });
    },
    async saveText({ kind, target, text }) {
      // A native page asks the system's own dialog, so that a page taken over by an attacker cannot leave files about.
      if (chooseTarget !== null && !chosen.delete(target)) return refused('target-not-chosen');
      const { usual, allowed } = endings[kind];
      const isNamedSo = allowed.test(target);
      const file = path.resolve(cwd, isNamedSo ? target : `${target}.${usual}`);
      const folder = path.dirname(file);
      const found = await stat(folder).catch(() => undefined);
      if (found?.isDirectory() !== true) return refused('no-such-folder', folder);
      try {
        await writeFile(file, text, { flag: chooseTarget !== null && isNamedSo ? 'w' : 'wx' });
        return done({ path: file });
      } catch (error) {
        const code = errorCode(error);
        return refused(code === 'EEXIST' ? 'file-exists' : 'file-unwritable', code, file);
      }
    },
  };
}
