/** Who can start a connection to whom: each answer with its sign, its word and the link that decides it. LAN and internet have lines of their own. */
import { mdiCheck, mdiClose, mdiHelpCircleOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import { useMemo, useState, type ReactElement } from 'react';
import type { ReachShown } from '../../src/core/contract/doctor-schema.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { Note } from '../details/facts.tsx';
import { proseTable } from '../learn/reach-table.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { firstRows, reachGroups, type End, type ReachGroup, type ReachRow } from './reach-groups.ts';

const shownFirst = 60;
const step = 200;

interface Props {
  readonly reach: ReachShown;
  /** Name of the machine that is asked about; null: the whole host. */
  readonly about: string | null;
}

export function ReachView({ reach: { cells, pairsLeftOut }, about }: Props): ReactElement {
  const { t } = useTexts();
  const [room, setRoom] = useState(shownFirst);
  const all = useMemo(() => reachGroups(cells, about), [cells, about]);
  const { groups, hidden } = firstRows(all, room);
  return (
    <>
      <Box component="table" aria-label={t.troubleshoot.reach} sx={proseTable}>
        <thead>
          <tr>
            <th scope="col">{t.troubleshoot.otherEnd}</th>
            <th scope="col">{t.troubleshoot.canConnect}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="group">
                {groupTitle(group, about, t)}
              </th>
            </tr>
            {group.rows.map((row) => (
              <OneWay key={row.key} row={row} />
            ))}
          </tbody>
        ))}
      </Box>
      {hidden > 0 && <Button onClick={() => setRoom(room + step)}>{t.troubleshoot.moreWays(Math.min(hidden, step))}</Button>}
      {pairsLeftOut && <Note>{t.troubleshoot.pairsLeftOut}</Note>}
    </>
  );
}

function groupTitle({ own, direction }: ReachGroup, about: string | null, { troubleshoot: t }: Texts): string {
  const words = direction === 'from' ? t.fromMachine(own.adapter + 1) : t.toMachine(own.adapter + 1);
  return about === null ? `${own.name} · ${words}` : words;
}

const signs = { yes: mdiCheck, no: mdiClose, unknown: mdiHelpCircleOutline } as const;

function OneWay({ row: { other, cell } }: { readonly row: ReachRow }): ReactElement {
  const { t, language } = useTexts();
  const { colours } = useTheme();
  const { reachable, because, ports } = cell;
  const tones = { yes: colours.good, no: colours.text, unknown: colours.quiet };
  const reasons = because.map((reason) => t.reachReasons[reason]).join(language === 'en' ? '; ' : '；');
  return (
    <tr data-reachable={reachable}>
      <th scope="row">
        <EndLine kind={other.kind} />
        {endName(other, t)}
      </th>
      <td>
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: tones[reachable], fontWeight: 500 }}>
          <Icon path={signs[reachable]} size={16} />
          {t.reachAnswers[reachable]}
        </Box>
        <Box sx={{ color: 'text.secondary' }}>
          {reasons}
          {ports !== undefined && ` (${t.troubleshoot.ports(ports.join(', '))})`}
        </Box>
      </td>
    </tr>
  );
}

export function endName(end: End, { troubleshoot: t }: Texts): string {
  return end.kind === 'machine' ? t.endMachine(end.name, end.adapter + 1) : { host: t.host, lan: t.lan, internet: t.internet }[end.kind];
}

/** As the teaching pictures have it: LAN red and solid, internet green and double. */
function EndLine({ kind }: { readonly kind: End['kind'] }): ReactElement {
  const { colours } = useTheme();
  const lines = {
    lan: { borderTop: `3px solid ${colours.bad}` },
    internet: { borderTop: `5px double ${colours.good}` },
    host: { borderTop: `1px solid ${colours.wire}` },
    machine: { borderTop: `1px dashed ${colours.wire}` },
  };
  return <Box component="span" aria-hidden data-line={kind} sx={{ display: 'inline-block', width: 22, mr: 1, verticalAlign: 'middle', ...lines[kind] }} />;
}
