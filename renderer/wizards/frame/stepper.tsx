/** The steps of a wizard by name: those behind can be gone back to, and those ahead as far as nothing is in the way. */
import { mdiAlertCircle } from '@mdi/js';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { ReactElement } from 'react';
import { Icon } from '../../theme/icon.tsx';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  readonly pages: readonly { readonly id: string; readonly title: string; readonly faults: number }[];
  readonly at: number;
  readonly onGo: (page: number) => void;
}

export function Stepper({ pages, at, onGo }: Props): ReactElement {
  const { t } = useTexts();
  const firstWrong = pages.findIndex(({ faults }) => faults > 0);
  const reachable = firstWrong === -1 ? pages.length - 1 : firstWrong;
  return (
    <Box component="ol" aria-label={t.wizard.steps} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, listStyle: 'none' }}>
      {pages.map(({ id, title, faults }, index) => (
        <li key={id}>
          <ButtonBase
            disabled={index > reachable && index > at}
            onClick={() => onGo(index)}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
            sx={{
              gap: 0.75,
              px: 1,
              height: 28,
              borderRadius: 1,
              font: 'inherit',
              fontSize: 13,
              color: 'text.secondary',
              '&[aria-current]': { color: 'text.primary', fontWeight: 600, backgroundColor: (theme) => theme.colours.selected },
              '&:hover': { backgroundColor: (theme) => theme.colours.hover },
              '&.Mui-disabled': { opacity: 1, color: (theme) => theme.colours.quiet, textDecoration: 'none' },
            }}
          >
            <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>{`${index + 1}.`}</Box>
            {title}
            {faults > 0 && index <= at && <Icon path={mdiAlertCircle} size={14} sx={{ color: 'error.main' }} />}
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
