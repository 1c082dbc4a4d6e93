/** Opens the folders that are searched for VMs, where one is missed. */
import { mdiFolderSearchOutline } from '@mdi/js';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactElement } from 'react';
import { VmFolders } from '../settings/vm-folders.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

export function FoldersButton(): ReactElement {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const titleId = useId();
  const close = (): void => setOpen(false);
  return (
    <>
      <Button variant="outlined" color="inherit" startIcon={<Icon path={mdiFolderSearchOutline} />} onClick={() => setOpen(true)} sx={{ flex: 'none', borderColor: 'divider' }}>
        {t.kept.foldersToSearch}
      </Button>
      {open && (
        <Dialog open onClose={close} aria-labelledby={titleId} fullWidth maxWidth="sm">
          <DialogTitle id={titleId}>{t.kept.foldersTitle}</DialogTitle>
          <DialogContent>
            <VmFolders />
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={close}>{t.frame.close}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
