/** Before anything is pasted: what to run on which platform, each with a way to copy it. */
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactElement } from 'react';
import type { Platform } from '../../src/core/vnet/host-view.ts';
import { useAnnounce } from '../app/announce.ts';
import { useWindow } from '../app/window-context.ts';
import { copyText } from '../details/copy-text.ts';
import { Copyable } from '../details/copyable.tsx';
import { Icon } from '../theme/icon.tsx';
import { useTexts } from '../words/use-texts.ts';
import { monospace } from '../theme/monospace.ts';
import { commands, type Command } from './commands.ts';

export function WhatToRun(): ReactElement {
  const { t } = useTexts();
  const { hosts, host } = useWindow();
  const local = hosts.find(({ kind }) => kind === 'local');
  // The host that is looked at first: its owner is who has the trouble.
  const own = host.state.view?.host.platform ?? (local?.kind === 'local' ? local.platform : null);
  const ordered = commands.toSorted((a, b) => Number(b.platform === own) - Number(a.platform === own));
  return (
    <Box component="section" aria-label={t.paste.run}>
      <Typography variant="h2">{t.paste.run}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {t.paste.runHelp}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(330px, 1fr))', alignItems: 'start' }}>
        {ordered.map(({ platform, commands: some }) => (
          <Card key={platform} platform={platform} commands={some} />
        ))}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
        {t.paste.alsoFiles}
      </Typography>
    </Box>
  );
}

function Card({ platform, commands: some }: { readonly platform: Platform; readonly commands: readonly Command[] }): ReactElement {
  const { t } = useTexts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copyAll = async (): Promise<void> => {
    const done = await copyText(some.map(({ command }) => `${command}\n`).join(''));
    setCopied(done);
    if (done) announce(t.paste.copied(t.platforms[platform]));
  };
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', px: 2, pt: 1, pb: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', mb: 0.5 }}>
        <Typography variant="h3">{t.platforms[platform]}</Typography>
        <Button
          aria-label={t.paste.copyAllOf(t.platforms[platform])}
          startIcon={<Icon path={copied ? mdiCheck : mdiContentCopy} size={16} />}
          onClick={() => void copyAll()}
          sx={{ mr: -1 }}
        >
          {t.paste.copyAll}
        </Button>
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1, fontSize: 13 }}>
        {some.map(({ command, shows }) => (
          <li key={command}>
            <Box sx={{ fontFamily: monospace }}>
              <Copyable value={command} what={t.paste.command} />
            </Box>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {t.paste[shows]}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
}
