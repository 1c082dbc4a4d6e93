/** The rail of pages. On a narrow window only the icons stay, with their names as hints. */
import {
  mdiAlertOutline,
  mdiBookOpenPageVariantOutline,
  mdiClipboardTextSearchOutline,
  mdiCogOutline,
  mdiFileDocumentCheckOutline,
  mdiHistory,
  mdiLan,
  mdiMonitorMultiple,
  mdiSitemapOutline,
  mdiStethoscope,
} from '@mdi/js';
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { pages, type RailPage } from '../../src/core/contract/commands.ts';
import { addressOf, type Page } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

const icons: Readonly<Record<RailPage, string>> = {
  overview: mdiSitemapOutline,
  machines: mdiMonitorMultiple,
  networks: mdiLan,
  troubleshoot: mdiStethoscope,
  findings: mdiAlertOutline,
  policy: mdiFileDocumentCheckOutline,
  history: mdiHistory,
  paste: mdiClipboardTextSearchOutline,
  learn: mdiBookOpenPageVariantOutline,
  settings: mdiCogOutline,
};

interface Props {
  readonly page: Page;
}

export function Rail({ page }: Props): ReactElement {
  const { t } = useTexts();
  const found = useWindow().findings.items;
  return (
    <Box
      component="nav"
      aria-label={t.frame.pages}
      sx={{
        gridArea: 'rail',
        display: 'flex',
        flexDirection: 'column',
        gap: 0.25,
        p: 1,
        backgroundColor: (theme) => theme.colours.frame,
        borderRight: 1,
        borderColor: 'divider',
        '& a': {
          display: 'flex',
          alignItems: 'center',
          gap: 1.25,
          height: 34,
          px: 1,
          borderRadius: 1,
          color: 'text.primary',
          textDecoration: 'none',
          fontSize: 14,
          whiteSpace: 'nowrap',
        },
        '& a:hover': { backgroundColor: (theme) => theme.colours.hover },
        '& a[aria-current]': {
          backgroundColor: (theme) => theme.colours.selected,
          fontWeight: 600,
          '& svg': { color: 'primary.main' },
        },
        '& .count': { ml: 'auto', pl: 1, fontSize: 12, color: 'text.secondary', fontVariantNumeric: 'tabular-nums', fontWeight: 400 },
        '& a:last-of-type': { mt: 'auto' },
      }}
    >
      {pages.map(({ page: one, digit }) => (
        <a
          key={one}
          href={addressOf(one)}
          aria-keyshortcuts={digit}
          title={`${t.frame[one]} (${digit})`}
          {...(one === page ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon path={icons[one]} />
          <span>{t.frame[one]}</span>{' '}
          {one === 'findings' && found !== null && <span className="count">{found.length}</span>}
        </a>
      ))}
    </Box>
  );
}
