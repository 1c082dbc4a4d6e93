/** History: every change of this host, what it changed, and the ways to undo and redo it. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, type ReactElement } from 'react';
import { kindOfHostName } from '../../src/core/contract/host-name.ts';
import type { HistoryItem } from '../../src/core/contract/report-schema.ts';
import { addressOf } from '../app/pages.ts';
import { useSelection } from '../app/use-selection.ts';
import { useWindow } from '../app/window-context.ts';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { HistoryDetails } from './history-details.tsx';
import { HistoryTable } from './history-table.tsx';

export function HistoryPage(): ReactElement {
  const { t, language } = useTexts();
  const { history, problem } = useWindow().history;
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: 'auto minmax(0, 1fr) / minmax(0, 1fr)' }}>
      <Box sx={{ px: 2, pt: 1.5, pb: 1.25 }}>
        <Typography variant="h1">{t.frame.history}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.history.intro}
        </Typography>
      </Box>
      <Box sx={{ minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
        {problem !== null && <Alert severity="warning" square>{`${t.history.unread} ${callProblemText(problem, language)}`}</Alert>}
        {problem === null && history === null && (
          <Box component="output" sx={{ display: 'block', p: 2, color: 'text.secondary' }}>
            {t.history.loading}
          </Box>
        )}
        {history !== null && (history.entries.length === 0 ? <Empty /> : <Entries items={history.entries} />)}
      </Box>
    </Box>
  );
}

function Empty(): ReactElement {
  const { t } = useTexts();
  const { host } = useWindow().host.state;
  return (
    <Box sx={{ p: 2, maxWidth: 720 }}>
      <Typography variant="h2">{t.history.emptyTitle}</Typography>
      <Typography sx={{ mb: 1 }}>{t.history.emptyHelp}</Typography>
      {kindOfHostName(host) === 'capture' && <Typography sx={{ mb: 1 }}>{t.history.emptyCapture}</Typography>}
      <Typography sx={{ mb: 1 }}>{t.history.emptyStart}</Typography>
      <Button variant="outlined" href={addressOf('findings')}>
        {t.history.openFindings}
      </Button>
    </Box>
  );
}

function Entries({ items }: { readonly items: readonly HistoryItem[] }): ReactElement {
  const { host } = useWindow().host.state;
  const closeRef = useRef<HTMLButtonElement>(null);
  const { selected, select, close } = useSelection<string>(host, closeRef);
  const open = items.find(({ id }) => id === selected);
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: `'list' minmax(0, 2fr) ${selected === null ? '' : `'details' minmax(0, 3fr)`} / minmax(0, 1fr)` }}>
      <Box sx={{ gridArea: 'list', minHeight: 0 }}>
        <HistoryTable items={items} selected={selected} onSelect={select} />
      </Box>
      {selected !== null && (
        <Box
          sx={{ gridArea: 'details', minHeight: 0, borderTop: 1, borderColor: 'divider' }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        >
          <HistoryDetails key={selected} item={open} onClose={close} closeRef={closeRef} />
        </Box>
      )}
    </Box>
  );
}
