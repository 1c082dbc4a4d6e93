/** How the policy reaches many computers: the commands of the page, and what their exit statuses say. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactElement } from 'react';
import type { Platform } from '../../src/core/vnet/host-view.ts';
import { Copyable } from '../details/copyable.tsx';
import { Note } from '../details/facts.tsx';
import { monospace } from '../theme/monospace.ts';
import { useTexts } from '../words/use-texts.ts';
import { exitStatuses, rollOutCommands } from './commands.ts';

export function RollOut({ platform }: { readonly platform: Platform }): ReactElement {
  const { t } = useTexts();
  const title = useId();
  return (
    <Box component="section" aria-labelledby={title} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', p: 2 }}>
      <Typography id={title} variant="h2">
        {t.policy.rollOut}
      </Typography>
      <Note>{t.policy.rollOutHelp}</Note>
      <Box sx={{ display: 'grid', gap: 3, mt: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(min(400px, 100%), 1fr))', alignItems: 'start' }}>
        <Commands platform={platform} />
        <Statuses />
      </Box>
    </Box>
  );
}

function Commands({ platform }: { readonly platform: Platform }): ReactElement {
  const { t } = useTexts();
  return (
    <div>
      <Typography variant="h3">{t.platforms[platform]}</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, mb: 1, p: 0, listStyle: 'none', display: 'grid', gap: 1, fontSize: 13 }}>
        {rollOutCommands(platform).map(({ does, command }) => (
          <li key={does}>
            <Box data-typed="" sx={{ position: 'relative', pr: 3, fontFamily: monospace }}>
              <Copyable value={command} what={t.policy.command} />
            </Box>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {t.policy[does]}
            </Typography>
          </li>
        ))}
      </Box>
      <Note>
        {/* An option is not broken behind its hyphens. */}
        {t.policy.allowRunning.split(/(--[\w-]+)/).map((part, index) => (index % 2 === 0 ? part : <span key={part} style={{ whiteSpace: 'nowrap' }}>{part}</span>))}
      </Note>
    </div>
  );
}

function Statuses(): ReactElement {
  const { t } = useTexts();
  const title = useId();
  return (
    <div>
      <Typography id={title} variant="h3">
        {t.policy.statuses}
      </Typography>
      <Box
        component="table"
        aria-labelledby={title}
        sx={{ borderCollapse: 'collapse', fontSize: 13, '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.25, pr: 1.5, fontWeight: 400 }, '& th': { whiteSpace: 'nowrap' }, '& thead th': { color: 'text.secondary' }, '& tbody th': { fontVariantNumeric: 'tabular-nums' } }}
      >
        <thead>
          <tr>
            <th scope="col">{t.policy.status}</th>
            <th scope="col">{t.policy.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {exitStatuses.map((status) => (
            <tr key={status}>
              <th scope="row">{status}</th>
              <td>{t.policy[`status${status}`]}</td>
            </tr>
          ))}
        </tbody>
      </Box>
    </div>
  );
}
