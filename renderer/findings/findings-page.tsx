/** Findings: what is wrong with this host, the severest first, each with its proof; and what a searched message means. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { mdiClose } from '@mdi/js';
import { useMemo, useState, type ReactElement } from 'react';
import type { Severity } from '../../src/core/vnet/finding.ts';
import { addressOf } from '../app/pages.ts';
import { useWindow, type WithView } from '../app/window-context.ts';
import { isWithoutVmware } from '../overview/is-without-vmware.ts';
import { WithoutVmware } from '../overview/without-vmware.tsx';
import { Icon } from '../theme/icon.tsx';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { Answers } from './answers.tsx';
import { FindingDetails } from './finding-details.tsx';
import { countsOf, type FindingItem } from './finding-item.ts';
import { FindingsTable } from './findings-table.tsx';
import { answersTo, matchingFindings } from './message-search.ts';
import { NothingFound } from './nothing-found.tsx';
import { SeverityChips } from './severity-chips.tsx';

export interface FindingsPageProps extends WithView {
  /** From a link to one code; null: all. A search goes before it. */
  readonly code: string | null;
}

export function FindingsPage({ view, code }: FindingsPageProps): ReactElement {
  const { t, language } = useTexts();
  const { items, problem } = useWindow().findings;
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: `auto minmax(0, 1fr) / minmax(0, 1fr)` }}>
      <Box sx={{ px: 2, pt: 1.5, pb: 1.25 }}>
        <Typography variant="h1">{t.frame.findings}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.findings.intro}
        </Typography>
      </Box>
      <Box sx={{ minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
        {items !== null && <Checked items={items} view={view} code={code} />}
        {items === null && problem === null && (
          <Box component="output" sx={{ display: 'block', p: 2, color: 'text.secondary' }}>
            {t.findings.checking}
          </Box>
        )}
        {problem !== null && <Alert severity="warning" square>{`${t.findings.notChecked} ${callProblemText(problem, language)}`}</Alert>}
      </Box>
    </Box>
  );
}

function Checked({ items, view, code }: FindingsPageProps & { readonly items: readonly FindingItem[] }): ReactElement {
  const { t } = useTexts();
  const { search, findings } = useWindow();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const linked = search.trim() === '' ? code : null;
  const found = useMemo(
    () => (linked === null ? matchingFindings(items, search) : items.filter(({ finding }) => finding.code === linked)),
    [items, search, linked],
  );
  const answers = useMemo(
    () => (linked === null || found.length === 0 ? answersTo(linked ?? search, items) : []),
    [items, search, linked, found],
  );
  const shown = useMemo(() => found.filter(({ finding }) => !hidden.has(finding.severity)), [found, hidden]);
  const asked = linked ?? search.trim();
  if (items.length === 0 && asked === '') return isWithoutVmware(view) ? <WithoutVmware shows={t.findings.withoutVmware} /> : <NothingFound view={view} />;
  const open = items.find(({ id }) => id === findings.openId);
  // One that the search or the severities leave out waits until it is in the list again; one that is gone says so.
  const isOpen = findings.openId !== null && (open === undefined || shown.includes(open));
  return (
    <Box
      sx={{
        height: '100%',
        display: 'grid',
        gridTemplate: `'filter' auto 'answers' auto 'list' minmax(0, ${isOpen ? 2 : 1}fr) ${isOpen ? `'details' minmax(0, 3fr)` : ''} / minmax(0, 1fr)`,
        // Beside each other where there is room: a title is long, a file wide.
        ...(isOpen && {
          '@media (min-width: 1500px)': {
            gridTemplate: `'filter details' auto 'answers details' auto 'list details' minmax(0, 1fr) / minmax(0, 5fr) minmax(0, 6fr)`,
          },
        }),
      }}
    >
      <Box sx={{ gridArea: 'filter', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 2, py: found.length > 0 || linked !== null ? 1 : 0 }}>
        <SeverityChips counts={countsOf(found)} hidden={hidden} onHidden={setHidden} />
        {linked !== null && (
          <Button color="inherit" href={addressOf('findings')} title={t.findings.showAll} endIcon={<Icon path={mdiClose} size={16} />}>
            {t.findings.only(linked)}
          </Button>
        )}
      </Box>
      <Box sx={{ gridArea: 'answers', minHeight: 0 }}>{answers.length > 0 && <Answers answers={answers} />}</Box>
      <Box sx={{ gridArea: 'list', minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
        <FindingsTable items={shown} empty={found.length > 0 ? t.findings.nothingOfSeverity : t.findings.nothingMatches(asked)} />
      </Box>
      {isOpen && (
        <Box sx={{ gridArea: 'details', minHeight: 0, borderTop: 1, borderLeft: 1, borderColor: 'divider' }}>
          <FindingDetails item={open} />
        </Box>
      )}
    </Box>
  );
}
