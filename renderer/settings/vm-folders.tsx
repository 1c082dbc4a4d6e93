/** The folders searched for VMs besides VMware's own list: what each holds, and adding and removing them. */
import { mdiAlertOutline, mdiFolderOutline, mdiFolderPlusOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, type ReactElement } from 'react';
import type { VmFolder } from '../../src/core/contract/kept-schema.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { useAnnounce } from '../app/announce.ts';
import { useWindow } from '../app/window-context.ts';
import { CallProblemAlert } from '../frame/call-problem.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { AddFolder } from './add-folder.tsx';
import { useVmFolders } from './use-vm-folders.ts';

export function VmFolders(): ReactElement {
  const { t } = useTexts();
  const { api, about, host } = useWindow();
  const announce = useAnnounce();
  const used = useVmFolders(api);
  const { folders, busy, problem } = used;
  const adding = useRef<HTMLElement>(null);

  const remove = async (path: string): Promise<void> => {
    if (!(await used.remove(path))) return;
    announce(t.kept.removed(path));
    // Its button is gone: the keyboard goes on where another folder is added.
    adding.current?.focus();
  };
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t.kept.foldersHelp} {host.state.host !== 'local' && t.kept.otherHost}
      </Typography>
      {folders === null && problem === null && (
        <Box component="output" sx={{ display: 'block', mb: 1, color: 'text.secondary' }}>
          {t.kept.searching}
        </Box>
      )}
      {folders?.length === 0 && <Typography sx={{ mb: 1 }}>{t.kept.noFolders}</Typography>}
      {folders !== null && folders.length > 0 && (
        <Box component="ul" aria-label={t.kept.foldersTitle} sx={{ m: 0, mb: 1.5, p: 0, listStyle: 'none', border: 1, borderColor: 'divider', borderRadius: 1, '& li + li': { borderTop: 1, borderColor: 'divider' } }}>
          {folders.map((folder) => (
            <Row key={`${folder.from} ${folder.path}`} folder={folder} onRemove={() => void remove(folder.path)} />
          ))}
        </Box>
      )}
      {about.shell === 'electron' ? (
        <Button
          ref={(button: HTMLElement | null) => {
            adding.current = button;
          }}
          variant="outlined"
          aria-busy={busy}
          startIcon={<Icon path={mdiFolderPlusOutline} />}
          onClick={() => void used.choose()}
        >
          {t.kept.addFolder}
        </Button>
      ) : (
        <AddFolder used={used} fieldRef={adding} />
      )}
      {problem !== null && (
        <Box sx={{ mt: 1 }}>
          <CallProblemAlert problem={problem} />
        </Box>
      )}
      {folders?.some(({ from }) => from === 'settings') === true && (
        <Typography variant="caption" component="p" sx={{ mt: 1, mb: 0, color: 'text.secondary' }}>
          {t.kept.removeHelp}
        </Typography>
      )}
    </>
  );
}

interface RowProps {
  readonly folder: VmFolder;
  readonly onRemove: () => void;
}

function Row({ folder, onRemove }: RowProps): ReactElement {
  const { t } = useTexts();
  const { path, from, problem, passedBy } = folder;
  const notes = [stateOf(folder, t), ...(passedBy > 0 ? [t.kept.passedBy(passedBy)] : []), ...(from === 'environment' ? [t.kept.named] : [])];
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1.25, px: 1.5, py: 0.75 }}>
      <Icon path={problem === null ? mdiFolderOutline : mdiAlertOutline} sx={{ color: problem === null ? 'text.secondary' : 'warning.main' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography className="path" sx={{ overflowWrap: 'anywhere' }}>
          {path}
        </Typography>
        <Typography variant="body2" sx={{ color: problem === null ? 'text.secondary' : 'warning.main' }}>
          {notes.join(' · ')}
        </Typography>
      </Box>
      {from === 'settings' && (
        <Button color="inherit" className="path" aria-label={t.kept.removeFolder(path)} onClick={onRemove}>
          {t.kept.remove}
        </Button>
      )}
    </Box>
  );
}

function stateOf({ found, problem }: VmFolder, { kept }: Texts): string {
  switch (problem?.code) {
    case undefined:
      return kept.found(found);
    case 'missing':
      return kept.missing;
    case 'unreadable':
      return kept.unreadable(problem.detail);
    case 'too-large':
      return kept.tooLarge(found);
  }
}
