/** How many findings there are of each severity that occurs; pressing one hides or shows them. */
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import { useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import type { Severity } from '../../src/core/vnet/finding.ts';
import { severityColour } from '../theme/colours.ts';
import { Icon } from '../theme/icon.tsx';
import { severityShapes } from '../theme/shapes.ts';
import { useTexts } from '../words/use-texts.ts';
import { severities } from './finding-item.ts';

interface Props {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly hidden: ReadonlySet<Severity>;
  readonly onHidden: (hidden: ReadonlySet<Severity>) => void;
}

export function SeverityChips({ counts, hidden, onHidden }: Props): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const words = { error: t.findings.errors, warning: t.findings.warnings, info: t.findings.infos };
  const toggle = (severity: Severity): void => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    onHidden(next);
  };
  return (
    // A fieldset would draw its own frame.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <Box role="group" aria-label={t.findings.filter} sx={{ display: 'flex', gap: 1 }}>
      {severities.filter((severity) => counts[severity] > 0).map((severity) => (
        <ToggleButton
          key={severity}
          value={severity}
          size="small"
          selected={!hidden.has(severity)}
          onChange={() => toggle(severity)}
          sx={{ gap: 0.75, height: 28, px: 1.25, borderRadius: 14, color: 'text.primary', fontSize: 13, '&.Mui-selected': { color: 'text.primary' } }}
        >
          <Icon path={severityShapes[severity]} size={16} sx={{ color: severityColour(colours, severity) }} />
          {words[severity](counts[severity])}
        </ToggleButton>
      ))}
    </Box>
  );
}
