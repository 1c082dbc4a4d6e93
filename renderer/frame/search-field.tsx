/** The search of the bar: filters the picture and the tables while typing. */
import { mdiClose, mdiMagnify } from '@mdi/js';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactElement, RefObject } from 'react';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

interface Props {
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

export function SearchField({ inputRef }: Props): ReactElement {
  const { t } = useTexts();
  const { search, setSearch } = useWindow();
  return (
    <OutlinedInput
      size="small"
      type="text"
      inputRef={inputRef}
      value={search}
      placeholder={t.frame.searchHint}
      onChange={(event) => setSearch(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        // First Esc empties the field, the next one leaves it.
        if (search === '') event.currentTarget.blur();
        else setSearch('');
      }}
      inputProps={{ role: 'searchbox', 'aria-label': t.frame.search, 'aria-keyshortcuts': '/', spellCheck: false }}
      startAdornment={
        <InputAdornment position="start">
          <Icon path={mdiMagnify} />
        </InputAdornment>
      }
      endAdornment={
        search === '' ? undefined : (
          <InputAdornment position="end">
            <IconButton size="small" edge="end" aria-label={t.frame.clearSearch} onClick={() => setSearch('')}>
              <Icon path={mdiClose} size={16} />
            </IconButton>
          </InputAdornment>
        )
      }
      sx={{ flex: '1 1 200px', maxWidth: 420, minWidth: 120, height: 32, backgroundColor: 'background.default' }}
    />
  );
}
