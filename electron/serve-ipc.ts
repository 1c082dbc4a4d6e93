/** The contract over IPC, for one window's page. The only user of Electron's `ipc` on this side. */
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { callNames, type ContractEvent } from '../src/core/contract/contract.ts';
import { serve, type Service } from '../src/core/contract/serve.ts';
import { pageOrigin } from './address.ts';
import { callChannel, eventChannel } from './channels.ts';

/** What it needs of a window's contents. */
export type Contents = Pick<WebContents, 'send' | 'isDestroyed'> & { readonly ipc: Pick<WebContents['ipc'], 'handle'> };

/** Returns how to stop sending events. */
export function serveIpc(contents: Contents, service: Service, onBug: (call: string, error: unknown) => void): () => void {
  const answer = serve<Caller>(service.handlers, { isOwn: isOwnMainFrame, onBug });
  for (const name of callNames) {
    // `contents.ipc`, not `ipcMain`: other web contents have no such handlers at all.
    contents.ipc.handle(callChannel(name), async (event, input: unknown) => answer(name, input, event));
  }
  return service.subscribe((event) => tell(contents, event));
}

/** Tells the page something that it did not ask for. */
export function tell(contents: Pick<Contents, 'send' | 'isDestroyed'>, { name, data }: ContractEvent): void {
  if (!contents.isDestroyed()) contents.send(eventChannel(name), data);
}

type Caller = Pick<IpcMainInvokeEvent, 'senderFrame'>;

/** `senderFrame` is null when the frame has gone or navigated since. */
export function isOwnMainFrame({ senderFrame }: Caller): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === pageOrigin;
}
