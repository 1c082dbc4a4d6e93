/** One part of a pasted text: what it is, its lines, its tables, and what was not understood. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMemo, type ReactElement } from 'react';
import type { PastedComplaint, PastedKind, PastedTable as Table } from '../../src/core/vnet/pasted.ts';
import { useTexts } from '../words/use-texts.ts';
import { Complaints } from './complaints.tsx';
import { KindChooser } from './kind-chooser.tsx';
import { kindNames } from './kind-names.ts';
import type { ShownSection } from './paste-state.ts';
import { PastedTable } from './pasted-table.tsx';
import { tableShown } from './tables-shown.ts';

interface Props {
  readonly section: ShownSection;
  readonly chosen: PastedKind | null;
  readonly onChoose: (kind: PastedKind | null) => void;
  readonly onShowLines: (first: number, last: number) => void;
  readonly onShowPlace: (complaint: PastedComplaint) => void;
}

export function Section({ section, chosen, onChoose, onShowLines, onShowPlace }: Props): ReactElement {
  const { t } = useTexts();
  const { kind, firstLine, lastLine, tables, recognised } = section;
  const name = kind === null ? t.paste.unknown : kindNames[kind];
  return (
    <Box component="section" aria-label={name} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden', backgroundColor: 'background.paper' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1.5, rowGap: 1, px: 2, py: 1.25 }}>
        <Typography variant="h2">{name}</Typography>
        {kind !== null && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t.pastedKinds[kind]}
          </Typography>
        )}
        <Link
          component="button"
          aria-label={t.paste.showLines(firstLine, lastLine)}
          onClick={() => onShowLines(firstLine, lastLine)}
          sx={{ fontSize: 13, fontVariantNumeric: 'tabular-nums' }}
        >
          {t.paste.lines(firstLine, lastLine)}
        </Link>
        <Box sx={{ ml: 'auto' }}>
          <KindChooser label={t.paste.readAs} chosen={chosen} recognised={recognised} onChoose={onChoose} />
        </Box>
      </Box>
      {kind === null && (
        <Typography variant="body2" sx={{ px: 2, pb: 1.5, color: 'text.secondary' }}>
          {t.paste.unknownHelp}
        </Typography>
      )}
      {tables.map((table) => (
        <OneTable key={table.of} table={table} of={name} isAlone={tables.length === 1} />
      ))}
      <Complaints section={section} onShow={onShowPlace} />
    </Box>
  );
}

function OneTable({ table, of, isAlone }: { readonly table: Table; readonly of: string; readonly isAlone: boolean }): ReactElement {
  const { t, language } = useTexts();
  const shown = useMemo(() => tableShown(table, t, language), [table, t, language]);
  const title = t.pastedTables[table.of];
  return (
    <div>
      {!isAlone && (
        <Typography variant="h3" sx={{ px: 2, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
          {t.tables.count(title, table.rows.length)}
        </Typography>
      )}
      <PastedTable label={`${of}: ${title}`} table={shown} />
    </div>
  );
}
