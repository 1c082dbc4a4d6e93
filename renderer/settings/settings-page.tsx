/** Settings: language, appearance, VM folders, restore points, keys, and what this program is. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactElement, ReactNode } from 'react';
import type { DocsName } from '../../src/core/contract/contract.ts';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { KeyList } from '../palette/key-list.tsx';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { LanguageChoice, ThemeChoice } from './choice.tsx';
import { RestorePoints } from './restore-points.tsx';
import { VmFolders } from './vm-folders.tsx';

export function SettingsPage(): ReactElement {
  const { t, language } = useTexts();
  const { preferences, about, api } = useWindow();
  const { notSaved } = preferences;
  const documents: readonly (readonly [DocsName, string])[] = [
    ['network-modes', t.settings.docsModes],
    ['workstation-networks', t.settings.docsNetworks],
    ['fusion', t.settings.docsFusion],
  ];
  return (
    <Box sx={{ height: '100%', overflowY: 'auto', p: 2, pt: 1.5 }}>
      <Typography variant="h1" sx={{ mb: 1 }}>
        {t.frame.settings}
      </Typography>
      {notSaved !== null && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 1, maxWidth: 840 }}>
          {t.settings.notSaved(callProblemText(notSaved, language))}
        </Alert>
      )}
      <Row title={t.settings.language}>
        <LanguageChoice />
      </Row>
      <Row title={t.settings.theme}>
        <ThemeChoice />
      </Row>
      <Row title={t.kept.folders}>
        <VmFolders />
      </Row>
      <Row title={t.kept.points}>
        <RestorePoints />
      </Row>
      <Row title={t.settings.keyboard}>
        <KeyList />
      </Row>
      <Row title={t.settings.about}>
        <Typography>{`${t.frame.product} ${about.version}`}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {`${about.shell === 'electron' ? t.settings.shellElectron : t.settings.shellBrowser} · ${t.settings.privilegesHelp}`}
        </Typography>
        <Link href={addressOf('welcome', 'settings')}>{t.welcome.again}</Link>
      </Row>
      <Row title={t.settings.documents}>
        {documents.map(([name, title]) => (
          <div key={name}>
            <Link component="button" onClick={() => void api.openDocs({ name })} sx={{ fontSize: 14 }}>
              {title}
            </Link>
          </div>
        ))}
      </Row>
    </Box>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <Box
      component="section"
      sx={{ display: 'grid', gridTemplateColumns: '160px minmax(0, 1fr)', gap: 2, py: 2, maxWidth: 840, borderBottom: 1, borderColor: 'divider' }}
    >
      <Typography variant="h2" sx={{ fontSize: 14 }}>
        {title}
      </Typography>
      <div>{children}</div>
    </Box>
  );
}
