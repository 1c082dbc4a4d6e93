/** The findings as rows, the severest first. */
import Box from '@mui/material/Box';
import { useMemo, type ReactElement } from 'react';
import { useWindow } from '../app/window-context.ts';
import { DataTable, type CellProps, type TableColumn } from '../tables/data-table.tsx';
import { SeverityMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';
import { severities, type FindingItem } from './finding-item.ts';
import { placeName } from './place-name.ts';

type Column = 'severity' | 'finding' | 'about';

interface Props {
  readonly items: readonly FindingItem[];
  readonly empty: string;
}

/** Two lines of a title. */
const rowHeight = 48;

export function FindingsTable({ items, empty }: Props): ReactElement {
  const { t } = useTexts();
  const { openId, show } = useWindow().findings;
  const columns = useMemo(
    (): readonly TableColumn<FindingItem, Column>[] => [
      { id: 'severity', title: t.findings.severity, width: '116px', sortKey: ({ finding }) => severities.indexOf(finding.severity) },
      { id: 'finding', title: t.findings.finding, width: 'auto', sortKey: ({ spoken }) => spoken.title },
      { id: 'about', title: t.findings.about, width: '180px', sortKey: ({ finding }) => placeName(finding) },
    ],
    [t],
  );
  return (
    <DataTable
      name="findings"
      label={t.frame.findings}
      columns={columns}
      Cell={Cell}
      rows={items}
      keyOf={({ id }) => id}
      isSelected={({ id }) => id === openId}
      onSelect={({ id }, how) => show(id, how)}
      empty={empty}
      rowHeight={rowHeight}
    />
  );
}

function Cell({ row: { finding, spoken }, column }: CellProps<FindingItem, Column>): ReactElement {
  const { t } = useTexts();
  switch (column) {
    case 'severity':
      return <SeverityMark severity={finding.severity} />;
    case 'finding':
      return <TwoLines text={spoken.title} />;
    case 'about': {
      const name = placeName(finding);
      return name === null ? <span className="quiet">{t.findings.wholeHost}</span> : <TwoLines text={name} />;
    }
  }
}

function TwoLines({ text }: { readonly text: string }): ReactElement {
  return (
    <Box
      component="span"
      title={text}
      sx={{ display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden', whiteSpace: 'normal', overflowWrap: 'anywhere', lineHeight: '18px' }}
    >
      {text}
    </Box>
  );
}
