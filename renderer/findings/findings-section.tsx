/** The findings of what the details drawer shows, each a way to its own details. */
import Link from '@mui/material/Link';
import type { ReactElement } from 'react';
import { rowId, type Subject } from '../app/subject.ts';
import { useWindow } from '../app/window-context.ts';
import { Note, Section } from '../details/facts.tsx';
import { FixButton } from '../review/fix-button.tsx';
import { SeverityMark } from '../theme/marks.tsx';
import { useTexts } from '../words/use-texts.ts';

const listed = 8;

export function FindingsSection({ subject }: { readonly subject: Subject }): ReactElement | null {
  const { t } = useTexts();
  const { findings, openPage } = useWindow();
  const items = findings.marks.byRow.get(rowId(subject))?.items ?? [];
  if (items.length === 0) return null;
  const open = (id: string): void => {
    findings.show(id, 'open');
    openPage('findings');
  };
  return (
    <Section title={t.findings.findingsHere}>
      {items.slice(0, listed).map(({ id, finding, spoken }) => (
        <div key={id}>
          <SeverityMark severity={finding.severity} />{' '}
          <Link component="button" onClick={() => open(id)} sx={{ fontSize: 13, textAlign: 'left', overflowWrap: 'anywhere' }}>
            {spoken.title}
          </Link>
          {finding.fix.command !== null && (
            <div>
              <FixButton small command={finding.fix.command} title={spoken.title} />
            </div>
          )}
        </div>
      ))}
      {items.length > listed && <Note>{t.findings.moreFindings(items.length - listed)}</Note>}
    </Section>
  );
}
