/** Copying a text, and showing for a moment that it was done. */
import { useEffect, useState } from 'react';
import { useAnnounce } from '../app/announce.ts';
import { copyText } from './copy-text.ts';

/** `said`: what is announced when it is done. */
export function useCopied(text: string, said: string): { readonly copied: boolean; readonly copy: () => Promise<void> } {
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    const done = await copyText(text);
    setCopied(done);
    if (done) announce(said);
  };
  return { copied, copy };
}
