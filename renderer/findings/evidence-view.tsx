/** Evidence in its file: path, line number, the line itself marked, and a few lines around it. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactElement } from 'react';
import type { Excerpt } from '../../src/core/contract/contract.ts';
import type { Evidence } from '../../src/core/vnet/evidence.ts';
import { useWindow } from '../app/window-context.ts';
import { Copyable } from '../details/copyable.tsx';
import { lastPart } from '../frame/host-name.ts';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';
import { excerptLines, ownLines, placesOfEvidence, type Place, type ShownLine } from './excerpts.ts';

/** Before anybody asks for more; a finding can be about a thousand files. */
const shownFirst = 4;
const step = 20;

export function EvidenceView({ evidence }: { readonly evidence: readonly Evidence[] }): ReactElement {
  const { t } = useTexts();
  const [room, setRoom] = useState(shownFirst);
  const places = placesOfEvidence(evidence);
  const hidden = places.length - room;
  return (
    <>
      {places.slice(0, room).map((place) => (
        <OnePlace key={`${place.source}:${place.range?.first ?? ''}`} place={place} />
      ))}
      {hidden > 0 && <Button onClick={() => setRoom(room + step)}>{t.findings.moreEvidence(hidden)}</Button>}
    </>
  );
}

function OnePlace({ place }: { readonly place: Place }): ReactElement {
  const { t } = useTexts();
  const excerpt = useExcerpt(place);
  const inFile = excerpt === null ? null : excerptLines(place, excerpt);
  const lines = inFile ?? ownLines(place);
  const numbers = place.evidence.flatMap(({ line }) => (line === null ? [] : [t.findings.line(line)]));
  return (
    <Box sx={{ mb: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, px: 1.5, py: 0.75, fontSize: 13, backgroundColor: (theme) => theme.colours.frame }}>
        <Box sx={{ fontFamily: monospace, fontSize: 12, lineHeight: '20px', pr: 2, minWidth: 0 }}>
          <Copyable value={place.source} what={t.findings.file} />
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {numbers.length === 0 ? t.findings.wholeText : numbers.join(', ')}
        </Box>
      </Box>
      {inFile === undefined && (
        <Typography variant="body2" sx={{ px: 1.5, pt: 0.75, color: 'text.secondary' }}>
          {t.findings.changedSince}
        </Typography>
      )}
      {lines.length > 0 && <Lines lines={lines} label={isPath(place.source) ? lastPart(place.source) : place.source} />}
    </Box>
  );
}

/** And no command line, whose last part is an option. */
function isPath(source: string): boolean {
  return /^(?:\/|[a-z]:\\)/i.test(source);
}

function Lines({ lines, label }: { readonly lines: readonly ShownLine[]; readonly label: string }): ReactElement {
  const { t } = useTexts();
  return (
    <Box
      // Not a landmark: one file can prove several findings.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={label}
      // What scrolls must be reachable with the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      sx={{ overflowX: 'auto', py: 0.5, borderTop: 1, borderColor: 'divider', fontFamily: monospace, fontSize: 12, lineHeight: '20px' }}
    >
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', width: 'max-content', minWidth: '100%' }}>
        {lines.map(({ number, text, marked }, index) => (
          <Box
            component="li"
            key={number ?? `own ${index}`}
            data-marked={marked ? '' : undefined}
            sx={{
              display: 'flex',
              borderLeft: '3px solid transparent',
              ...(marked ? { borderColor: 'primary.main', backgroundColor: (theme) => theme.colours.selected, fontWeight: 600 } : { color: 'text.secondary' }),
            }}
          >
            {marked && <span className="visually-hidden">{t.findings.marked} </span>}
            <Box component="span" aria-hidden sx={{ flex: 'none', width: 20, textAlign: 'center' }}>
              {marked ? '›' : ''}
            </Box>
            <Box component="span" sx={{ flex: 'none', minWidth: 36, pr: 1.5, textAlign: 'right', userSelect: 'none' }}>
              {number ?? ''}
            </Box>
            <Box component="span" sx={{ whiteSpace: 'pre', pr: 2 }}>
              {text}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Null until it is there, and when it cannot be had: then the finding's own line is what is shown. */
function useExcerpt({ source, range }: Place): Excerpt | null {
  const { api, host } = useWindow();
  const { host: name, readAt } = host.state;
  const [got, setGot] = useState<{ readonly key: string; readonly excerpt: Excerpt } | null>(null);
  const key = JSON.stringify([name, readAt, source, range]);
  useEffect(() => {
    if (range === null) return undefined;
    let isWanted = true;
    const load = async (): Promise<void> => {
      const answer = await api.readEvidence({ host: name, source, first: range.first, last: range.last });
      if (isWanted && answer.ok) setGot({ key, excerpt: answer.value });
    };
    void load();
    return () => {
      isWanted = false;
    };
    // `key` stands for the range, which is a new object at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [api, name, source, key]);
  return got?.key === key ? got.excerpt : null;
}
