/** Where Windows keeps what is made out of the registry. */
import { defaultProgramData, files } from '../../windows/facts.ts';
import type { World } from '../world.ts';

export function pathOf({ manifest }: World, file: keyof typeof files): string {
  const folder = Object.entries(manifest.environment).find(([name]) => name.toUpperCase() === 'PROGRAMDATA')?.[1];
  return `${folder ?? defaultProgramData}\\VMware\\${files[file]}`;
}
