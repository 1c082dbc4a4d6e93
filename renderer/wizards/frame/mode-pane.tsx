/** Beside every page of a wizard: what the mode is like, and who could start a connection to whom on this host. */
import { mdiBookOpenVariant, mdiCheck, mdiClose, mdiHelp } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useId, useState, type ReactElement } from 'react';
import type { HostView } from '../../../src/core/vnet/host-view.ts';
import { Glossary } from '../../learn/glossary.tsx';
import { ModeDrawing } from '../../learn/mode-drawing.tsx';
import { proseTable } from '../../learn/reach-table.tsx';
import { Icon } from '../../theme/icon.tsx';
import { ModeMark } from '../../theme/marks.tsx';
import { useTexts } from '../../words/use-texts.ts';
import type { WizardMode } from '../use-wizards.ts';
import { ReachPicture } from './reach-picture.tsx';
import type { ReachRow, ReachRows } from './reach-rows.ts';

interface Props {
  readonly mode: WizardMode;
  readonly view: HostView;
  readonly rows: ReachRows;
  /** When the rows hold: `after` the change, or now. */
  readonly when: 'after' | 'now';
}

export function ModePane({ mode, view, rows, when }: Props): ReactElement {
  const { t } = useTexts();
  const [glossary, setGlossary] = useState(false);
  const title = useId();
  const like = { bridged: t.learn.bridgedLike, nat: t.learn.natLike, 'host-only': t.learn.hostOnlyLike };
  return (
    <>
      <Typography variant="h2" component="h2" sx={{ mb: 1 }}>
        <ModeMark mode={mode} />
      </Typography>
      <ModeDrawing mode={mode} />
      <Typography variant="body2" sx={{ my: 1 }}>
        {t.wizard.like(like[mode])}
      </Typography>
      <Typography variant="h3" component="h2">
        {t.wizard.beforeAfter}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {when === 'after' ? t.wizard.afterwards : t.wizard.now}
      </Typography>
      <ReachPicture ways={rows.ways} />
      <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }}>
        {`${t.wizard.lanArrows} · ${t.wizard.internetArrows}`}
      </Typography>
      <Table out={rows.out} back={rows.back} />
      <Button variant="outlined" color="inherit" startIcon={<Icon path={mdiBookOpenVariant} size={16} />} onClick={() => setGlossary(true)} sx={{ mt: 1.5 }}>
        {t.wizard.glossary}
      </Button>
      <Dialog open={glossary} onClose={() => setGlossary(false)} fullWidth maxWidth="md" aria-labelledby={title}>
        <DialogTitle id={title}>{t.wizard.glossary}</DialogTitle>
        <DialogContent>
          <Glossary view={view} />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setGlossary(false)}>{t.wizard.close}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function Table({ out, back }: Pick<ReachRows, 'out' | 'back'>): ReactElement {
  const { t } = useTexts();
  const groups = [
    { title: t.learn.fromVm, rows: out },
    { title: t.learn.toVm, rows: back },
  ];
  return (
    <Box component="table" aria-label={t.wizard.beforeAfter} sx={[proseTable, { mt: 1, '& td': { overflowWrap: 'anywhere' } }]}>
      {groups.map(({ title, rows }) => (
        <tbody key={title}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="group">
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.place} row={row} />
          ))}
        </tbody>
      ))}
    </Box>
  );
}

function Row({ row: { place, isOut, cell } }: { readonly row: ReachRow }): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const signs = { yes: mdiCheck, no: mdiClose, unknown: mdiHelp };
  const tones = { yes: colours.good, no: colours.quiet, unknown: colours.warn };
  const names = isOut
    ? { host: t.learn.toHost, vm: t.learn.toVms, lan: t.learn.toLan, internet: t.learn.toInternet }
    : { host: t.learn.fromHost, vm: t.learn.toVms, lan: t.learn.fromLan, internet: t.learn.fromInternet };
  const ports = cell.ports === undefined ? '' : ` (${cell.ports.join(', ')})`;
  return (
    <tr>
      <th scope="row">{names[place]}</th>
      <td>
        <Icon path={signs[cell.reachable]} size={16} sx={{ color: tones[cell.reachable], verticalAlign: '-3px', mr: 0.5 }} />
        {t.reachAnswers[cell.reachable]}
        <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${t.reachReasons[cell.because[0]]}${ports}`}</Box>
      </td>
    </tr>
  );
}
