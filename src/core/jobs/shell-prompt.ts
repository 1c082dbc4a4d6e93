/** Prompts in a copied terminal, and which kind of output the command behind one prints. */
import type { PastedKind } from '../vnet/pasted.ts';

const prompts: readonly RegExp[] = [
  /^(?:PS )?[A-Za-z]:\\[^<>|]{0,200}>(.*)$/,
  // `[root@host ~]# `, `user@host:~$ `, macOS's `user@Mac ~ % `, and a virtual environment's name before it.
  /^(?:\([\w.-]{1,40}\) )?\[?[\w.-]{1,64}@[\w.-]{1,64}[^$#%>\n]{0,120}[$#%](?: (.*))?$/,
  /^(?:\$|%|(?:ba)?sh-\d[\d.]{0,8}[$#]|[➜❯λ])(?: (.*))?$/,
];

// What a terminal says before anybody has typed.
const banners = /^(?:Microsoft Windows \[|\(c\) |Windows PowerShell$|Copyright \(C\) |版权所有|Last login: |.{0,80}https:\/\/aka\.ms\/)/;

/** The command typed, `''` for a bare prompt, undefined for a line without a prompt. */
export function promptCommand(line: string): string | undefined {
  const start = line.slice(0, 400).trimEnd();
  for (const prompt of prompts) {
    const found = prompt.exec(start);
    if (found !== null) return (found[1] ?? '').trim();
  }
  // Root's short prompt looks like a comment of a file: only a command that is known makes it one.
  const rooted = /^# (.*)$/.exec(start)?.[1];
  return rooted !== undefined && kindOfCommand(rooted) !== undefined ? rooted : undefined;
}

export function isBanner(line: string): boolean {
  return banners.test(line.slice(0, 200));
}

const commands: readonly (readonly [RegExp, PastedKind])[] = [
  [/^ipconfig(?: \/\w+)*$/i, 'ipconfig'],
  [/^ifconfig(?: \S+){0,3}$/, 'ifconfig'],
  [/^ip(?: -\S+)* (?:address|addr|a|link|l)(?: (?:show|list|ls|dev \S+|\S+))?$/, 'ip-addr'],
  [/^ip(?: -\S+)* (?:route|ro|r)(?: (?:show|list|ls|table \S+|show table \S+))?$/, 'ip-route'],
  [/^ip(?: -\S+)* (?:neighbour|neighbor|neigh|n)(?: (?:show|list|ls))?$/, 'arp'],
  [/^route(?: -[46])? print(?: \S+)*$/i, 'route-print'],
  [/^route(?: -\S+)*$/, 'netstat-rn'],
  [/^netstat -\w*r\w*(?: -\S+)*$/i, 'netstat-rn'],
  [/^arp(?: -\w+)*$/i, 'arp'],
  [/^netstat -[abfnoq]*o[abfnoq]*$/i, 'listeners'],
  [/^ss(?: -\w+)+$/, 'listeners'],
  [/^lsof(?: -\S+)*? -(?:\w*P)?i\S*(?: -\S+)*$/, 'listeners'],
  [/^netsh int(?:erface)? ipv[46] show excludedportrange\b/i, 'excluded-ports'],
  [/^sc (?:query|queryex|qc)\b/i, 'sc'],
  [/^networksetup -listallhardwareports$/, 'hardware-ports'],
  [/^(?:vmware-networks|vmnet-cli) --?\w+$/, 'vmware-networks'],
  [/^vmrun(?: -T \w+)? listHostNetworks$/i, 'vmrun-networks'],
  [/^vmrun(?: -T \w+)? list$/i, 'vmrun-list'],
  [/^reg query\b/i, 'registry'],
];

const files: readonly (readonly [RegExp, PastedKind])[] = [
  [/^networking(?:\.\S+)?$/, 'networking'],
  [/^netmap\.conf$/, 'netmap'],
  [/^vmnetdhcp\.conf$/i, 'vmnetdhcp'],
  [/^dhcpd\.conf$/, 'dhcpd'],
  [/^(?:vmnet)?nat\.conf$/i, 'nat'],
  [/\.leases$/i, 'leases'],
  [/\.vmx$/i, 'vmx'],
  [/^(?:inventory\.vmls|vminventory)$/i, 'inventory'],
  [/\.lck$/i, 'lock'],
  [/\.reg$/i, 'registry'],
];

/** The kind that a command prints; undefined for one that prints none of ours. */
export function kindOfCommand(command: string): PastedKind | undefined {
  const plain = (command.split(/[|>]/, 1)[0] ?? '').trim().replace(/^sudo /, '');
  const [program = '', ...words] = plain.split(/\s+/);
  const name = baseName(program).replace(/\.exe$/i, '');
  if (/^(?:cat|type|more|less|head|tail|gc|get-content)$/i.test(name)) {
    const file = baseName(words.at(-1) ?? '').replace(/["']/g, '');
    return files.find(([looks]) => looks.test(file))?.[1];
  }
  const normal = [name, ...words].join(' ');
  return commands.find(([looks]) => looks.test(normal))?.[1];
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
