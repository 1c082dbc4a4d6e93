/** The packets that were sent, and what came back. */
import Box from '@mui/material/Box';
import type { ReactElement } from 'react';
import type { DoctorProgress, SentProbe } from '../../src/core/contract/doctor-schema.ts';
import type { Texts } from '../../src/core/text/texts.ts';
import { Section } from '../details/facts.tsx';
import { proseTable } from '../learn/reach-table.tsx';
import { useTexts } from '../words/use-texts.ts';

export function Packets({ probes }: { readonly probes: readonly SentProbe[] }): ReactElement | null {
  const { t } = useTexts();
  if (probes.length === 0) return null;
  return (
    <Section title={t.troubleshoot.packets}>
      <Box component="table" aria-label={t.troubleshoot.packets} sx={proseTable}>
        <thead>
          <tr>
            <th scope="col">{t.troubleshoot.packetsTo}</th>
            <th scope="col">{t.troubleshoot.packetsAnswer}</th>
          </tr>
        </thead>
        <tbody>
          {probes.map(({ target, answer, detail }) => (
            <tr key={JSON.stringify(target)}>
              <th scope="row">{targetText(target, t)}</th>
              <td>{`${t.probeAnswers[answer]}${detail === '' ? '' : ` (${detail})`}`}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Section>
  );
}

export function targetText(target: DoctorProgress['targets'][number], { probeKinds }: Texts): string {
  switch (target.kind) {
    case 'ping':
      return target.payload === null ? probeKinds.ping(target.address) : probeKinds.whole(target.address);
    case 'tcp':
      return probeKinds.tcp(target.address, target.port);
    case 'dns':
      return probeKinds.dns(target.address);
  }
}
