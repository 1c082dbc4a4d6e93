/**
 * Linux and macOS keep all networks in `networking`, and Linux' editor does not start without netmap.conf. Windows' store is
 * the registry, of which a missing answer says nothing.
 */
import type { HostState } from '../vnet/host-state.ts';
import { automatic, check } from './check.ts';
import { fileOf, isWholeHost } from './files.ts';

type Data = { readonly file: 'networking' | 'netmap' };

export const networkConfigMissing = check<'network-config-missing', Data>('network-config-missing', 'error', (state) => {
  const missing = (role: 'store' | 'netmap'): string | null => {
    const file = fileOf(state, role, null);
    return file?.status === 'missing' ? file.path : null;
  };
  const store = missing('store');
  // Folders of VMware's stay when it is uninstalled.
  if (store !== null) return isInstalled(state) ? [{ data: { file: 'networking' }, evidence: [placeOf(store)] }] : [];
  const netmap = missing('netmap');
  if (netmap === null || state.view.host.platform !== 'linux' || state.store === null || !isWholeHost(state)) return [];
  return [{ severity: 'warning', data: { file: 'netmap' }, evidence: [placeOf(netmap)], fix: automatic('vmnet repair network-config-missing') }];
});

function isInstalled({ view, networks }: HostState): boolean {
  return view.host.product !== null || networks.some(({ adapter }) => adapter !== null);
}

function placeOf(path: string): { readonly source: string; readonly line: null; readonly text: null } {
  return { source: path, line: null, text: null };
}
