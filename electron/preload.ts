/** The bridge: one function for each call of the contract, and none that takes a channel. The only user of ipcRenderer. */
import { contextBridge, ipcRenderer } from 'electron';
import { makeApi } from '../src/core/contract/api.ts';
import { refused } from '../src/core/contract/problem.ts';
import { callChannel, eventChannel } from './channels.ts';

contextBridge.exposeInMainWorld(
  'vmnet',
  makeApi({
    async call(name, input) {
      try {
        return (await ipcRenderer.invoke(callChannel(name), input)) as unknown;
      } catch {
        return refused('no-answer');
      }
    },
    listen(name, listener) {
      // The event object stays here: it would hand the page `sender`.
      const hear = (_: unknown, data: unknown): void => listener(data);
      ipcRenderer.on(eventChannel(name), hear);
      return () => {
        ipcRenderer.off(eventChannel(name), hear);
      };
    },
  }),
);
