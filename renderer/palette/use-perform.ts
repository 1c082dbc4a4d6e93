/** Does what a command or an entry of the palette stands for. */
import { commandOf, type ActionId, type CommandId } from '../../src/core/contract/commands.ts';
import type { DocsName } from '../../src/core/contract/contract.ts';
import type { PreferencesChange } from '../../src/core/contract/preferences.ts';
import { useWindow } from '../app/window-context.ts';
import { copyText } from '../details/copy-text.ts';
import { partOfWord } from '../learn/words.ts';
import { useTexts } from '../words/use-texts.ts';
import type { Deed } from './entry.ts';

interface Around {
  readonly focusSearch: () => void;
  /** Shows a sentence for a moment. */
  readonly say: (words: string) => void;
}

export function usePerform(around: Around): (deed: Deed) => void {
  const { openPage, host, findings, review, troubleshoot, select, setSearch } = useWindow();
  const command = useCommand(around);
  return (deed) => {
    switch (deed.kind) {
      case 'command':
        command(deed.command);
        break;
      case 'show':
        // A search that leaves it out would hide what was asked for.
        setSearch('');
        openPage(deed.page);
        select(deed.subject, 'open');
        break;
      case 'finding':
        setSearch('');
        openPage('findings');
        findings.show(deed.id, 'open');
        break;
      case 'look-up':
        setSearch(deed.text);
        openPage('findings');
        break;
      case 'host':
        host.choose(deed.host);
        break;
      case 'word':
        openPage('learn', partOfWord(deed.word));
        break;
      case 'diagnose':
        troubleshoot.change({ vm: deed.vm });
        openPage('troubleshoot');
        break;
      case 'change':
        review.start(deed.change, deed.title);
    }
  };
}

function useCommand({ focusSearch, say }: Around): (id: CommandId) => void {
  const { palette } = useTexts().t;
  const { api, openPage, openDialog, host, preferences, review } = useWindow();
  const docs = (name: DocsName) => () => void api.openDocs({ name });
  const prefer = (choice: PreferencesChange) => () => preferences.change(choice);
  const copyView = async (): Promise<void> => {
    const done = await copyText(`${JSON.stringify(host.state.view, null, 2)}\n`);
    say(done ? palette.copied : palette.notCopied);
  };
  const actions: Readonly<Record<ActionId, () => void>> = {
    palette: () => openDialog('palette'),
    search: focusSearch,
    keys: () => openDialog('keys'),
    refresh: host.refresh,
    'open-capture': () => openDialog('open-capture'),
    'save-capture': () => openDialog('save-capture'),
    'copy-view': () => void copyView(),
    'set-up-bridged': () => openPage('overview', 'bridged'),
    'set-up-nat': () => openPage('overview', 'nat'),
    'set-up-host-only': () => openPage('overview', 'host-only'),
    diagnose: () => openPage('troubleshoot'),
    undo: () => review.start({ kind: 'undo', id: null }),
    english: prefer({ language: 'en' }),
    chinese: prefer({ language: 'zh-CN' }),
    'system-language': prefer({ language: 'system' }),
    light: prefer({ theme: 'light' }),
    dark: prefer({ theme: 'dark' }),
    'system-theme': prefer({ theme: 'system' }),
    'docs-networks': docs('workstation-networks'),
    'docs-modes': docs('network-modes'),
    'docs-fusion': docs('fusion'),
    'command-line': () => openDialog('command-line'),
  };
  return (id) => {
    const { page } = commandOf(id);
    if (page === null) actions[id as ActionId]();
    else openPage(page);
  };
}
