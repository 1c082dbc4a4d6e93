/** The lines of a nat.conf or vmnetnat.conf by what they are about. */
import type { Bytes } from '../formats/bytes.ts';
import { parseNat, type NatSetting } from '../formats/nat.ts';
import type { Unit } from './merge-lines.ts';

/** What follows from the network; all other values are a person's to change. */
const generatedKeys: ReadonlySet<string> = new Set(['host/ip', 'host/netmask', 'host/device', 'host/hostmac', 'host/hostip', 'host/usemacosvmnetvirtapi']);

export function natUnits(bytes: Bytes): readonly Unit[] {
  const file = parseNat(bytes);
  const settings = new Map(file.settings.map((setting) => [setting.line, setting]));
  const headers = new Map(file.sections.map(({ name, line }) => [line, name.toLowerCase()]));
  let at = 0;
  return file.lines.map((text, index): Unit => {
    const start = at;
    at += text.length;
    const setting = settings.get(index + 1);
    const header = headers.get(index + 1);
    if (setting !== undefined) return settingUnit(setting, text, start);
    const content = text.trim();
    // A section that VMware knows nothing of comes along with its settings.
    if (header !== undefined) return { key: `[${header}]`, text, missing: 'carried', generated: null, opens: true };
    return { key: content === '' ? null : `# ${content}`, text, missing: 'carried', generated: null };
  });
}

function settingUnit({ section, key, value, valueStart, valueEnd }: NatSetting, text: Bytes, start: number): Unit {
  const name = `${section}/${key.toLowerCase()}`;
  const forward = section === 'incomingtcp' || section === 'incomingudp';
  const generated = forward || generatedKeys.has(name);
  return {
    // `port` may be repeated, each time with another one.
    key: section.startsWith('privileged') && key.toLowerCase() === 'port' ? `${name} ${value}` : name,
    text,
    missing: generated ? 'dropped' : 'carried',
    generated: generated ? [valueStart - start, valueEnd - start] : null,
  };
}
