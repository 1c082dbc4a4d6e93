/** What the wizards share: the steps, the page that is open, what stands beside it, and the way on and back. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../../words/use-texts.ts';
import { Stepper } from './stepper.tsx';

export interface WizardPage {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
  /** How many things on it are not right yet. */
  readonly faults: number;
  /** What is said of them; null: how many fields they are. */
  readonly why?: string | null;
}

interface Props {
  readonly title: string;
  readonly pages: readonly WizardPage[];
  readonly at: number;
  readonly onGo: (page: number) => void;
  readonly onLeave: () => void;
  readonly side: ReactNode;
}

export function WizardFrame({ title, pages, at, onGo, onLeave, side }: Props): ReactElement {
  const { t } = useTexts();
  // A field is judged at once; what stands beside it follows.
  const beside = useDeferredValue(side);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  const page = pages[at] ?? pages[0];
  const isLast = at === pages.length - 1;
  // A page that was turned to is read from its heading; the first one is not, as the window has just been opened.
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    heading.current?.focus();
  }, [at]);
  if (page === undefined) return <></>;
  return (
    <Box component="section" aria-label={title} sx={{ height: '100%', display: 'grid', gridTemplate: `auto minmax(0, 1fr) auto / minmax(0, 1fr) minmax(280px, 34%)` }}>
      <Box sx={{ gridColumn: '1 / -1', px: 2, pt: 1.5, pb: 1, borderBottom: 1, borderColor: 'divider' }}>
        <Typography variant="h1" sx={{ mb: 0.75 }}>
          {title}
        </Typography>
        <Stepper pages={pages} at={at} onGo={onGo} />
      </Box>
      <Box sx={{ overflowY: 'auto', px: 2, py: 1.5 }}>
        <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ mb: 1 }}>
          {page.title}
          <Box component="span" className="visually-hidden">{` · ${t.wizard.stepOf(at + 1, pages.length)}`}</Box>
        </Typography>
        {page.content}
      </Box>
      <Box component="aside" aria-label={t.wizard.beforeAfter} tabIndex={0} sx={{ overflowY: 'auto', px: 2, py: 1.5, borderLeft: 1, borderColor: 'divider' }}>
        {beside}
      </Box>
      <Box sx={{ gridColumn: '1 / -1', display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1, borderTop: 1, borderColor: 'divider', backgroundColor: (theme) => theme.colours.frame }}>
        <Button color="inherit" onClick={onLeave}>
          {isLast ? t.wizard.close : t.wizard.leave}
        </Button>
        <Typography variant="body2" component="output" sx={{ ml: 'auto', color: 'error.main' }}>
          {page.faults > 0 && (page.why ?? t.wizard.notYet(page.faults))}
        </Typography>
        <Button variant="outlined" disabled={at === 0} onClick={() => onGo(at - 1)}>
          {t.wizard.back}
        </Button>
        {!isLast && (
          <Button variant="contained" disabled={page.faults > 0} onClick={() => onGo(at + 1)}>
            {t.wizard.next}
          </Button>
        )}
      </Box>
    </Box>
  );
}
