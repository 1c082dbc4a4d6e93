/** The big ways in on Overview: one wizard for each mode. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import { addressOf } from '../app/pages.ts';
import { Icon } from '../theme/icon.tsx';
import { modeShapes } from '../theme/shapes.ts';
import { wizardModes, type WizardMode } from '../wizards/use-wizards.ts';
import { useTexts } from '../words/use-texts.ts';

export function WaysIn(): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const words: Readonly<Record<WizardMode, readonly [name: string, hint: string]>> = {
    bridged: [t.wizard.bridged, t.wizard.bridgedHint],
    nat: [t.wizard.nat, t.wizard.natHint],
    'host-only': [t.wizard.hostOnly, t.wizard.hostOnlyHint],
  };
  return (
    <Box component="nav" aria-label={t.wizard.ways} sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1, px: 2, pb: 1 }}>
      {wizardModes.map((mode) => {
        const [name, hint] = words[mode];
        return (
          <ButtonBase
            key={mode}
            href={addressOf('overview', mode)}
            sx={{ justifyContent: 'flex-start', gap: 1.25, px: 1.5, py: 0.75, minWidth: 0, textAlign: 'left', border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', '&:hover': { backgroundColor: colours.hover } }}
          >
            <Icon path={modeShapes[mode]} size={22} sx={{ color: colours.modes[mode] }} />
            <Box component="span" sx={{ minWidth: 0 }}>
              <Box component="span" className="name" sx={{ display: 'block', fontWeight: 600, fontSize: 14, lineHeight: '20px' }}>
                {name}
              </Box>
              <Box component="span" sx={{ display: 'block', fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
                {hint}
              </Box>
            </Box>
          </ButtonBase>
        );
      })}
    </Box>
  );
}
