/** The window's own keys: those of its commands, and Esc for the details. */
import { useEffect, useEffectEvent } from 'react';
import { commandOfKey, type CommandId } from '../../src/core/contract/commands.ts';

export interface Keys {
  /** The desktop app has keys that are a browser's own. */
  readonly desktop: boolean;
  /** A dialog is open, or on its way: what is typed meanwhile is meant for it. */
  readonly inDialog: boolean;
  readonly onCommand: (command: CommandId) => void;
  readonly onEscape: () => void;
}

export function useKeys({ desktop, inDialog, onCommand, onEscape }: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (inDialog || event.defaultPrevented || isIn(target, '[role="dialog"], [role="menu"], [role="listbox"]')) return;
    if (event.key === 'Escape') {
      onEscape();
      return;
    }
    const command = commandOfKey(event, desktop);
    const isPlain = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (command === undefined || (isPlain && isIn(target, 'input, textarea, select'))) return;
    // Also so that the menu of the desktop app, which has the same key, does not do it again.
    event.preventDefault();
    onCommand(command.id);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isIn(element: Element | null, selector: string): boolean {
  return element !== null && element.closest(selector) !== null;
}
