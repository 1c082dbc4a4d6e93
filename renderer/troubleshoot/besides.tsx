/** What was found besides the verdict: each opens to its proof and what to do. */
import { mdiChevronDown, mdiChevronRight } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactElement } from 'react';
import { spokenFinding } from '../../src/core/text/findings/all.ts';
import type { Finding } from '../../src/core/vnet/finding.ts';
import { Section } from '../details/facts.tsx';
import { EvidenceView } from '../findings/evidence-view.tsx';
import { FixView } from '../findings/fix-view.tsx';
import { Icon } from '../theme/icon.tsx';
import { SeverityMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';

const shownFirst = 8;
const step = 50;

export function Besides({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const { t } = useTexts();
  const [room, setRoom] = useState(shownFirst);
  if (findings.length === 0) return null;
  const hidden = findings.length - room;
  return (
    <Section title={t.troubleshoot.besides(findings.length)}>
      {findings.slice(0, room).map((finding, index) => (
        // One code can be found several times with the same facts: its place tells them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <OneBesides key={`${finding.code} ${index}`} finding={finding} />
      ))}
      {hidden > 0 && <Button onClick={() => setRoom(room + step)}>{t.troubleshoot.moreBesides(Math.min(hidden, step))}</Button>}
    </Section>
  );
}

function OneBesides({ finding }: { readonly finding: Finding }): ReactElement {
  const { language } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { title, explanation, fix } = spokenFinding(finding, language);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
      <Button
        color="inherit"
        fullWidth
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        startIcon={<Icon path={open ? mdiChevronDown : mdiChevronRight} size={16} />}
        sx={{ justifyContent: 'flex-start', textAlign: 'left', fontWeight: 400, fontSize: 13, px: 0.5, gap: 0.5 }}
      >
        <SeverityMark severity={finding.severity} />
        <Box component="span" sx={{ ml: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {title}
        </Box>
      </Button>
      <Box id={id} hidden={!open} sx={{ pl: 3, pb: 1 }}>
        {open && (
          <>
            <Typography variant="body2" sx={{ mb: 0.75 }}>
              {explanation}
            </Typography>
            <EvidenceView evidence={finding.evidence} />
            <FixView fix={finding.fix} summary={fix} title={title} />
          </>
        )}
      </Box>
    </Box>
  );
}
