/** The checks of bridged networks. */
import { bridgeAdapterGone } from './bridge-adapter-gone.ts';
import { bridgeProtocolOff } from './bridge-protocol-off.ts';
import { bridgeWrongNic } from './bridge-wrong-nic.ts';
import { hypervOwnsNic } from './hyperv-owns-nic.ts';
import { noUnbridgedAdapter } from './no-unbridged-adapter.ts';
import { wifiBridgeUnsupported } from './wifi-bridge-unsupported.ts';
import { windowsBridgeOwnsNic } from './windows-bridge-owns-nic.ts';

export const bridgeChecks = [
  bridgeWrongNic,
  bridgeAdapterGone,
  bridgeProtocolOff,
  wifiBridgeUnsupported,
  noUnbridgedAdapter,
  windowsBridgeOwnsNic,
  hypervOwnsNic,
] as const;
