/** Listens to the window's keys and to the desktop app's menu, and shows what they open. */
import Box from '@mui/material/Box';
import { useCallback, useEffect, useEffectEvent, useState, type ReactElement, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { CommandId } from '../../src/core/contract/commands.ts';
import { useAnnounce } from '../app/announce.ts';
import { lazyPage } from '../app/lazy-page.tsx';
import { useKeys } from '../app/use-keys.ts';
import { useWindow, type WindowDialog } from '../app/window-context.ts';
import { usePerform } from './use-perform.ts';

const CommandLineDialog = lazyPage(async () => (await import('./dialogs.tsx')).CommandLineDialog);
const KeysDialog = lazyPage(async () => (await import('./dialogs.tsx')).KeysDialog);
const OpenCapture = lazyPage(async () => (await import('../frame/open-capture.tsx')).OpenCapture);
const Palette = lazyPage(async () => (await import('./palette.tsx')).Palette);
const SaveCapture = lazyPage(async () => (await import('../frame/save-capture.tsx')).SaveCapture);

interface Props {
  readonly dialog: WindowDialog | null;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onEscape: () => void;
}

export function Commands({ dialog, searchRef, onEscape }: Props): ReactElement {
  const { api, about, openDialog } = useWindow();
  const [said, say] = useSaid();
  const perform = usePerform({ focusSearch: () => searchRef.current?.select(), say });
  const onCommand = useEffectEvent((command: CommandId) => perform({ kind: 'command', command }));
  const close = useCallback(() => openDialog(null), [openDialog]);
  useKeys({ desktop: about.shell === 'electron', inDialog: dialog !== null, onCommand: (command) => perform({ kind: 'command', command }), onEscape });
  useEffect(() => api.onMenuCommand(({ command }) => onCommand(command)), [api]);
  return (
    <>
      {dialog === 'palette' && (
        <Palette
          onClose={close}
          onChoose={({ deed }) => {
            // First the keyboard goes back to where it was: what is opened now returns it there.
            flushSync(close);
            perform(deed);
          }}
        />
      )}
      {dialog === 'keys' && <KeysDialog onClose={close} />}
      {dialog === 'command-line' && <CommandLineDialog onClose={close} />}
      {dialog === 'open-capture' && <OpenCapture onClose={close} />}
      {dialog === 'save-capture' && <SaveCapture onClose={close} />}
      {said !== null && (
        <Box aria-hidden sx={{ position: 'fixed', bottom: 40, left: '50%', transform: 'translateX(-50%)', px: 2, py: 1, borderRadius: 1, backgroundColor: 'text.primary', color: 'background.default', zIndex: 'snackbar' }}>
          {said}
        </Box>
      )}
    </>
  );
}

/** A sentence that is seen and heard, and goes by itself. */
function useSaid(): readonly [said: string | null, say: (words: string) => void] {
  const announce = useAnnounce();
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => setSaid(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback(
    (words: string) => {
      setSaid(words);
      announce(words);
    },
    [announce],
  );
  return [said, say];
}
