/** Settings: language, appearance, keys, and what this program is. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { ReactElement, ReactNode } from 'react';
import type { DocsName } from '../../src/core/contract/contract.ts';
import { useWindow } from '../app/window-context.ts';
import { KeyList } from '../palette/key-list.tsx';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';

export function SettingsPage(): ReactElement {
  const { t, language } = useTexts();
  const { preferences: used, about, api } = useWindow();
  const { preferences, change, notSaved } = used;
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
        <Alert severity="warning" variant="outlined" sx={{ mb: 1, maxWidth: 720 }}>
          {t.settings.notSaved(callProblemText(notSaved, language))}
        </Alert>
      )}
      <Row title={t.settings.language}>
        <Choice
          label={t.settings.language}
          value={preferences.language}
          // A language is named in itself, so that it is found by who cannot read the other.
          options={[
            ['system', t.settings.systemLanguage],
            ['en', 'English'],
            ['zh-CN', '简体中文'],
          ]}
          onChange={(value) => change({ language: value })}
        />
      </Row>
      <Row title={t.settings.theme}>
        <Choice
          label={t.settings.theme}
          value={preferences.theme}
          options={[
            ['system', t.settings.system],
            ['light', t.settings.light],
            ['dark', t.settings.dark],
          ]}
          onChange={(value) => change({ theme: value })}
        />
      </Row>
      <Row title={t.settings.keyboard}>
        <KeyList />
      </Row>
      <Row title={t.settings.about}>
        <Typography>{`${t.frame.product} ${about.version}`}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {`${about.shell === 'electron' ? t.settings.shellElectron : t.settings.shellBrowser} · ${t.settings.privilegesHelp}`}
        </Typography>
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
      sx={{ display: 'grid', gridTemplateColumns: '160px minmax(0, 1fr)', gap: 2, py: 2, maxWidth: 720, borderBottom: 1, borderColor: 'divider' }}
    >
      <Typography variant="h2" sx={{ fontSize: 14 }}>
        {title}
      </Typography>
      <div>{children}</div>
    </Box>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>): ReactElement {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={label}
      value={value}
      // Pressing the chosen one again gives null: it stays chosen.
      onChange={(_, chosen: Value | null) => chosen !== null && onChange(chosen)}
    >
      {options.map(([option, words]) => (
        <ToggleButton key={option} value={option} sx={{ px: 2, py: 0.5, color: 'text.primary' }}>
          {words}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
