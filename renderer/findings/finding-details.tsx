/** Everything about one finding: what, why it matters, what proves it, and what to do. */
import { mdiClose, mdiSitemapOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { addressOf } from '../app/pages.ts';
import { rowId, type Subject } from '../app/subject.ts';
import { useWindow } from '../app/window-context.ts';
import { Copyable } from '../details/copyable.tsx';
import { Section } from '../details/facts.tsx';
import { Icon } from '../theme/icon.tsx';
import { SeverityMark } from '../theme/marks.tsx';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';
import { EvidenceView } from './evidence-view.tsx';
import type { FindingItem } from './finding-item.ts';
import { FixView } from './fix-view.tsx';
import { placeName, subjectName } from './place-name.ts';

/** A finding about every network has a button for each of the first ones; the rest is in the picture. */
const mostButtons = 4;

export function FindingDetails({ item }: { readonly item: FindingItem | undefined }): ReactElement {
  const { t } = useTexts();
  const { close, closeRef } = useWindow().findings;
  return (
    <Box component="section" data-details="" aria-label={t.findings.details} sx={{ height: '100%', overflowY: 'auto', boxSizing: 'border-box' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 2, py: 1.25 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {item === undefined ? <Typography>{t.findings.gone}</Typography> : <Heading item={item} />}
        </Box>
        <IconButton ref={closeRef} size="small" aria-label={t.findings.close} title={t.findings.close} onClick={close} edge="end">
          <Icon path={mdiClose} />
        </IconButton>
      </Box>
      {item !== undefined && <Body item={item} />}
    </Box>
  );
}

function Heading({ item: { finding, spoken } }: { readonly item: FindingItem }): ReactElement {
  const { t } = useTexts();
  return (
    <>
      <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
        {spoken.title}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, fontSize: 13, lineHeight: '20px' }}>
        <SeverityMark severity={finding.severity} />
        <span>{placeName(finding) ?? t.findings.wholeHost}</span>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t.findings.code}{' '}
          <Box component="span" sx={{ position: 'relative', fontFamily: monospace, fontSize: 12, color: 'text.primary' }}>
            <Copyable value={finding.code} what={t.findings.code} />
          </Box>
        </Box>
        <Link href={addressOf('findings', finding.code)}>{t.findings.linkToCode}</Link>
      </Box>
    </>
  );
}

function Body({ item: { id, finding, spoken, places } }: { readonly item: FindingItem }): ReactElement {
  const { t } = useTexts();
  const { select, openPage } = useWindow();
  // The parts of one network are found from the network.
  const shown = [...new Map(places.map((place) => [rowId(place), place])).values()].slice(0, mostButtons);
  const jump = (subject: Subject): void => {
    select(subject, 'open');
    openPage('overview');
  };
  return (
    <>
      {spoken.explanation !== '' && (
        <Section title={t.findings.why}>
          <Typography>{spoken.explanation}</Typography>
        </Section>
      )}
      <Section title={t.findings.evidence}>
        <EvidenceView key={id} evidence={finding.evidence} />
      </Section>
      <Section title={t.findings.fix}>
        <FixView fix={finding.fix} summary={spoken.fix} title={spoken.title} />
      </Section>
      {shown.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          {shown.map((place) => (
            <Button key={rowId(place)} variant="outlined" color="inherit" startIcon={<Icon path={mdiSitemapOutline} size={16} />} onClick={() => jump(place)}>
              {t.findings.showInPicture(subjectName(place, finding))}
            </Button>
          ))}
        </Box>
      )}
    </>
  );
}
