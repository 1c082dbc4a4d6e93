/** Sends the packets that the doctor was allowed to send, all at once, and says within seconds what came back. */
import dns from 'node:dns';
import net from 'node:net';
import type { Platform } from '../core/vnet/host-view.ts';
import { mostProbes, type ProbeAnswer, type ProbeResult, type ProbeTarget } from '../core/vnet/probe.ts';
import { errorCode } from './failure.ts';
import { run as runTool, type Run } from './run.ts';

export interface Prober {
  /** Of more than `mostProbes` targets the first are tried. Never later than `longest`. */
  probe(targets: readonly ProbeTarget[]): Promise<readonly ProbeResult[]>;
}

type Answer = Pick<ProbeResult, 'answer' | 'detail'>;

/** Milliseconds that one packet may take, and all of them together. */
const patience = 1500;
const longest = 2500;

/** A name that every name server on the internet can answer for. */
const askedName = 'example.com';

export function localProber(platform: Platform, run: Run = runTool): Prober {
  const send = (target: ProbeTarget): Promise<Answer> => {
    switch (target.kind) {
      case 'ping':
        return ping(platform, target, run);
      case 'tcp':
        return connect(target.address, target.port);
      case 'dns':
        return ask(target.address);
    }
  };
  return {
    probe: (targets) =>
      Promise.all(
        targets.slice(0, mostProbes).map(async (target) => ({ target, ...(await inTime(send(target))) })),
      ),
  };
}

async function inTime(answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ answer: 'not-sent', detail: `${longest} ms` }), longest);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}

type Ping = Extract<ProbeTarget, { readonly kind: 'ping' }>;

const pingWords: Readonly<Record<Platform, (target: Ping) => readonly string[]>> = {
  linux: ({ payload }) => ['-n', '-c', '1', '-W', '1', ...(payload === null ? [] : ['-M', 'do', '-s', `${payload}`])],
  macos: ({ payload }) => ['-n', '-c', '1', '-W', '1000', ...(payload === null ? [] : ['-D', '-s', `${payload}`])],
  windows: ({ payload }) => ['-n', '1', '-w', '1000', ...(payload === null ? [] : ['-f', '-l', `${payload}`])],
};

/** Raw sockets need rights; every system brings a tool that has them. */
async function ping(platform: Platform, target: Ping, run: Run): Promise<Answer> {
  const outcome = await run(['ping', ...pingWords[platform](target), target.address], { timeout: patience });
  if (outcome.code === 'timed-out') return { answer: 'silent', detail: outcome.detail };
  if (outcome.code !== 'done') return { answer: 'not-sent', detail: outcome.code };
  const said = `${outcome.stdout.toString('latin1')}\n${outcome.complaint}`;
  // Windows' ping calls it a success when a router says that nobody is there.
  if (/\bTTL[=:]\d/i.test(said)) return { answer: 'answered', detail: '' };
  // The host's own link is too small for it: that says nothing of the guest.
  if (/too long|message size/i.test(said)) return { answer: 'not-sent', detail: 'EMSGSIZE' };
  if (/Network is unreachable|No route to host/i.test(said)) return { answer: 'unreachable', detail: `exit ${outcome.exitCode}` };
  return { answer: platform !== 'windows' && outcome.exitCode > 1 ? 'not-sent' : 'silent', detail: `exit ${outcome.exitCode}` };
}

const answersOfErrors: Readonly<Record<string, ProbeAnswer>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'refused',
  ESERVFAIL: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'silent',
  ETIMEOUT: 'silent',
  // It answered: there is no such name, no such address, or it tells nobody of names elsewhere.
  ENOTFOUND: 'answered',
  ENODATA: 'answered',
  EREFUSED: 'answered',
};

function ofError(error: unknown): Answer {
  const code = errorCode(error);
  return { answer: answersOfErrors[code] ?? 'not-sent', detail: code };
}

function connect(host: string, port: number): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: patience });
    const end = (answer: Answer): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end({ answer: 'answered', detail: '' }));
    socket.once('timeout', () => end({ answer: 'silent', detail: `${patience} ms` }));
    socket.once('error', (error) => end(ofError(error)));
  });
}

async function ask(server: string): Promise<Answer> {
  const resolver = new dns.promises.Resolver({ timeout: patience, tries: 1 });
  resolver.setServers([server]);
  try {
    await resolver.resolve4(askedName);
    return { answer: 'answered', detail: '' };
  } catch (error) {
    return ofError(error);
  }
}
