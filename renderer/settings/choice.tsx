/** One of a few: all of them stand there, the chosen one pressed. */
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

export function LanguageChoice(): ReactElement {
  const { t } = useTexts();
  const { preferences, change } = useWindow().preferences;
  return (
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
  );
}

export function ThemeChoice(): ReactElement {
  const { t } = useTexts();
  const { preferences, change } = useWindow().preferences;
  return (
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
  );
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
