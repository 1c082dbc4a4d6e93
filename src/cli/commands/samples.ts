/** `vmnet samples`: the built-in hosts that `--host sample:<name>` opens. */
import { samples as list } from '../../host/samples/registry.ts';
import type { Globals } from '../globals.ts';
import { exitStatus, type Outcome } from '../outcome.ts';
import { table } from '../print/table.ts';

export function samples({ globals: { language } }: { readonly globals: Globals }): Outcome {
  const rows = list.map(({ name, platform, title }) => ({ name, platform, title: title[language] }));
  return {
    kind: 'answer',
    status: exitStatus.done,
    json: { schema: 'vmnet/samples/1', samples: rows },
    text: () => table(language === 'zh-CN' ? ['名称', '平台', '说明'] : ['NAME', 'PLATFORM', 'TITLE'], rows.map(({ name, platform, title }) => [name, platform, title])),
  };
}
