/** A host without findings: said with what was looked at, and what could not be. */
import { mdiCheckCircleOutline } from '@mdi/js';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { groupsChecked } from '../../src/core/text/checked-groups.ts';
import type { WithView } from '../app/window-context.ts';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';

export function NothingFound({ view }: WithView): ReactElement {
  const { t } = useTexts();
  return (
    <Box sx={{ height: '100%', overflowY: 'auto', boxSizing: 'border-box', p: 2, maxWidth: 780 }}>
      <Typography variant="h2" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Icon path={mdiCheckCircleOutline} size={20} sx={{ color: 'success.main' }} />
        {t.findings.nothingTitle}
      </Typography>
      <Typography sx={{ mt: 0.5 }}>{t.findings.nothingHelp}</Typography>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 3, rowGap: 1, my: 2, '& dt': { fontWeight: 500 }, '& dd': { m: 0, color: 'text.secondary' } }}>
        {groupsChecked().map((group) => (
          <Box key={group} sx={{ display: 'contents' }}>
            <dt>{t.checkedGroups[group]}</dt>
            <dd>{t.lookedAt[group]}</dd>
          </Box>
        ))}
      </Box>
      {view.problems.length > 0 && <Typography sx={{ color: 'text.secondary' }}>{t.findings.nothingUnread(view.problems.length)}</Typography>}
    </Box>
  );
}
