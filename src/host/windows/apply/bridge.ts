/** VMware's bridge protocol on the host's adapters: what VMnet0 bridges to is which of them it is bound to. */
import { readBridgeBindings, type BridgeBinding } from '../../../core/formats/bridge-bindings.ts';
import type { StageOutcome } from '../../apply/driver.ts';
import type { Machine } from '../../machine.ts';
import { tools } from '../facts.ts';
import { nameLiteral, powershell } from '../powershell.ts';
import { done, failed, hadNoEffect, type Session } from './session.ts';

/** Null: nobody can say. */
export async function bridgeBindings(machine: Machine): Promise<readonly BridgeBinding[] | null> {
  const output = await machine.run(tools.bridgeBindings);
  return output.ok ? readBridgeBindings(output.text).bindings : null;
}

/** Undefined for a name that no adapter can have. */
export function bindingCommand(adapter: string, bound: boolean): readonly string[] | undefined {
  const name = nameLiteral(adapter);
  return name === undefined ? undefined : powershell(`${bound ? 'Enable' : 'Disable'}-NetAdapterBinding -ComponentID vmware_bridge -Name ${name}`);
}

export async function bindBridge(session: Session, adapter: string, bound: boolean): Promise<StageOutcome> {
  const { machine } = session.work;
  const argv = bindingCommand(adapter, bound);
  const binding = (await bridgeBindings(machine))?.find(({ name }) => name === adapter);
  if (argv === undefined || binding === undefined) return failed('adapter-not-bridgeable', { adapter });
  if (binding.bound === bound) return done;
  const outcome = await session.work.execute(argv);
  const after = (await bridgeBindings(machine))?.find(({ name }) => name === adapter);
  return after?.bound === bound ? done : hadNoEffect(argv, outcome);
}
