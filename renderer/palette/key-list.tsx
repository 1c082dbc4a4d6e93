/** The keys of the window, where each works. The ones of commands come from their table. */
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactElement } from 'react';
import { commandOf, commands, keyName, pages, type Command } from '../../src/core/contract/commands.ts';
import { wordsIn } from '../../src/core/text/language.ts';
import { useWindow } from '../app/window-context.ts';
import { useTexts } from '../words/use-texts.ts';
import { isMac } from './is-mac.ts';

type Line = readonly [keys: readonly string[], words: string];

export function KeyList(): ReactElement {
  const { t, language } = useTexts();
  const desktop = useWindow().about.shell === 'electron';
  const lineOf = (command: Command): Line => [[...keysOf(command, desktop)], wordsIn(language, command.words).replace(/…$/, '')];
  const withKey = commands.filter(({ key, page }) => key !== null && page === null);
  const digits = pages.map(({ digit }) => digit).toSorted();
  const sections: readonly (readonly [title: string, lines: readonly Line[]])[] = [
    [t.palette.everywhere, withKey.filter(({ key }) => key?.startsWith('Mod') === true).map(lineOf)],
    [
      t.palette.onPage,
      [
        [digits, t.settings.keyPages],
        ...(desktop ? [[[keyName(`Mod+${digits[0]}`, isMac), '…', keyName(`Mod+${digits.at(-1)}`, isMac)], t.settings.keyPages] as const] : []),
        ...withKey.filter(({ key }) => key?.startsWith('Mod') === false).map(lineOf),
      ],
    ],
    [
      t.palette.inLists,
      [
        [['←', '↑', '→', '↓'], t.settings.keyMove],
        [['Home', 'End'], t.palette.keyEnds],
        [['Page Up', 'Page Down'], t.palette.keyPaging],
        [['Enter'], t.settings.keyOpen],
        [['Esc'], t.settings.keyClose],
      ],
    ],
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {sections.map(([title, lines]) => (
        <div key={title}>
          <Typography variant="h3" sx={{ mb: 0.5 }}>
            {title}
          </Typography>
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              gridTemplateColumns: '184px minmax(0, 1fr)',
              rowGap: 0.5,
              alignItems: 'baseline',
              '& dd': { m: 0 },
              '& dt': { display: 'flex', flexWrap: 'wrap', gap: 0.5 },
              '& kbd': { font: 'inherit', fontSize: 12, px: 0.5, border: 1, borderColor: 'divider', borderRadius: 0.5, color: 'text.secondary' },
            }}
          >
            {lines.map(([keys, words]) => (
              <Box key={keys.join(' ')} sx={{ display: 'contents' }}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{words}</dd>
              </Box>
            ))}
          </Box>
        </div>
      ))}
    </Box>
  );
}

function keysOf({ id, key }: Command, desktop: boolean): readonly string[] {
  const own = key === null ? [] : [keyName(key, isMac)];
  const refresh = commandOf('refresh');
  // In a browser these two read the page again, and not the host.
  return desktop && id === refresh.id ? [...own, keyName('Mod+R', isMac), 'F5'] : own;
}
