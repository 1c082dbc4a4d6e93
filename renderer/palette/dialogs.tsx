/** The dialogs that belong to no page: they are opened by a key, the menu, the palette or a button of the bar. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement, type ReactNode } from 'react';
import { useWindow } from '../app/window-context.ts';
import { Copyable } from '../details/copyable.tsx';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';
import { commandLines } from './command-lines.ts';
import { KeyList } from './key-list.tsx';

interface Props {
  readonly onClose: () => void;
}

export function KeysDialog({ onClose }: Props): ReactElement {
  const { t } = useTexts();
  return (
    <Sheet title={t.palette.keysTitle} onClose={onClose}>
      <KeyList />
    </Sheet>
  );
}

export function CommandLineDialog({ onClose }: Props): ReactElement {
  const { t } = useTexts();
  const { host, hosts } = useWindow();
  const platform = hosts.find((one) => one.kind === 'local')?.platform ?? 'linux';
  return (
    <Sheet title={t.palette.commandLineTitle} onClose={onClose}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t.palette.commandLineHelp}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, '& dd': { m: 0, color: 'text.secondary', fontSize: 13 }, '& dt': { fontFamily: monospace, fontSize: 13 } }}>
        {commandLines(host.state.host, platform, t).map(({ line, does }) => (
          <div key={line}>
            <dt>
              <Copyable value={line} what={does} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </Box>
    </Sheet>
  );
}

function Sheet({ title, onClose, children }: Props & { readonly title: string; readonly children: ReactNode }): ReactElement {
  const { t } = useTexts();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t.palette.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
