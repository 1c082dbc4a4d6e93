/** Reads the host again and says what the checks find about the network and the machine of a wizard. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { rowId } from '../../app/subject.ts';
import { useWindow } from '../../app/window-context.ts';
import { FindingsSection } from '../../findings/findings-section.tsx';
import { dateTime } from '../../words/format.ts';
import { useTexts } from '../../words/use-texts.ts';

interface Props {
  readonly vmnet: number;
  readonly machine: string | null;
}

export function TestNow({ vmnet, machine }: Props): ReactElement {
  const { t, language } = useTexts();
  const { host, findings } = useWindow();
  const { reading, readAt } = host.state;
  const subjects = [{ kind: 'network', vmnet } as const, ...(machine === null ? [] : [{ kind: 'machine', path: machine } as const])];
  const items = new Set(subjects.flatMap((one) => findings.marks.byRow.get(rowId(one))?.items ?? []));
  return (
    <Box component="section" sx={{ maxWidth: 640 }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <Button variant="outlined" onClick={host.refresh} loading={reading} sx={{ flex: 'none' }}>
          {t.wizard.testNow}
        </Button>
        <Typography variant="body2" component="output" sx={{ color: 'text.secondary' }}>
          {reading || findings.items === null ? t.wizard.testRunning : items.size === 0 ? t.wizard.testClean : t.wizard.testFound(items.size)}
          {!reading && readAt !== null && ` ${t.wizard.testAt(dateTime(new Date(readAt).toISOString(), language))}`}
        </Typography>
      </Box>
      {!reading && findings.items !== null && subjects.map((one) => <FindingsSection key={one.kind} subject={one} />)}
    </Box>
  );
}
