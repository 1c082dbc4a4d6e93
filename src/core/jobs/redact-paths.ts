/** Paths without the names in them: users, machines, and the folders that people made for machines. */
import { isCommonUser, type NameBook } from './redact-names.ts';

/** Folders that VMware, the systems and most people call so. */
const commonFolders =
  /^(?:[a-z]:|users|home|documents and settings|documents|my documents|my virtual machines|virtual machines(?:\.localized)?|shared virtual machines|virtualmachines|vmware|vms?|public|shared|data|mnt|media|srv|opt|usr|var|lib|root|tmp|desktop|downloads|onedrive|volumes|library|applications|\.vmware)$/i;

export interface NamedMachine {
  /** Of its `.vmx`. */
  readonly path: string;
  /** What it is called: in its file, and in the list of machines. */
  readonly names: readonly string[];
}

/** Maps whole paths and parts of paths; what it was not told of stays but for users. */
export class PathMap {
  private readonly parts = new Map<string, string>();
  private readonly book: NameBook;
  private readonly fold: (path: string) => string;

  /** `ignoresCase`: as the disks of Windows and macOS do. */
  constructor(book: NameBook, machines: readonly NamedMachine[], ignoresCase: boolean) {
    this.book = book;
    this.fold = (path) => (ignoresCase ? path.normalize('NFC').toLowerCase() : path).replaceAll('\\', '/').replace(/\/+/g, '/');
    for (const { path, names } of machines) this.addMachine(path, names);
  }

  of(path: string): string {
    let prefix = '';
    let user = false;
    return path
      .split(/([\\/]+)/)
      .map((part, index) => {
        prefix += part;
        if (index % 2 === 1 || part === '') return part;
        const isUser = user;
        user = /^(?:users|home|documents and settings)$/i.test(part);
        if (isUser) return this.user(part);
        return this.parts.get(this.fold(prefix)) ?? part;
      })
      .join('');
  }

  user(name: string): string {
    return isCommonUser(name) ? name : this.book.label('user', name);
  }

  /** As `of`, for a path of which nothing is known: a folder or file with a name of its own gets a label. */
  ofUnknown(path: string): string {
    const parts = this.of(path).split(/([\\/]+)/);
    const before = path.split(/([\\/]+)/);
    return parts
      .map((part, index) => {
        if (index % 2 === 1 || part !== before[index] || part === '' || part === '.' || part === '..') return part;
        if (index === parts.length - 1) return this.fileName(part);
        return commonFolders.test(part) || isUserPlace(parts, index) ? part : this.folder(part);
      })
      .join('');
  }

  /** Keeps what a snapshot or disk has behind its machine's name: `Ubuntu-000002.vmdk` → `vm1-000002.vmdk`. */
  private fileName(name: string): string {
    const [, base = name, extension = ''] = /^(.+?)((?:\.[A-Za-z\d]{1,8})?)$/.exec(name) ?? [];
    for (let length = base.length; length > 0; length -= 1) {
      const label = this.book.known('vm', base.slice(0, length));
      if (label !== undefined && !/^[\p{L}\p{N}]/u.test(base.slice(length))) return label + base.slice(length).replace(/[^\0-\x7f]+/g, 'x') + extension;
    }
    return /^(?:disk|nvram|virtual disk|windows|linux|darwin|solaris|freebsd|netware|auto detect)\d*(?:-\w{1,6})*$/i.test(base)
      ? name
      : this.book.label('file', base) + extension;
  }

  private folder(name: string): string {
    const [, base = name, bundle = ''] = /^(.*?)(\.vmwarevm|\.localized)?$/is.exec(name) ?? [];
    return (this.book.known('vm', base) ?? this.book.label('folder', base)) + bundle;
  }

  private addMachine(path: string, names: readonly string[]): void {
    const parts = path.split(/([\\/]+)/);
    const file = parts.at(-1) ?? '';
    const parent = parts.at(-3) ?? '';
    const base = file.replace(/\.vmx$/i, '');
    const enclosing = commonFolders.test(parent) || isUserPlace(parts, parts.length - 3) ? [] : [parent.replace(/\.vmwarevm$/i, '')];
    this.nameMachine([...names, base, ...enclosing]);
    const label = this.book.label('vm', base);
    let prefix = '';
    for (const [index, part] of parts.entries()) {
      prefix += part;
      if (index % 2 === 1 || part === '') continue;
      if (index === parts.length - 1) {
        const instead = `${label}${file.slice(base.length)}`;
        this.parts.set(this.fold(prefix), instead);
        this.parts.set(this.fold(`${prefix}.lck`), `${instead}.lck`);
      } else if (!commonFolders.test(part) && !isUserPlace(parts, index)) {
        this.parts.set(this.fold(prefix), this.folder(part));
      }
    }
  }

  /** Its names are mostly one; where they differ, they stay different. */
  private nameMachine(names: readonly string[]): void {
    const news = names.filter((name, index) => name !== '' && this.book.known('vm', name) === undefined && names.indexOf(name) === index);
    if (news.length === 0) return;
    const label = `vm${this.book.next('vm')}`;
    for (const [index, name] of news.entries()) {
      if (this.book.known('vm', name) !== undefined) continue;
      this.book.assign('vm', name, index === 0 ? label : `${label}-${String.fromCharCode(97 + index)}`);
    }
  }
}

/** The folder of a user, which `PathMap.of` replaces. */
function isUserPlace(parts: readonly string[], index: number): boolean {
  return /^(?:users|home|documents and settings)$/i.test(parts[index - 2] ?? '');
}
