/** The rows of the details: a label that says what a value is, and the value. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo, useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../words/use-texts.ts';
import { Copyable } from './copyable.tsx';

interface SectionProps {
  readonly title: string;
  /** Shape beside the title. */
  readonly mark?: ReactNode;
  /** The part of the picture that was chosen. */
  readonly chosen?: boolean;
  /** Of the heading: below the page's own, or below that of details. */
  readonly level?: 'h2' | 'h3';
  readonly children: ReactNode;
}

export function Section({ title, mark, chosen = false, level = 'h3', children }: SectionProps): ReactElement {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) box.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Box
      ref={box}
      component="section"
      aria-labelledby={id}
      sx={{ px: 2, py: 1.5, borderTop: 1, borderColor: 'divider', boxShadow: (theme) => (chosen ? `inset 3px 0 ${theme.colours.accent}` : 'none') }}
    >
      <Typography id={id} variant="h3" component={level} sx={{ display: 'flex', alignItems: 'center', gap: 0.75, mb: 0.5 }}>
        {mark}
        {title}
      </Typography>
      {children}
    </Box>
  );
}

export function Facts({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gap: 0.75,
        '& dt': { fontSize: 12, lineHeight: '16px', color: 'text.secondary' },
        '& dd': { m: 0, fontSize: 14, lineHeight: '20px', overflowWrap: 'anywhere' },
        '& dd.quiet': { color: 'text.secondary' },
      }}
    >
      {children}
    </Box>
  );
}

interface FactProps {
  readonly label: string;
  /** Null is "not known"; a list shows each, or "none". */
  readonly value: string | null | readonly string[];
  /** Addresses and numbers that people paste elsewhere. */
  readonly copy?: boolean;
  readonly note?: string | undefined;
}

/** Of a list that grows only what is new is drawn. */
export const Fact = memo(BareFact);

function BareFact({ label, value, copy = false, note }: FactProps): ReactElement {
  const { t } = useTexts();
  const values = value === null ? [] : typeof value === 'string' ? [value] : value;
  return (
    <div>
      <dt>{label}</dt>
      {values.length === 0 && <dd className="quiet">{value === null ? t.details.notKnown : t.details.none}</dd>}
      {values.map((one) => (
        <dd key={one}>
          {copy ? <Copyable value={one} what={label} /> : one}
          {note !== undefined && (
            <Typography variant="caption" component="span" sx={{ color: 'text.secondary', ml: 1 }}>
              {note}
            </Typography>
          )}
        </dd>
      ))}
    </div>
  );
}

export function Note({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}
