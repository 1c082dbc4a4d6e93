/** A field for a longer text: its own lines, numbered, so that a place named beside it is found in it. */
import { mdiAlertCircle } from '@mdi/js';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useImperativeHandle, useLayoutEffect, useRef, useState, type ReactElement, type Ref } from 'react';
import { Icon } from '../theme/icon.tsx';
import { monospace } from '../theme/monospace.ts';
import { countLines, lineStart, linesRange } from './text-place.ts';

export interface NumberedFieldHandle {
  readonly focus: () => void;
  /** Puts another text in the place of what is there, and the caret at its start. */
  readonly replace: (text: string) => void;
  readonly showLines: (first: number, last: number) => void;
  /** Selects from the column to the end of the piece, or of the line. */
  readonly showPlace: (line: number, column: number, length: number) => void;
  /** Puts the caret there. */
  readonly goTo: (line: number, column: number) => void;
}

interface Props {
  readonly ref: Ref<NumberedFieldHandle>;
  readonly label: string;
  /** Shown while the field is empty. */
  readonly hint: string;
  readonly start: string;
  /** Lines with something wrong in them, from 1. */
  readonly marked?: ReadonlySet<number>;
  /** The id of what the marks are about. */
  readonly describedBy?: string | undefined;
  readonly onType: (text: string) => void;
}

const lineHeight = 20;
const padding = 8;

const nothingMarked: ReadonlySet<number> = new Set();

export function NumberedField({ ref, label, hint, start, marked = nothingMarked, describedBy, onType }: Props): ReactElement {
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
      replace(text) {
        const element = field.current;
        if (element === null) return;
        element.value = text;
        setLines(countLines(text));
        select(0, 0, 1);
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
      goTo(line, column) {
        const { start: from, end } = linesRange(field.current?.value ?? '', line, line);
        const at = Math.min(from + column - 1, end);
        select(at, at, line);
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
        sx={{ position: 'relative', overflow: 'hidden', width: `calc(${Math.max(2, digits) + 2}ch + ${marked.size > 0 ? 18 : 0}px)`, backgroundColor: colours.frame, borderRight: 1, borderColor: 'divider', color: colours.quiet, fontVariantNumeric: 'tabular-nums' }}
      >
        {Array.from({ length: shown }, (_, index) => {
          const isMarked = marked.has(first + index + 1);
          return (
            <Box
              key={first + index}
              data-marked-line={isMarked ? first + index + 1 : undefined}
              style={{ top: padding + (first + index) * lineHeight - scroll.top }}
              sx={{ position: 'absolute', right: '1ch', display: 'flex', alignItems: 'center', gap: '4px', ...(isMarked && { color: 'error.main', fontWeight: 600 }) }}
            >
              {isMarked && <Icon path={mdiAlertCircle} size={14} />}
              {first + index + 1}
            </Box>
          );
        })}
      </Box>
      <textarea
        ref={field}
        aria-label={label}
        aria-invalid={marked.size > 0 ? true : undefined}
        aria-describedby={describedBy}
        placeholder={hint}
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
