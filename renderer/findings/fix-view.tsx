/** What to do about a finding: in words, and the command that does it where there is one. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import type { Fix } from '../../src/core/vnet/finding.ts';
import { CopyButton } from '../details/copy-button.tsx';
import { FixButton } from '../review/fix-button.tsx';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  readonly fix: Fix;
  readonly summary: string;
  /** Of the finding. */
  readonly title: string;
}

export function FixView({ fix, summary, title }: Props): ReactElement {
  const { t } = useTexts();
  const kinds = { automatic: t.findings.fixAutomatic, manual: t.findings.fixManual, none: t.findings.fixNone };
  return (
    <>
      {summary !== '' && <Typography>{summary}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {kinds[fix.kind]}
      </Typography>
      {fix.command !== null && (
        <Box sx={{ mt: 0.75 }}>
          <FixButton command={fix.command} title={title} />
        </Box>
      )}
      {fix.command !== null && (
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mt: 0.75 }}>
          <Box
            component="code"
            sx={{ flex: '1 1 auto', minWidth: 0, px: 1.25, py: 0.75, border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: (theme) => theme.colours.frame, fontFamily: monospace, fontSize: 12, lineHeight: '18px', overflowWrap: 'anywhere' }}
          >
            {fix.command}
          </Box>
          <CopyButton text={fix.command} label={t.findings.copyCommand} done={t.findings.commandCopied} />
        </Box>
      )}
    </>
  );
}
