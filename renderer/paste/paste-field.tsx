/** The field for the text: its own lines, numbered, so that a place named below is found above. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useImperativeHandle, useLayoutEffect, useRef, useState, type ReactElement, type Ref } from 'react';
import { useTexts } from '../words/use-texts.ts';
import { monospace } from '../theme/monospace.ts';
import { countLines, lineStart, linesRange } from './text-place.ts';

export interface PasteFieldHandle {
  readonly focus: () => void;
  readonly clear: () => void;
  readonly showLines: (first: number, last: number) => void;
  /** Selects from the column to the end of the piece, or of the line. */
  readonly showPlace: (line: number, column: number, length: number) => void;
}

interface Props {
  readonly ref: Ref<PasteFieldHandle>;
  readonly start: string;
  readonly onType: (text: string) => void;
}

const lineHeight = 20;
const padding = 8;

export function PasteField({ ref, start, onType }: Props): ReactElement {
  const { t } = useTexts();
  const { colours } = useTheme();
  const field = useRef<HTMLTextAreaElement>(null);
  const [lines, setLines] = useState(() => countLines(start));
  const [scroll, setScroll] = useState({ top: 0, height: 240 });

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setScroll({ top: element.scrollTop, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useImperativeHandle(ref, () => {
    const select = (from: number, to: number, line: number): void => {
      const element = field.current;
      if (element === null) return;
      element.focus();
      element.setSelectionRange(from, to);
      element.scrollLeft = 0;
      element.scrollTop = Math.max(0, (line - 1) * lineHeight - element.clientHeight / 3);
    };
    return {
      focus: () => field.current?.focus(),
      clear() {
        if (field.current === null) return;
        field.current.value = '';
        setLines(1);
        field.current.focus();
      },
      showLines(first, last) {
        const { start: from, end } = linesRange(field.current?.value ?? '', first, last);
        select(from, end, first);
      },
      showPlace(line, column, length) {
        const text = field.current?.value ?? '';
        const { start: from, end } = linesRange(text, line, line);
        const at = Math.min(lineStart(text, line) + column - 1, end);
        select(at === end ? from : at, length === 0 ? end : Math.min(at + length, end), line);
      },
    };
  }, []);

  const first = Math.max(0, Math.floor((scroll.top - padding) / lineHeight));
  const shown = Math.max(0, Math.min(lines - first, Math.ceil(scroll.height / lineHeight) + 1));
  const digits = String(lines).length;
  return (
    <Box
      sx={{
        position: 'relative',
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 1fr)',
        minHeight: 0,
        height: '100%',
        border: 1,
        borderColor: colours.strongBorder,
        borderRadius: 1,
        overflow: 'hidden',
        fontSize: 13,
        lineHeight: `${lineHeight}px`,
        '&:focus-within': { outline: `2px solid ${colours.accent}`, outlineOffset: -1 },
      }}
    >
      <Box
        aria-hidden
        sx={{ position: 'relative', overflow: 'hidden', width: `${Math.max(2, digits) + 2}ch`, backgroundColor: colours.frame, borderRight: 1, borderColor: 'divider', color: colours.quiet, fontVariantNumeric: 'tabular-nums' }}
      >
        {Array.from({ length: shown }, (_, index) => (
          <Box key={first + index} style={{ top: padding + (first + index) * lineHeight - scroll.top }} sx={{ position: 'absolute', right: '1ch' }}>
            {first + index + 1}
          </Box>
        ))}
      </Box>
      <textarea
        ref={field}
        aria-label={t.paste.field}
        placeholder={t.paste.hint}
        defaultValue={start}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onScroll={({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
        onChange={({ currentTarget: { value } }) => {
          setLines(countLines(value));
          onType(value);
        }}
        style={{
          display: 'block',
          width: '100%',
          height: '100%',
          boxSizing: 'border-box',
          margin: 0,
          padding: `${padding}px 8px`,
          border: 0,
          outline: 0,
          resize: 'none',
          overflow: 'auto',
          background: 'transparent',
          color: colours.text,
          font: 'inherit',
          fontFamily: monospace,
          lineHeight: 'inherit',
          whiteSpace: 'pre',
        }}
      />
    </Box>
  );
}
