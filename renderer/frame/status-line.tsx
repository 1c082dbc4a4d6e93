/** The line at the foot: which product, with what rights it was read, and what could not be read. */
import { mdiAlertOutline, mdiCheck } from '@mdi/js';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState, type ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { UnreadableDialog } from './unreadable-dialog.tsx';

export function StatusLine(): ReactElement {
  const { t } = useTexts();
  const { view } = useWindow().host.state;
  const [open, setOpen] = useState(false);
  const product = view?.host.product ?? null;
  const problems = view?.problems ?? [];
  return (
    <Box
      component="footer"
      aria-label={t.frame.status}
      sx={{
        gridArea: 'status',
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        height: 28,
        fontSize: 12,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
        color: 'text.secondary',
        backgroundColor: (theme) => theme.colours.frame,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {view !== null && (
        <>
          <span>{product === null ? t.frame.noProduct : [product.name, product.version].filter(Boolean).join(' ')}</span>
          <span aria-hidden>·</span>
          <span>{t.platforms[view.host.platform]}</span>
          <span aria-hidden>·</span>
          <span>{t.frame.withoutPrivileges}</span>
          <span aria-hidden>·</span>
          {problems.length === 0 ? (
            <Box component="span" sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
              <Icon path={mdiCheck} size={14} />
              {t.frame.allRead}
            </Box>
          ) : (
            <Link
              component="button"
              underline="always"
              onClick={() => setOpen(true)}
              sx={{ display: 'flex', gap: 0.5, alignItems: 'center', fontSize: 12, color: 'warning.main', textDecorationColor: 'inherit' }}
            >
              <Icon path={mdiAlertOutline} size={14} />
              {t.frame.unreadable(problems.length)}
            </Link>
          )}
        </>
      )}
      {open && <UnreadableDialog problems={problems} onClose={() => setOpen(false)} />}
    </Box>
  );
}
