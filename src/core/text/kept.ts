/** Words of Settings about what the program keeps: the folders searched for VMs, and the restore points. */
import { phrase } from './language.ts';

export const keptTexts = {
  folders: { en: 'VM folders', zh: '虚拟机文件夹' },
  foldersToSearch: { en: 'Folders to search…', zh: '要搜索的文件夹…' },
  foldersTitle: { en: 'Folders searched for virtual machines', zh: '搜索虚拟机的文件夹' },
  foldersHelp: {
    en: 'VMware’s own list of virtual machines is always read. Machines that it does not list are found in these folders and in the folders below them.',
    zh: '程序始终读取 VMware 自己的虚拟机列表。列表之外的虚拟机，在以下文件夹及其子文件夹中查找。',
  },
  otherHost: {
    en: 'The host that is shown now holds its own machines; these folders are searched on this computer only.',
    zh: '当前显示的主机自带其虚拟机；以下文件夹只在此计算机上搜索。',
  },
  noFolders: {
    en: 'No folder is added yet: only the machines that VMware itself lists are shown.',
    zh: '尚未添加文件夹：只显示 VMware 自己列出的虚拟机。',
  },
  searching: { en: 'Looking through the folders…', zh: '正在查找各文件夹…' },
  found: phrase(
    (n: number) => (n === 0 ? 'no virtual machine found there' : n === 1 ? '1 virtual machine found there' : `${n} virtual machines found there`),
    (n) => (n === 0 ? '未在其中找到虚拟机' : `在其中找到 ${n} 台虚拟机`),
  ),
  missing: { en: 'is not there: removed, or on a disk that is not attached', zh: '不存在：已被删除，或所在磁盘未连接' },
  unreadable: phrase((detail: string) => `is not readable by this account (${detail})`, (detail) => `当前账户无法读取（${detail}）`),
  tooLarge: phrase(
    (n: number) => `holds too much to look through: ${n} found before the search stopped. Name a folder further down.`,
    (n) => `内容过多，无法全部查找：停止前找到 ${n} 台。请指定更下层的文件夹。`,
  ),
  passedBy: phrase(
    (n: number) => (n === 1 ? '1 folder in it could not be read' : `${n} folders in it could not be read`),
    (n) => `其中 ${n} 个文件夹无法读取`,
  ),
  named: { en: 'named by VMNET_VM_FOLDERS, and removed there', zh: '由 VMNET_VM_FOLDERS 指定，需在该处移除' },
  addFolder: { en: 'Add a folder…', zh: '添加文件夹…' },
  add: { en: 'Add', zh: '添加' },
  path: { en: 'Whole path of a folder', zh: '文件夹的完整路径' },
  pathExample: phrase((example: string) => `For example ${example}`, (example) => `例如 ${example}`),
  remove: { en: 'Remove', zh: '移除' },
  removeFolder: phrase((path: string) => `Remove ${path} from the list`, (path) => `从列表中移除 ${path}`),
  removeHelp: { en: 'Removing a folder from the list leaves the folder and its machines as they are.', zh: '从列表中移除文件夹，不会改动文件夹本身及其中的虚拟机。' },
  added: phrase((path: string) => `Added ${path}`, (path) => `已添加 ${path}`),
  removed: phrase((path: string) => `Removed ${path} from the list`, (path) => `已从列表中移除 ${path}`),

  points: { en: 'Restore points', zh: '还原点' },
  pointsHelp: {
    en: 'Before every change, all that it may touch is saved in a restore point. Undo puts it back.',
    zh: '每次更改之前，所有可能被改动的内容都会保存到一个还原点，撤消时据此恢复。',
  },
  rule: phrase(
    (most: number, days: number) => `In each place the newest ${most} are kept, for ${days} days. The last one always stays, and so does one whose change needs attention.`,
    (most, days) => `每处保留最新的 ${most} 个，最长 ${days} 天。最后一个始终保留，更改尚需处理的还原点也始终保留。`,
  ),
  ruleFixed: {
    en: 'These numbers are fixed: what runs as administrator obeys no setting that any of your programs could write.',
    zh: '这些数值是固定的：以管理员身份运行的部分，不听从任何可被您的其他程序改写的设置。',
  },
  networks: { en: 'Of changes to networks', zh: '网络更改的还原点' },
  machines: { en: 'Of changes to virtual machines', zh: '虚拟机更改的还原点' },
  both: { en: 'Of all changes', zh: '全部更改的还原点' },
  folder: { en: 'Folder', zh: '文件夹' },
  count: phrase((n: number, size: string) => (n === 1 ? `1 restore point, ${size}` : `${n} restore points, ${size}`), (n, size) => `${n} 个还原点，共 ${size}`),
  none: { en: 'None yet: the first change makes one.', zh: '尚无还原点：第一次更改时会创建。' },
  oldest: { en: 'Oldest', zh: '最早' },
  newest: { en: 'Newest', zh: '最新' },
  storeUnreadable: phrase(
    (detail: string) => `The folder could not be read (${detail}), so it is not known what it holds.`,
    (detail) => `无法读取该文件夹（${detail}），因此不知道其中的内容。`,
  ),
  keeperAdministrator: {
    en: 'Only administrators can write here. Who could alter a restore point could have VMware’s files overwritten, so this window deletes nothing here.',
    zh: '此处只有管理员能够写入。能篡改还原点的人就能借此覆盖 VMware 的文件，因此本窗口不会删除这里的任何内容。',
  },
  keeperUser: { en: 'It is your own folder.', zh: '这是您自己的文件夹。' },
  keeperWindow: { en: 'The host is simulated: they go when the window is closed.', zh: '该主机是模拟的：关闭窗口后还原点随之消失。' },
  keeperCopy: { en: 'They lie in the simulated host’s own folder.', zh: '位于该模拟主机自己的文件夹中。' },
  captureHasNone: {
    en: 'A capture can only be looked at. Nothing is changed in it, so it has no restore points. A simulated copy of it has.',
    zh: '采集文件只能查看，其中不会有任何更改，因此没有还原点。其模拟副本则有。',
  },
  readingPoints: { en: 'Reading the restore points…', zh: '正在读取还原点…' },
  openHistory: { en: 'Open History', zh: '打开历史记录' },
  deleteOlder: { en: 'Delete older restore points…', zh: '删除较旧的还原点…' },
  nothingToDelete: { en: 'Nothing can be deleted before its time: what is here always stays.', zh: '没有可提前删除的还原点：现有的都会保留。' },
  deleteTitle: { en: 'Delete older restore points', zh: '删除较旧的还原点' },
  deleteHelp: {
    en: 'Their changes can no longer be undone and leave the history. What they changed stays as it is now. This cannot be undone.',
    zh: '对应的更改将无法再撤消，并从历史记录中消失。已做的更改保持现状。此操作无法撤消。',
  },
  which: { en: 'Which ones', zh: '删除哪些' },
  olderThan: phrase((days: number, n: number) => `Older than ${days} days: ${n}`, (days, n) => `超过 ${days} 天的：${n} 个`),
  allButLast: phrase((n: number) => `All that may go: ${n}`, (n) => `所有可删除的：${n} 个`),
  deleteThese: phrase((n: number) => (n === 1 ? 'Delete 1 restore point' : `Delete ${n} restore points`), (n) => `删除 ${n} 个还原点`),
  deleted: phrase((n: number) => (n === 1 ? '1 restore point was deleted.' : `${n} restore points were deleted.`), (n) => `已删除 ${n} 个还原点。`),
  bytes: phrase((n: number) => (n === 1 ? '1 byte' : `${n} bytes`), (n) => `${n} 字节`),
} as const;
