/** A mode, a machine's state or a severity as colour, shape and word together. */
import { styled, useTheme } from '@mui/material/styles';
import type { ReactElement } from 'react';
import type { Severity } from '../../src/core/vnet/finding.ts';
import type { VmState } from '../../src/core/vnet/machine.ts';
import type { Mode } from '../../src/core/vnet/network.ts';
import { useTexts } from '../words/use-texts.ts';
import { severityColour } from './colours.ts';
import { Icon } from './icon.tsx';
import { modeShapes, severityShapes, vmStateShapes } from './shapes.ts';

export function ModeMark({ mode }: { readonly mode: Mode }): ReactElement {
  const { t } = useTexts();
  return <Mark path={modeShapes[mode]} colour={useTheme().colours.modes[mode]} word={t.modes[mode]} />;
}

export function VmStateMark({ state }: { readonly state: VmState }): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  return <Mark path={vmStateShapes[state]} colour={state === 'running' ? colours.good : colours.quiet} word={t.vmStates[state]} />;
}

export function SeverityMark({ severity }: { readonly severity: Severity }): ReactElement {
  const { t } = useTexts();
  return <Mark path={severityShapes[severity]} colour={severityColour(useTheme().colours, severity)} word={t.findings[severity]} />;
}

interface MarkProps {
  readonly path: string;
  readonly colour: string;
  readonly word: string;
}

const Words = styled('span')({ display: 'inline-flex', alignItems: 'center', gap: 4, whiteSpace: 'nowrap', verticalAlign: 'bottom' });

function Mark({ path, colour, word }: MarkProps): ReactElement {
  return (
    <Words style={{ color: colour }}>
      <Icon path={path} size={16} />
      {word}
    </Words>
  );
}
