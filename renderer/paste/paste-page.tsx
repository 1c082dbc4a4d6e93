/** Paste output: a text of any computer, recognised and shown as tables while it is typed. */
import { mdiClose } from '@mdi/js';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactElement } from 'react';
import { longestPasted } from '../../src/core/contract/pasted-schema.ts';
import { useAnnounce } from '../app/announce.ts';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { callProblemText } from '../words/call-problem.ts';
import { useTexts } from '../words/use-texts.ts';
import { KindChooser } from './kind-chooser.tsx';
import { kindNames } from './kind-names.ts';
import { NumberedField, type NumberedFieldHandle } from '../editor/numbered-field.tsx';
import { Section } from './section.tsx';
import { WhatToRun } from './what-to-run.tsx';

export function PastePage(): ReactElement {
  const { t, language } = useTexts();
  const announce = useAnnounce();
  const { state, text, type, chooseWhole, chooseSection } = useWindow().paste;
  const field = useRef<NumberedFieldHandle>(null);
  const { isEmpty, isReading, sections, more, problem, whole, chosen } = state;
  const isOne = whole !== null || sections.length <= 1;

  useEffect(() => {
    const known = sections.flatMap(({ kind }) => (kind === null ? [] : [kindNames[kind]]));
    if (known.length > 0) announce(t.paste.found(known.length, known.join(', ')));
    else if (sections.length > 0) announce(t.paste.unknown);
  }, [sections, announce, t]);

  // Whoever presses Ctrl V on this page means this field; only another field is one of its own.
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void => {
      const isElsewhere = target instanceof Element && target.closest('input, textarea, [role="dialog"], [role="listbox"], [role="menu"]') !== null;
      if (key.toLowerCase() === 'v' && (ctrlKey || metaKey) && !altKey && !isElsewhere) field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <Box
      sx={{
        height: '100%',
        boxSizing: 'border-box',
        display: 'grid',
        gridTemplate: `'head' auto 'field' minmax(140px, 32%) 'result' minmax(0, 1fr) / minmax(0, 1fr)`,
        // Beside each other where there is room: a text is long, a table wide.
        '@media (min-width: 1700px)': { gridTemplate: `'head head' auto 'field result' minmax(0, 1fr) / minmax(0, 620px) minmax(0, 1fr)` },
      }}
    >
      <Box sx={{ gridArea: 'head', px: 2, pt: 1.5, pb: 1 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 32 }}>
          <Typography variant="h1">{t.frame.paste}</Typography>
          {isReading && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t.paste.reading}
            </Typography>
          )}
          {!isEmpty && (
            <Button
              color="inherit"
              startIcon={<Icon path={mdiClose} size={16} />}
              onClick={() => {
                field.current?.replace('');
                type('');
              }}
              sx={{ ml: 'auto' }}
            >
              {t.paste.clear}
            </Button>
          )}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t.paste.intro}
        </Typography>
      </Box>
      <Box sx={{ gridArea: 'field', minHeight: 0, px: 2, pb: 2 }}>
        <NumberedField ref={field} label={t.paste.field} hint={t.paste.hint} start={text()} onType={type} />
      </Box>
      <Box
        component="section"
        tabIndex={0}
        aria-label={t.paste.result}
        aria-busy={isReading}
        sx={{ gridArea: 'result', minHeight: 0, overflowY: 'auto', px: 2, pb: 2, display: 'flex', flexDirection: 'column', gap: 2, '& > *': { flex: 'none' } }}
      >
        {problem !== null && (
          <Alert severity="error" variant="outlined">
            {problem.detail === 'text' ? t.paste.tooLong(longestPasted.toLocaleString(language)) : callProblemText(problem, language)}
          </Alert>
        )}
        {isEmpty && <WhatToRun />}
        {!isEmpty && !isOne && (
          <Box sx={{ pt: 1 }}>
            <KindChooser label={t.paste.allAs} chosen={null} recognised={null} onChoose={chooseWhole} />
          </Box>
        )}
        {!isEmpty &&
          sections.map((section, index) => (
            <Section
              // A part is another one when it is read as another kind: its sorting and selection start anew.
              key={`${index} ${section.kind}`}
              section={section}
              chosen={whole ?? chosen.get(index) ?? null}
              onChoose={(kind) => (isOne ? chooseWhole(kind) : chooseSection(index, kind))}
              onShowLines={(first, last) => field.current?.showLines(first, last)}
              onShowPlace={({ line, column, text: piece }) => field.current?.showPlace(line, column, piece.length)}
            />
          ))}
        {more > 0 && <Alert severity="info" variant="outlined">{t.paste.moreSections(more)}</Alert>}
      </Box>
    </Box>
  );
}
