/** The rail of pages. On a narrow window only the icons stay, with their names as hints. */
import { mdiBookOpenPageVariantOutline, mdiClipboardTextSearchOutline, mdiCogOutline, mdiMonitorMultiple, mdiSitemapOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import { pages, type Page } from '../app/pages.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

const icons: Readonly<Record<Page, string>> = {
  overview: mdiSitemapOutline,
  machines: mdiMonitorMultiple,
  paste: mdiClipboardTextSearchOutline,
  learn: mdiBookOpenPageVariantOutline,
  settings: mdiCogOutline,
};

interface Props {
  readonly page: Page;
}

export function Rail({ page }: Props): ReactElement {
  const { t } = useTexts();
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
        '& a:last-of-type': { mt: 'auto' },
      }}
    >
      {pages.map(({ page: one, digit }) => (
        <a
          key={one}
          href={`#/${one}`}
          aria-keyshortcuts={digit}
          title={`${t.frame[one]} (${digit})`}
          {...(one === page ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon path={icons[one]} />
          <span>{t.frame[one]}</span>
        </a>
      ))}
    </Box>
  );
}
