/** Writes `ipconfig /all` as Windows would in several languages and consoles, so that what we wrote must be read back. */

export interface WrittenAdapter {
  readonly kind: 'ethernet' | 'wireless' | 'unknown' | 'tunnel';
  readonly name: string;
  readonly description: string;
  /** As printed: `00-50-56-C0-00-08`, eight octets, or empty. */
  readonly physicalAddress: string;
  readonly disconnected: boolean;
  readonly dhcp: boolean;
  readonly suffix: string;
  readonly ipv6: readonly { readonly address: string; readonly zone: number | null }[];
  readonly ipv4: readonly { readonly address: string; readonly mask: string }[];
  readonly gateways: readonly string[];
  readonly dhcpServer: string | null;
  readonly dns: readonly string[];
  readonly doh: boolean;
  readonly wins: string | null;
}

export interface Console {
  readonly indent: 0 | 1 | 3 | 8;
  /** At 80 columns, as a console window copied to the clipboard. Not with a lost indent. */
  readonly wrapped: boolean;
  /** As most ways of copying do. */
  readonly trailingBlanksCut: boolean;
  readonly blankLines: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r\r\n';
}

interface Language {
  readonly title: string;
  readonly host: readonly (readonly [label: string, value: string])[];
  readonly headings: Readonly<Record<WrittenAdapter['kind'], string>>;
  readonly beforeColon: string;
  readonly media: string;
  readonly mediaDisconnected: string;
  readonly suffix: string;
  readonly description: string;
  readonly physical: string;
  readonly dhcp: string;
  readonly autoconfiguration: string;
  readonly yes: string;
  readonly no: string;
  readonly ipv6: string;
  readonly linkLocal: string;
  readonly ipv4: string;
  readonly preferred: string;
  readonly mask: string;
  readonly leased: readonly (readonly [label: string, value: string])[];
  readonly gateway: string;
  readonly dhcpServer: string;
  readonly iaid: string;
  readonly duid: string;
  readonly dns: string;
  readonly wins: string;
  readonly netbios: string;
  readonly suffixList: string;
}

const nbsp = '\u00a0';

export const languages: Readonly<Record<string, Language>> = {
  English: {
    title: 'Windows IP Configuration', host: [['Host Name', 'PC-1'], ['Primary Dns Suffix', ''], ['Node Type', 'Hybrid'], ['IP Routing Enabled', 'No'], ['WINS Proxy Enabled', 'No']],
    headings: { ethernet: 'Ethernet adapter ', wireless: 'Wireless LAN adapter ', unknown: 'Unknown adapter ', tunnel: 'Tunnel adapter ' }, beforeColon: '',
    media: 'Media State', mediaDisconnected: 'Media disconnected', suffix: 'Connection-specific DNS Suffix', description: 'Description', physical: 'Physical Address',
    dhcp: 'DHCP Enabled', autoconfiguration: 'Autoconfiguration Enabled', yes: 'Yes', no: 'No', ipv6: 'IPv6 Address', linkLocal: 'Link-local IPv6 Address', ipv4: 'IPv4 Address',
    preferred: 'Preferred', mask: 'Subnet Mask', leased: [['Lease Obtained', 'Friday, October 27, 2017 08:34:57 PM'], ['Lease Expires', 'Friday, October 27, 2017 09:04:57 PM']],
    gateway: 'Default Gateway', dhcpServer: 'DHCP Server', iaid: 'DHCPv6 IAID', duid: 'DHCPv6 Client DUID', dns: 'DNS Servers', wins: 'Primary WINS Server',
    netbios: 'NetBIOS over Tcpip', suffixList: 'Connection-specific DNS Suffix Search List',
  },
  Chinese: {
    title: 'Windows IP 配置', host: [['主机名', 'PC-1'], ['主 DNS 后缀', ''], ['节点类型', '混合'], ['IP 路由已启用', '否'], ['WINS 代理已启用', '否']],
    headings: { ethernet: '以太网适配器 ', wireless: '无线局域网适配器 ', unknown: '未知适配器 ', tunnel: '隧道适配器 ' }, beforeColon: '',
    media: '媒体状态', mediaDisconnected: '媒体已断开连接', suffix: '连接特定的 DNS 后缀', description: '描述', physical: '物理地址',
    dhcp: 'DHCP 已启用', autoconfiguration: '自动配置已启用', yes: '是', no: '否', ipv6: 'IPv6 地址', linkLocal: '本地链接 IPv6 地址', ipv4: 'IPv4 地址',
    preferred: '首选', mask: '子网掩码', leased: [['获得租约的时间', '2025年9月18日 13:15:51'], ['租约过期的时间', '2025年9月18日 15:30:51']],
    gateway: '默认网关', dhcpServer: 'DHCP 服务器', iaid: 'DHCPv6 IAID', duid: 'DHCPv6 客户端 DUID', dns: 'DNS 服务器', wins: '主 WINS 服务器',
    netbios: 'TCPIP 上的 NetBIOS', suffixList: '连接特定的 DNS 后缀搜索列表',
  },
  German: {
    title: 'Windows-IP-Konfiguration', host: [['Hostname', 'PC-1'], ['Primäres DNS-Suffix', ''], ['Knotentyp', 'Hybrid'], ['IP-Routing aktiviert', 'Nein'], ['WINS-Proxy aktiviert', 'Nein']],
    headings: { ethernet: 'Ethernet-Adapter ', wireless: 'Drahtlos-LAN-Adapter ', unknown: 'Unbekannter Adapter ', tunnel: 'Tunneladapter ' }, beforeColon: '',
    media: 'Medienstatus', mediaDisconnected: 'Medium getrennt', suffix: 'Verbindungsspezifisches DNS-Suffix', description: 'Beschreibung', physical: 'Physische Adresse',
    dhcp: 'DHCP aktiviert', autoconfiguration: 'Autokonfiguration aktiviert', yes: 'Ja', no: 'Nein', ipv6: 'IPv6-Adresse', linkLocal: 'Verbindungslokale IPv6-Adresse', ipv4: 'IPv4-Adresse',
    preferred: 'Bevorzugt', mask: 'Subnetzmaske', leased: [['Lease erhalten', 'Donnerstag, 18. September 2025 13:15:51'], ['Lease läuft ab', 'Donnerstag, 18. September 2025 15:30:51']],
    gateway: 'Standardgateway', dhcpServer: 'DHCP-Server', iaid: 'DHCPv6-IAID', duid: 'DHCPv6-Client-DUID', dns: 'DNS-Server', wins: 'Primärer WINS-Server',
    netbios: 'NetBIOS über TCP/IP', suffixList: 'Suchliste für verbindungsspezifische DNS-Suffixe',
  },
  French: {
    title: 'Configuration IP de Windows', host: [['Nom de l’hôte', 'PC-1'], ['Suffixe DNS principal', ''], ['Type de noeud', 'Hybride'], ['Routage IP activé', 'Non'], ['Proxy WINS activé', 'Non']],
    headings: { ethernet: 'Carte Ethernet ', wireless: 'Carte réseau sans fil ', unknown: 'Carte inconnue ', tunnel: 'Carte Tunnel ' }, beforeColon: nbsp,
    media: 'Statut du média', mediaDisconnected: 'Média déconnecté', suffix: 'Suffixe DNS propre à la connexion', description: 'Description', physical: 'Adresse physique',
    dhcp: 'DHCP activé', autoconfiguration: 'Configuration automatique activée', yes: 'Oui', no: 'Non', ipv6: 'Adresse IPv6', linkLocal: 'Adresse IPv6 de liaison locale', ipv4: 'Adresse IPv4',
    preferred: 'préféré', mask: `Masque de sous-réseau. . . .${nbsp}`, leased: [['Bail obtenu', 'jeudi 15 avril 2021 21:59:57'], ['Bail expirant', 'samedi 17 avril 2021 15:59:56']],
    gateway: `Passerelle par défaut. . . .${nbsp}`, dhcpServer: 'Serveur DHCP', iaid: 'IAID DHCPv6', duid: 'DUID de client DHCPv6', dns: 'Serveurs DNS', wins: 'Serveur WINS principal',
    netbios: 'NetBIOS sur Tcpip', suffixList: `Liste de recherche de suffixes${nbsp}DNS propres à la connexion`,
  },
  Japanese: {
    title: 'Windows IP 構成', host: [['ホスト名', 'PC-1'], ['プライマリ DNS サフィックス', ''], ['ノード タイプ', 'ハイブリッド'], ['IP ルーティング有効', 'いいえ'], ['WINS プロキシ有効', 'いいえ']],
    headings: { ethernet: 'イーサネット アダプター ', wireless: 'Wireless LAN adapter ', unknown: '不明なアダプター ', tunnel: 'Tunnel adapter ' }, beforeColon: '',
    media: 'メディアの状態', mediaDisconnected: 'メディアは接続されていません', suffix: '接続固有の DNS サフィックス', description: '説明', physical: '物理アドレス',
    dhcp: 'DHCP 有効', autoconfiguration: '自動構成有効', yes: 'はい', no: 'いいえ', ipv6: 'IPv6 アドレス', linkLocal: 'リンクローカル IPv6 アドレス', ipv4: 'IPv4 アドレス',
    preferred: '優先', mask: 'サブネット マスク', leased: [['リース取得', '2015年6月1日 12:37:49'], ['リースの有効期限', '2015年6月4日 12:37:50']],
    gateway: 'デフォルト ゲートウェイ', dhcpServer: 'DHCP サーバー', iaid: 'DHCPv6 IAID', duid: 'DHCPv6 クライアント DUID', dns: 'DNS サーバー', wins: 'プライマリ WINS サーバー',
    netbios: 'NetBIOS over TCP/IP', suffixList: '接続固有の DNS サフィックス検索一覧',
  },
  Russian: {
    title: 'Настройка протокола IP для Windows', host: [['Имя компьютера', 'PC-1'], ['Основной DNS-суффикс', ''], ['Тип узла', 'Гибридный'], ['IP-маршрутизация включена', 'Нет'], ['WINS-прокси включен', 'Нет']],
    headings: { ethernet: 'Адаптер Ethernet ', wireless: 'Адаптер беспроводной локальной сети ', unknown: 'Неизвестный адаптер ', tunnel: 'Туннельный адаптер ' }, beforeColon: '',
    media: 'Состояние среды', mediaDisconnected: 'Среда передачи недоступна', suffix: 'DNS-суффикс подключения', description: 'Описание', physical: 'Физический адрес',
    dhcp: 'DHCP включен', autoconfiguration: 'Автонастройка включена', yes: 'Да', no: 'Нет', ipv6: 'IPv6-адрес', linkLocal: 'Локальный IPv6-адрес канала', ipv4: 'IPv4-адрес',
    preferred: 'Основной', mask: 'Маска подсети', leased: [['Аренда получена', '18 сентября 2025 г. 13:15:51'], ['Срок аренды истекает', '18 сентября 2025 г. 15:30:51']],
    gateway: 'Основной шлюз', dhcpServer: 'DHCP-сервер', iaid: 'IAID DHCPv6', duid: 'DUID клиента DHCPv6', dns: 'DNS-серверы', wins: 'Основной WINS-сервер',
    netbios: 'NetBios через TCP/IP', suffixList: 'Список поиска DNS-суффиксов подключения',
  },
  Spanish: {
    title: 'Configuración IP de Windows', host: [['Nombre de host', 'PC-1'], ['Sufijo DNS principal', ''], ['Tipo de nodo', 'híbrido'], ['Enrutamiento IP habilitado', 'no'], ['Proxy WINS habilitado', 'no']],
    headings: { ethernet: 'Adaptador de Ethernet ', wireless: 'Adaptador de LAN inalámbrica ', unknown: 'Adaptador desconocido ', tunnel: 'Adaptador de túnel ' }, beforeColon: '',
    media: 'Estado de los medios', mediaDisconnected: 'medios desconectados', suffix: 'Sufijo DNS específico para la conexión', description: 'Descripción', physical: 'Dirección física',
    dhcp: 'DHCP habilitado', autoconfiguration: 'Configuración automática habilitada', yes: 'sí', no: 'no', ipv6: 'Dirección IPv6', linkLocal: 'Vínculo: dirección IPv6 local', ipv4: 'Dirección IPv4',
    preferred: 'Preferido', mask: 'Máscara de subred', leased: [['Concesión obtenida', 'domingo, 7 de diciembre de 2025 11:29:48'], ['La concesión expira', 'lunes, 8 de diciembre de 2025 11:29:48']],
    gateway: 'Puerta de enlace predeterminada', dhcpServer: 'Servidor DHCP', iaid: 'IAID DHCPv6', duid: 'DUID de cliente DHCPv6', dns: 'Servidores DNS', wins: 'Servidor WINS principal',
    netbios: 'NetBIOS sobre TCP/IP', suffixList: 'Lista de búsqueda de sufijos DNS específicos de conexión',
  },
  // No Windows speaks it: only structure, values and the untranslated abbreviations are left to read by.
  Invented: {
    title: 'Windows IP Zorbala', host: [['Zorno hosta', 'PC-1'], ['Prima DNS sufo', ''], ['Nodtipo', 'Hibro'], ['IP vojado', 'Nu'], ['WINS prokso', 'Nu']],
    headings: { ethernet: 'Karbo Ethernet ', wireless: 'Karbo Ethernet ', unknown: 'Karbo Ethernet ', tunnel: 'Karbo Ethernet ' }, beforeColon: '',
    media: 'Medstato', mediaDisconnected: 'Medo malkonekta', suffix: 'Konekta DNS sufo', description: 'Priskribo', physical: 'Fizika adreso',
    dhcp: 'DHCP ebligita', autoconfiguration: 'Autokonfiguro ebligita', yes: 'Jes', no: 'Nul', ipv6: 'IPv6 adreso', linkLocal: 'Loka IPv6 adreso', ipv4: 'IPv4 adreso',
    preferred: 'Preferata', mask: 'Subreta masko', leased: [['Luo ekde', '2025-09-18 13:15:51'], ['Luo gxis', '2025-09-18 15:30:51']],
    gateway: 'Defauxlta pordo', dhcpServer: 'DHCP servilo', iaid: 'DHCPv6 IAID', duid: 'DHCPv6 klienta DUID', dns: 'DNS serviloj', wins: 'Prima WINS servilo',
    netbios: 'NetBIOS sur TCP/IP', suffixList: 'Konekta listo de DNS sufoj',
  },
}; // prettier-ignore

const labelColumns = 35;

export function writeIpconfig(adapters: readonly WrittenAdapter[], language: Language, console: Console): string {
  const host = language.host.map(([label, value]) => labelled(label, value));
  const blocks = adapters.map((adapter) => ['', heading(adapter, language), '', ...body(adapter, language)]);
  const lines = ['', language.title, '', ...host, ...blocks.flat()].map((line) => line.replace(/^ {3}(?=\S)/, ' '.repeat(console.indent)));
  const flat = console.indent < 2 ? lines.map((line) => line.replace(/^ {4,}/, ' '.repeat(console.indent))) : lines;
  const shown = console.wrapped ? flat.flatMap(wrap) : flat;
  const spaced = console.blankLines ? shown.flatMap((line) => (/NetBI?OS|NetBios/.test(line) ? ['', line] : [line])) : shown;
  return spaced.map((line) => (console.trailingBlanksCut ? line.trimEnd() : line)).join(console.lineEnd) + console.lineEnd;
}

function heading({ kind, name }: WrittenAdapter, language: Language): string {
  return `${language.headings[kind]}${name}${language.beforeColon}:`;
}

function body(adapter: WrittenAdapter, language: Language): readonly string[] {
  const { disconnected } = adapter;
  const yesNo = (value: boolean) => (value ? language.yes : language.no);
  const introduction = [
    ...(disconnected ? [labelled(language.media, language.mediaDisconnected)] : []),
    labelled(language.suffix, adapter.suffix),
    labelled(language.description, adapter.description),
    labelled(language.physical, adapter.physicalAddress),
    labelled(language.dhcp, yesNo(adapter.dhcp)),
    labelled(language.autoconfiguration, language.yes),
  ];
  if (disconnected) return introduction;
  const preferred = `(${language.preferred})`;
  return [
    ...introduction,
    ...adapter.ipv6.map(({ address, zone }) =>
      zone === null ? labelled(language.ipv6, address + preferred) : labelled(language.linkLocal, `${address}%${zone}${preferred}`),
    ),
    ...adapter.ipv4.flatMap(({ address, mask }) => [labelled(language.ipv4, `${address}${preferred} `), labelled(language.mask, mask)]),
    ...(adapter.dhcpServer === null ? [] : language.leased.map(([label, value]) => labelled(label, value))),
    ...listed(language.gateway, adapter.gateways),
    ...(adapter.dhcpServer === null ? [] : [labelled(language.dhcpServer, adapter.dhcpServer)]),
    labelled(language.iaid, '285233238'),
    labelled(language.duid, '00-01-00-01-1F-75-64-25-C8-5B-76-70-B3-98'),
    ...(adapter.dns.length === 0 ? [] : listed(language.dns, adapter.doh ? adapter.dns.flatMap((one) => [one, 'DoH: https://dns.example/dns-query']) : adapter.dns)),
    ...(adapter.wins === null ? [] : [labelled(language.wins, adapter.wins)]),
    labelled(language.netbios, language.yes),
    ...(adapter.suffix === '' ? [] : [`   ${language.suffixList}${language.beforeColon}:`, `${' '.repeat(labelColumns + 4)}${adapter.suffix}`]),
  ];
}

function listed(label: string, values: readonly string[]): readonly string[] {
  const [first = '', ...more] = values;
  return [labelled(label, first), ...more.map((value) => ' '.repeat(labelColumns + 4) + value)];
}

/** A label that fills its column has no leader dots. */
function labelled(label: string, value: string): string {
  const room = labelColumns - 1 - columns(label);
  const dots = room <= 0 ? '' : `${room % 2 === 0 ? '' : ' '}${'. '.repeat(Math.floor(room / 2))}`;
  return `   ${label}${dots === '' ? '' : dots.startsWith(' ') ? dots : ` ${dots}`.replace(/ $/, '')}: ${value}`.replace(/ $/, value === '' ? '' : ' ');
}

/** At 80 columns; a line that fills them exactly is followed by an empty one. */
function wrap(line: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (columns(piece + character) > 80) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  pieces.push(piece);
  return columns(piece) === 80 ? [...pieces, ''] : pieces;
}

function columns(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(character) ? 2 : 1), 0);
}
