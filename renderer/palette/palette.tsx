/** The command palette: one field that finds every action, page, network, machine, finding, host and word. */
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import useAutocomplete from '@mui/material/useAutocomplete';
import { useId, useMemo, useState, type ReactElement } from 'react';
import { mdiChevronRight } from '@mdi/js';
import { commandOfKey } from '../../src/core/contract/commands.ts';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { entriesOf, lookUpEntry } from './entries.ts';
import type { Entry } from './entry.ts';
import { EntryRow } from './entry-row.tsx';
import { listStyle } from './list-style.ts';
import { grouped, rank, searchable, type Ranked } from './rank.ts';

interface Props {
  readonly onClose: () => void;
  readonly onChoose: (entry: Entry) => void;
}

export function Palette({ onClose, onChoose }: Props): ReactElement {
  const { t } = useTexts();
  const title = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={title}
      fullWidth
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { mt: '10vh', maxHeight: '76vh', maxWidth: 680 } } }}
    >
      <h2 id={title} className="visually-hidden">
        {t.palette.title}
      </h2>
      <Finder onClose={onClose} onChoose={onChoose} />
    </Dialog>
  );
}

function Finder({ onClose, onChoose }: Props): ReactElement {
  const { t } = useTexts();
  const id = useId();
  const [text, setText] = useState('');
  const all = useEntries();
  const { groups, total } = useMemo(() => {
    const ranked = rank(all, text);
    const instead = [{ entry: lookUpEntry(text, t), ranges: [], score: 0 }];
    return { groups: grouped(ranked.length === 0 ? instead : ranked, text.trim() !== ''), total: ranked.length };
  }, [all, text, t]);
  const options = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
  const { getRootProps, getInputProps, getListboxProps, getOptionProps } = useAutocomplete<Ranked>({
    id,
    options,
    open: true,
    value: null,
    inputValue: text,
    filterOptions: (found) => found,
    autoHighlight: true,
    disabledItemsFocusable: true,
    getOptionKey: ({ entry }) => entry.id,
    getOptionLabel: ({ entry }) => entry.title,
    getOptionDisabled: ({ entry }) => entry.blocked !== null,
    isOptionEqualToValue: (one, other) => one.entry.id === other.entry.id,
    onInputChange: (_, typed, why) => {
      if (why === 'input') setText(typed);
    },
    onChange: (_, chosen) => {
      if (chosen !== null) onChoose(chosen.entry);
    },
    onClose: (_, why) => {
      if (why === 'escape') onClose();
    },
  });
  const { ref, ...input } = getInputProps();
  return (
    <>
      <Box {...getRootProps()} sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, flex: 'none', borderBottom: 1, borderColor: 'divider' }}>
        <Icon path={mdiChevronRight} sx={{ color: 'text.secondary' }} />
        <InputBase
          fullWidth
          // It was opened to type in.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          inputRef={ref}
          placeholder={t.palette.hint}
          inputProps={{ ...input, 'aria-label': t.palette.title, 'aria-expanded': true, 'aria-controls': `${id}-listbox`, spellCheck: false }}
          onKeyDown={(event) => {
            // The browser has a Ctrl K of its own.
            if (commandOfKey(event, false)?.id === 'palette') event.preventDefault();
          }}
          sx={{ height: 48, fontSize: 16 }}
        />
      </Box>
      {total === 0 && <Box sx={{ px: 2, pt: 1.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>{t.palette.nothing(text.trim())}</Box>}
      <Box component="ul" {...getListboxProps()} aria-label={t.palette.results} sx={listStyle}>
        {groups.map(({ group, items, more }) => (
          <li key={group} role="presentation">
            <Box id={`${id}-${group}`} className="head" aria-hidden>
              {t.palette[group]}
            </Box>
            {/* In a listbox no element of HTML stands for a group. */}
            {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
            <ul role="group" aria-labelledby={`${id}-${group}`}>
              {items.map((ranked) => {
                const { key, ...option } = getOptionProps({ option: ranked, index: options.indexOf(ranked) });
                return (
                  <Box component="li" key={key} {...option}>
                    <EntryRow ranked={ranked} />
                  </Box>
                );
              })}
              {more > 0 && (
                <li role="presentation" className="more">
                  {t.palette.more(more)}
                </li>
              )}
            </ul>
          </li>
        ))}
      </Box>
      <Box sx={{ px: 2, py: 0.75, flex: 'none', fontSize: 12, color: 'text.secondary', borderTop: 1, borderColor: 'divider', display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <span>{t.palette.footer}</span>
        <output>{t.palette.found(total)}</output>
      </Box>
    </>
  );
}

function useEntries(): ReturnType<typeof searchable> {
  const { t, language } = useTexts();
  const { host, findings, hosts, history, review, preferences: used } = useWindow();
  const { state } = host;
  const { preferences } = used;
  const isChanging = review.state.phase === 'running';
  const entries = history.history?.entries ?? null;
  return useMemo(
    () =>
      searchable(
        entriesOf({ host: state.host, view: state.view, isReading: state.reading, findings: findings.items, hosts, history: entries, isChanging, preferences, language, t }),
      ),
    [state, findings.items, hosts, entries, isChanging, preferences, language, t],
  );
}
