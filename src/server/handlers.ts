/** The contract on top of hosts, jobs and settings; Electron and `vmnet ui` put the same one before their pages. */
import path from 'node:path';
import type { About, CallInput, ContractEvent, DocsName, HostEntry } from '../core/contract/contract.ts';
import { kindOfHostName, originalName } from '../core/contract/host-name.ts';
import { done, refused, type Answer, type Refused } from '../core/contract/problem.ts';
import type { Preferences } from '../core/contract/preferences.ts';
import type { Handlers, Service } from '../core/contract/serve.ts';
import type { HostReading } from '../core/jobs/host-reading.ts';
import type { Host } from '../core/jobs/host.ts';
import type { Platform } from '../core/vnet/host-view.ts';
import type { Target } from '../host/apply/target.ts';
import type { Rights } from '../host/elevate/rights.ts';
import type { Machine } from '../host/machine.ts';
import type { Prober } from '../host/prober.ts';
import { createChanges } from './changes.ts';
import { createDoctor } from './doctor.ts';
import { openHosts, type OpenHost } from './open-hosts.ts';
import { policyCalls } from './policy-calls.ts';
import { readPasted } from './read-pasted.ts';
import { restorePointCalls } from './restore-points.ts';
import { savingCaptures, type SaveCapture } from './save-capture.ts';
import { savingTexts } from './save-text.ts';
import type { SettingsStore } from './settings-store.ts';
import { openTargets, type OpenTarget } from './targets.ts';
import { vmFolderCalls } from './vm-folders.ts';

export interface SampleEntry {
  /** Without `sample:`. */
  readonly name: string;
  readonly platform: Platform;
  readonly title: { readonly en: string; readonly 'zh-CN': string };
}

/** What only a native shell can do. */
export interface NativeShell {
  /** An absolute path; null when the person cancels. */
  readonly choosePath: (kind: CallInput<'chooseCapture'>['kind']) => Promise<string | null>;
  /** Where a new file of that kind is to go; null when the person cancels. */
  readonly chooseTarget: (kind: 'zip' | 'yaml' | 'json') => Promise<string | null>;
  readonly openDocs: (name: DocsName) => Promise<void>;
}

export interface ServiceParts {
  readonly version: string;
  /** As `--host` was given; null: it was not. */
  readonly startHost: string | null;
  readonly locale: string;
  /** Where relative paths start. */
  readonly cwd: string;
  readonly platform: Platform;
  readonly openHost: OpenHost;
  readonly readHost: (host: Host) => Promise<HostReading>;
  readonly saveCapture: SaveCapture;
  readonly openTarget: OpenTarget;
  readonly rightsFor: (target: Target) => Rights;
  /** Of this computer. */
  readonly prober: Prober;
  readonly samples: readonly SampleEntry[];
  readonly settings: SettingsStore;
  /** Absolute paths of the folders that VMNET_VM_FOLDERS names. */
  readonly namedVmFolders: readonly string[];
  /** Null in a browser: there the page asks for a path, and links open by themselves. */
  readonly native: NativeShell | null;
  readonly onPreferences?: (preferences: Preferences) => void;
}

const mostRecent = 10;

export function createService(parts: ServiceParts): Service {
  const { settings, native } = parts;
  const startHost = parts.startHost === null ? null : absolute(parts.startHost, parts.cwd);
  const listeners = new Set<(event: ContractEvent) => void>();
  const emit = (event: ContractEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const hostChanged = (host: string): void => emit({ name: 'hostChanged', data: { host } });
  const copies = new Map<string, Host>();
  const targets = openTargets(parts.openTarget, (name, { host }) => {
    copies.set(name, host);
    hosts.replace(name, host);
  });
  const hosts = openHosts(openOne, hostChanged);
  const changes = createChanges({
    targets,
    rightsFor: parts.rightsFor,
    openHost: hosts.open,
    onProgress: (data) => emit({ name: 'changeProgress', data }),
    onChanged: hostChanged,
  });
  const doctor = createDoctor({
    openHost: async (name) => (mayOpen(name) ? hosts.open(name) : refused('host-not-chosen', '', name)),
    prober: parts.prober,
    onProgress: (data) => emit({ name: 'doctorProgress', data }),
  });
  const vmFolders = vmFolderCalls({
    platform: parts.platform,
    settings,
    named: parts.namedVmFolders,
    choose: native === null ? null : async () => native.choosePath('folder'),
    onChanged: () => hostChanged('local'),
  });
  const restorePoints = restorePointCalls(targets);
  const chosen = new Set(startHost === null ? [] : [startHost]);
  // The last reading of each open host, for as long as it is open.
  const readings = new WeakMap<Host, HostReading>();

  /** A copy to which changes were made goes before what it was made of. */
  async function openOne(name: string): ReturnType<OpenHost> {
    const copy = copies.get(name);
    if (copy !== undefined) return { ok: true, host: copy };
    if (kindOfHostName(name) !== 'simulated') return parts.openHost(name);
    const opened = await targets.open(name);
    return opened.ok ? { ok: true, host: opened.value.host } : opened;
  }

  /** What a copy that is thrown away has become; undefined for a host that nobody changed here. */
  async function copyOf(name: string): Promise<Machine | undefined> {
    if (!copies.has(name) && kindOfHostName(name) !== 'simulated') return undefined;
    const opened = await targets.open(name);
    return opened.ok ? opened.value.machine() : undefined;
  }

  // A native page has no need of other paths, so that a page taken over by an attacker cannot roam the disk.
  function mayOpen(name: string): boolean {
    const host = originalName(name);
    return native === null || kindOfHostName(host) !== 'capture' || chosen.has(host) || recent().includes(host);
  }

  function recent(): readonly string[] {
    return settings.current().recentCaptures;
  }

  function guarded<Input extends { readonly host: string }, Output>(call: (input: Input) => Promise<Answer<Output>>): typeof call {
    return async (input) => (mayOpen(input.host) ? call(input) : refused('host-not-chosen', '', input.host));
  }

  /** A host that was never read is read now. */
  async function readingOf(host: string): Promise<{ readonly ok: true; readonly name: string; readonly reading: HostReading } | Refused> {
    if (!mayOpen(host)) return refused('host-not-chosen', '', host);
    const opened = await hosts.open(host);
    if (!opened.ok) return opened;
    const reading = readings.get(opened.host) ?? (await parts.readHost(opened.host));
    readings.set(opened.host, reading);
    return { ok: true, name: opened.host.name, reading };
  }

  async function remember(host: string): Promise<void> {
    const file = absolute(host, parts.cwd);
    if (kindOfHostName(host) !== 'capture' || recent()[0] === file) return;
    // Not saved is not worth a word here: the capture itself was opened.
    await settings.change({ recentCaptures: [file, ...recent().filter((one) => one !== file)].slice(0, mostRecent) });
  }

  const handlers: Handlers = {
    about: async () => done(aboutOf(parts, startHost)),
    listHosts: async () => done(hostEntries(parts, recent())),
    async readHost({ host }) {
      if (!mayOpen(host)) return refused('host-not-chosen', '', host);
      const opened = await hosts.open(host);
      if (!opened.ok) return opened;
      const reading = await parts.readHost(opened.host);
      readings.set(opened.host, reading);
      await remember(host);
      return done(reading.view);
    },
    async checkHost({ host }) {
      const found = await readingOf(host);
      return found.ok ? done({ findings: found.reading.check().findings }) : found;
    },
    async hostFacts({ host }) {
      const found = await readingOf(host);
      return found.ok ? done(found.reading.facts()) : found;
    },
    async readEvidence({ host, source, first, last }) {
      const found = await readingOf(host);
      if (!found.ok) return found;
      const excerpt = found.reading.check().excerpt(source, first, last) ?? doctor.excerpt(host, source, first, last);
      return excerpt === undefined ? refused('no-such-evidence', '', source) : done(excerpt);
    },
    ...doctor.calls,
    async reach({ host, vm }) {
      const found = await readingOf(host);
      if (!found.ok) return found;
      const isThere = vm === null || found.reading.view.vms.some(({ path: own }) => own === vm);
      return isThere ? done(found.reading.reach(vm)) : refused('vm-not-on-host', '', vm);
    },
    async watchHost({ host }) {
      if (!mayOpen(host)) return refused('host-not-chosen', '', host);
      const opened = await hosts.watch(host);
      return opened.ok ? done(null) : opened;
    },
    async unwatchHost({ host }) {
      hosts.unwatch(host);
      return done(null);
    },
    async chooseCapture({ kind }) {
      if (native === null) return refused('not-in-browser');
      const host = await native.choosePath(kind);
      if (host === null) return done(null);
      chosen.add(host);
      return done({ host });
    },
    ...savingCaptures({ save: parts.saveCapture, cwd: parts.cwd, chooseTarget: native === null ? null : async () => native.chooseTarget('zip'), mayOpen, copyOf, reportOf: doctor.report }),
    ...savingTexts({ cwd: parts.cwd, chooseTarget: native?.chooseTarget ?? null }),
    ...policyCalls(async (host) => {
      const found = await readingOf(host);
      return found.ok ? { ok: true, name: found.name, state: found.reading.state() } : found;
    }),
    readPasted,
    planChange: guarded(changes.planChange),
    applyPlan: guarded(changes.applyPlan),
    cancelChange: changes.cancelChange,
    history: guarded(changes.history),
    recoverChange: guarded(changes.recoverChange),
    ...vmFolders,
    restorePoints: guarded(restorePoints.restorePoints),
    deleteRestorePoints: guarded(restorePoints.deleteRestorePoints),
    preferences: async () => done(settings.current().preferences),
    setPreferences: async (change) => setPreferences(parts, change),
    async openDocs({ name }) {
      if (native === null) return refused('not-in-browser');
      await native.openDocs(name);
      return done(null);
    },
  };

  return {
    handlers,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      hosts.close();
      await changes.close();
    },
  };
}

function absolute(host: string, cwd: string): string {
  return kindOfHostName(host) === 'capture' ? path.resolve(cwd, host) : host;
}

function aboutOf({ version, locale, native }: ServiceParts, startHost: string | null): About {
  return { version, shell: native === null ? 'browser' : 'electron', startHost, locale };
}

function hostEntries({ platform, samples }: ServiceParts, recent: readonly string[]): readonly HostEntry[] {
  return [
    { kind: 'local', host: 'local', platform },
    ...recent.map((host): HostEntry => ({ kind: 'capture', host })),
    ...samples.map(
      ({ name, platform, title }): HostEntry => ({
        kind: 'sample',
        host: `sample:${name}`,
        platform,
        title: { en: title.en, zh: title['zh-CN'] },
      }),
    ),
  ];
}

async function setPreferences(
  { settings, onPreferences }: ServiceParts,
  change: CallInput<'setPreferences'>,
): Promise<Answer<Preferences>> {
  const preferences = { ...settings.current().preferences, ...change };
  onPreferences?.(preferences);
  const saved = await settings.change({ preferences });
  return saved.ok ? done(preferences) : refused('preferences-not-saved', saved.detail, saved.file);
}
