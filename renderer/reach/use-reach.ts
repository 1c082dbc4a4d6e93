/** Who reaches whom on the host that is shown: of one machine, or of all. */
import { useEffect, useState } from 'react';
import type { ReachShown } from '../../src/core/contract/doctor-schema.ts';
import { useWindow } from '../app/window-context.ts';

interface Got {
  readonly name: string;
  readonly vm: string | null;
  readonly readAt: number | null;
  readonly reach: ReachShown;
}

/** `vm`: path of its `.vmx`; null: all. Null until it is there, and when it cannot be had. */
export function useReach(vm: string | null): ReachShown | null {
  const { api, host } = useWindow();
  const { host: name, readAt } = host.state;
  const [got, setGot] = useState<Got | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const answer = await api.reach({ host: name, vm });
      if (isWanted && answer.ok) setGot({ name, vm, readAt, reach: answer.value });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [api, name, vm, readAt]);
  // Of an earlier reading it stands until the new one is there: nothing jumps.
  return got?.name === name && got.vm === vm ? got.reach : null;
}
