/** On other pages, while something is searched for: that Findings has more about it. */
import { mdiArrowRight } from '@mdi/js';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMemo, type ReactElement } from 'react';
import { addressOf } from '../app/pages.ts';
import { useWindow } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { answersTo, matchingFindings } from './message-search.ts';

export function SearchHint(): ReactElement | null {
  const { t } = useTexts();
  const { search, findings } = useWindow();
  const { items } = findings;
  const [found, answers] = useMemo(() => {
    if (search.trim() === '' || items === null) return [0, 0];
    return [matchingFindings(items, search).length, answersTo(search, items).length];
  }, [search, items]);
  if (found + answers === 0) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, minHeight: 32, fontSize: 13, borderBottom: 1, borderColor: 'divider', backgroundColor: (theme) => theme.colours.frame }}>
      <span>{t.findings.searchMatches(found, answers)}</span>
      <Link href={addressOf('findings')} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
        {t.findings.openFindings}
        <Icon path={mdiArrowRight} size={16} />
      </Link>
    </Box>
  );
}
