/** How the palette's results look. */
import type { SxProps, Theme } from '@mui/material/styles';

export const listStyle: SxProps<Theme> = {
  m: 0,
  p: 0,
  '&:not(:empty)': { pb: 1 },
  listStyle: 'none',
  flex: '1 1 auto',
  minHeight: 0,
  overflowY: 'auto',
  // What is chosen is scrolled to, reckoned from here.
  position: 'relative',
  '&:empty': { display: 'none' },
  '& ul': { m: 0, p: 0, listStyle: 'none' },
  '& .head': { px: 2, pt: 1, pb: 0.25, fontSize: 12, fontWeight: 600, color: 'text.secondary' },
  '& .more': { px: 2, py: 0.5, fontSize: 12, color: 'text.secondary' },
  '& [role=option]': { display: 'flex', alignItems: 'center', gap: 2, mx: 1, px: 1, minHeight: 32, borderRadius: 1, cursor: 'pointer' },
  '& [role=option].Mui-focused': { backgroundColor: (theme) => theme.colours.selected },
  '& [role=option][aria-disabled=true]': { cursor: 'default', color: 'text.secondary' },
  '& .title': { flex: '1 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& mark': { backgroundColor: 'transparent', color: 'inherit', fontWeight: 700, textDecoration: 'underline', textUnderlineOffset: 2 },
  '& .what': { flex: '0 1 auto', minWidth: 0, display: 'flex', alignItems: 'center', gap: 1.5, fontSize: 12, color: 'text.secondary', whiteSpace: 'nowrap', '& > *': { flex: 'none' } },
  '& .what .note': { flex: '0 1 auto', maxWidth: 220, overflow: 'hidden', textOverflow: 'ellipsis', fontVariantNumeric: 'tabular-nums' },
  '& kbd': { font: 'inherit', px: 0.75, border: 1, borderColor: 'divider', borderRadius: 0.5, backgroundColor: (theme) => theme.colours.frame },
};
