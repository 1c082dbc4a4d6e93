/** On Overview: how many errors and warnings there are, as a way to them. */
import { mdiCheck } from '@mdi/js';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { severityColour } from '../theme/colours.ts';
import { Icon } from '../theme/icon.tsx';
import { severityShapes } from '../theme/shapes.ts';
import { useTexts } from '../words/use-texts.ts';
import { countsOf, severities } from './finding-item.ts';

/** Nothing until the checks have answered. */
export function FindingsLink(): ReactElement | null {
  const { t } = useTexts();
  const { colours } = useTheme();
  const { items } = useWindow().findings;
  if (items === null) return null;
  const counts = countsOf(items);
  const words = { error: t.findings.errors, warning: t.findings.warnings, info: t.findings.infos };
  return (
    <Link
      href={addressOf('findings')}
      sx={{ ml: 'auto', flex: 'none', display: 'flex', gap: 1.5, fontSize: 13, color: 'text.primary', textDecorationColor: 'currentColor' }}
    >
      {items.length === 0 && (
        <Part path={mdiCheck} colour={colours.good}>
          {t.findings.nothingHere}
        </Part>
      )}
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <Part key={severity} path={severityShapes[severity]} colour={severityColour(colours, severity)}>
            {words[severity](counts[severity])}
          </Part>
        ))}
    </Link>
  );
}

function Part({ path, colour, children }: { readonly path: string; readonly colour: string; readonly children: string }): ReactElement {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <Icon path={path} size={16} sx={{ color: colour }} />
      {children}
    </Box>
  );
}
