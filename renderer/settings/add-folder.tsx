/** Types the path of a folder: a browser does not tell where a folder lies. */
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState, type ReactElement, type RefObject } from 'react';
import type { Platform } from '../../src/core/vnet/host-view.ts';
import { useAnnounce } from '../app/announce.ts';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';
import type { UsedVmFolders } from './use-vm-folders.ts';

interface Props {
  readonly used: UsedVmFolders;
  readonly fieldRef: RefObject<HTMLElement | null>;
}

const examples: Readonly<Record<Platform, string>> = { windows: 'D:\\VMs', linux: '/srv/vms', macos: '/Volumes/VMs' };

export function AddFolder({ used, fieldRef }: Props): ReactElement {
  const { t } = useTexts();
  const { hosts } = useWindow();
  const announce = useAnnounce();
  const [path, setPath] = useState('');
  const local = hosts.find((entry) => entry.kind === 'local');
  const add = async (given: string): Promise<void> => {
    if (!(await used.add(given))) return;
    setPath('');
    // The button has nothing more to add.
    fieldRef.current?.focus();
    announce(t.kept.added(given));
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== '') void add(path.trim());
      }}
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}
    >
      <TextField
        inputRef={fieldRef}
        size="small"
        fullWidth
        label={t.kept.path}
        value={path}
        error={used.problem !== null}
        helperText={local?.kind === 'local' ? <span className="path">{t.kept.pathExample(examples[local.platform])}</span> : undefined}
        onChange={(event) => setPath(event.target.value)}
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
      />
      <Button type="submit" variant="outlined" aria-busy={used.busy} disabled={path.trim() === ''} sx={{ mt: 0.25, flex: 'none' }}>
        {t.kept.add}
      </Button>
    </Box>
  );
}
