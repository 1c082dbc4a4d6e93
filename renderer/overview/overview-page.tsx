/** Overview: the picture above, the same things as tables below. */
import { mdiStethoscope } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { addressOf } from '../app/pages.ts';
import type { WithView } from '../app/window-context.ts';
import { useWindow } from '../app/window-context.ts';
import { FindingsLink } from '../findings/findings-link.tsx';
import { PicturePane } from '../picture/picture-pane.tsx';
import { TableTabs } from '../tables/table-tabs.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { isWithoutVmware } from './is-without-vmware.ts';
import { WaysIn } from './ways-in.tsx';
import { NoVmware } from './no-vmware.tsx';

export function OverviewPage({ view }: WithView): ReactElement {
  const { t } = useTexts();
  const { search } = useWindow();
  if (isWithoutVmware(view)) return <NoVmware view={view} />;
  const running = view.vms.filter(({ state }) => state === 'running').length;
  return (
    <Box sx={{ height: '100%', display: 'grid', gridTemplate: `auto auto minmax(200px, max-content) minmax(170px, 1fr) / minmax(0, 1fr)` }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, px: 2, pt: 1.5, pb: 0.5 }}>
        <Typography variant="h1" noWrap sx={{ flex: 'none' }}>
          {t.frame.overview}
        </Typography>
        <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
          {t.picture.summary(view.networks.length, view.vms.length, running)}
          {search.trim() !== '' && ` · ${t.picture.filtered(search.trim())}`}
        </Typography>
        <Box sx={{ ml: 'auto', flex: 'none', display: 'flex', alignItems: 'center', gap: 2 }}>
          <FindingsLink />
          <Button variant="outlined" href={addressOf('troubleshoot')} startIcon={<Icon path={mdiStethoscope} size={16} />}>
            {t.troubleshoot.wayIn}
          </Button>
        </Box>
      </Box>
      <WaysIn />
      <PicturePane view={view} />
      <Box sx={{ minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
        <TableTabs view={view} />
      </Box>
    </Box>
  );
}
