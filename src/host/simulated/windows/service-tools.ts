/** Plays `net start|stop` and `sc start|stop|config` for VMware's services. */
import { scQuery, type ServiceName } from '../../samples/templates/services.ts';
import type { Played, World } from '../world.ts';
import { errors, serviceNamed, setStartType, startService, stopService } from './services.ts';

/** Undefined for other services and verbs. `net` wants a whole name, as `sc` does. */
export async function net(world: World, [, verb = '', name = '']: readonly string[]): Promise<Played | undefined> {
  const service = /^(?:nat|dhcp|bridge|userif)$/i.test(name) ? undefined : serviceNamed(name);
  if (service === undefined || (verb !== 'start' && verb !== 'stop')) return undefined;
  const display = service === 'VMnetDHCP' ? 'VMware DHCP Service' : service;
  if (verb === 'start') {
    const error = await startService(world, service);
    if (error === errors.running) return failure('The requested service has already been started.', 2182);
    if (error === 0) return said(`The ${display} service is starting.`, `The ${display} service was started successfully.`);
    return systemError(error);
  }
  const error = await stopService(world, service);
  if (error === errors.stopped) return failure(`The ${display} service is not started.`, 3521);
  return said(`The ${display} service is stopping.`, `The ${display} service was stopped successfully.`);
}

function said(...lines: readonly string[]): Played {
  return { exitCode: 0, text: [...lines, '', ''].join('\r\n') };
}

function failure(line: string, message: number): Played {
  return { exitCode: 2, text: [line, '', `More help is available by typing NET HELPMSG ${message}.`, '', ''].join('\r\n') };
}

function systemError(error: number): Played {
  const words = error === errors.died ? 'The process terminated unexpectedly.' : 'The service cannot be started because it is disabled.';
  return { exitCode: 2, text: [`System error ${error} has occurred.`, '', words, '', ''].join('\r\n') };
}

/** `sc query` and `sc qc` are recorded; undefined for them. */
export async function sc(world: World, [, verb = '', name = '', ...options]: readonly string[]): Promise<Played | undefined> {
  const service = /^(?:nat|dhcp|bridge|userif)$/i.test(name) ? undefined : serviceNamed(name);
  if (service === undefined) return undefined;
  switch (verb) {
    case 'start':
      return controlled(service, 'StartService', await startService(world, service), '2  START_PENDING ');
    case 'stop':
      return controlled(service, 'ControlService', await stopService(world, service), '3  STOP_PENDING ');
    case 'config':
      return configure(world, service, options);
    default:
      return undefined;
  }
}

function controlled(service: string, call: string, error: number, pending: string): Played {
  // A process that ends at once has been started, for all that `sc` waits to see.
  if (error !== 0 && error !== errors.died) return { exitCode: error, text: `[SC] ${call} FAILED ${error}:\r\n\r\n` };
  return { exitCode: 0, text: scQuery(service as ServiceName).replace(/4 {2}RUNNING /, pending) };
}

/** `sc config X start= disabled`: the value is a word of its own, or hangs on the sign. */
async function configure(world: World, service: string, options: readonly string[]): Promise<Played> {
  const at = options.findIndex((word) => word.toLowerCase().startsWith('start='));
  const type = options[at]?.slice('start='.length) || options[at + 1];
  const done = at !== -1 && type !== undefined && (await setStartType(world, service, type));
  return done ? { exitCode: 0, text: '[SC] ChangeServiceConfig SUCCESS\r\n' } : { exitCode: 1639, text: 'ERROR:  Invalid start= field\r\n' };
}
