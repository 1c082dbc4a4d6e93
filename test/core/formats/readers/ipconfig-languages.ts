/** The words of `ipconfig /all` in thirteen languages of Windows, and in one that it does not speak. */

type Kind = 'ethernet' | 'wireless' | 'unknown' | 'tunnel';

export interface Language {
  readonly title: string;
  readonly host: readonly (readonly [label: string, value: string])[];
  readonly headings: Readonly<Record<Kind, string>>;
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
  'Simplified Chinese': {
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
  'Traditional Chinese': {
    title: 'Windows IP 設定', host: [['主機名稱', 'PC-1'], ['主要 DNS 尾碼', ''], ['節點類型', '混合式'], ['IP 路由啟用', '否'], ['WINS Proxy 啟用', '否']],
    headings: { ethernet: '乙太網路卡 ', wireless: '無線區域網路介面卡 ', unknown: '不明介面卡 ', tunnel: '通道介面卡 ' }, beforeColon: '',
    media: '媒體狀態', mediaDisconnected: '媒體已中斷連線', suffix: '連線特定 DNS 尾碼', description: '描述', physical: '實體位址',
    dhcp: 'DHCP 已啟用', autoconfiguration: '自動設定啟用', yes: '是', no: '否', ipv6: 'IPv6 位址', linkLocal: '連結-本機 IPv6 位址', ipv4: 'IPv4 位址',
    preferred: '偏好選項', mask: '子網路遮罩', leased: [['租用取得', '2025年9月18日 下午 01:15:51'], ['租用到期', '2025年9月18日 下午 03:30:51']],
    gateway: '預設閘道', dhcpServer: 'DHCP 伺服器', iaid: 'DHCPv6 IAID', duid: 'DHCPv6 用戶端 DUID', dns: 'DNS 伺服器', wins: '主要 WINS 伺服器',
    netbios: 'NetBIOS over Tcpip', suffixList: '連線特定 DNS 尾碼搜尋清單',
  },
  Portuguese: {
    title: 'Configuração de IP do Windows', host: [['Nome do host', 'PC-1'], ['Sufixo DNS primário', ''], ['Tipo de nó', 'híbrido'], ['Roteamento de IP ativado', 'não'], ['Proxy WINS ativado', 'não']],
    headings: { ethernet: 'Adaptador Ethernet ', wireless: 'Adaptador de Rede sem Fio ', unknown: 'Adaptador desconhecido ', tunnel: 'Adaptador de túnel ' }, beforeColon: '',
    media: 'Estado da mídia', mediaDisconnected: 'mídia desconectada', suffix: 'Sufixo DNS específico de conexão', description: 'Descrição', physical: 'Endereço Físico',
    dhcp: 'DHCP Habilitado', autoconfiguration: 'Configuração Automática Habilitada', yes: 'Sim', no: 'Não', ipv6: 'Endereço IPv6', linkLocal: 'Endereço IPv6 de link local', ipv4: 'Endereço IPv4',
    preferred: 'Preferencial', mask: 'Máscara de Sub-rede', leased: [['Concessão Obtida', 'quinta-feira, 18 de setembro de 2025 13:15:51'], ['Concessão Expira', 'quinta-feira, 18 de setembro de 2025 15:30:51']],
    gateway: 'Gateway Padrão', dhcpServer: 'Servidor DHCP', iaid: 'IAID de DHCPv6', duid: 'DUID de Cliente DHCPv6', dns: 'Servidores DNS', wins: 'Servidor WINS primário',
    netbios: 'NetBIOS em Tcpip', suffixList: 'Lista de pesquisa de sufixos DNS específicos da conexão',
  },
  Italian: {
    title: 'Configurazione IP di Windows', host: [['Nome host', 'PC-1'], ['Suffisso DNS primario', ''], ['Tipo nodo', 'Ibrido'], ['Routing IP abilitato', 'No'], ['Proxy WINS abilitato', 'No']],
    headings: { ethernet: 'Scheda Ethernet ', wireless: 'Scheda LAN wireless ', unknown: 'Scheda sconosciuta ', tunnel: 'Scheda Tunnel ' }, beforeColon: '',
    media: 'Stato supporto', mediaDisconnected: 'Supporto disconnesso', suffix: 'Suffisso DNS specifico per connessione', description: 'Descrizione', physical: 'Indirizzo fisico',
    dhcp: 'DHCP abilitato', autoconfiguration: 'Configurazione automatica abilitata', yes: 'Sì', no: 'No', ipv6: 'Indirizzo IPv6', linkLocal: 'Indirizzo IPv6 locale rispetto al collegamento', ipv4: 'Indirizzo IPv4',
    preferred: 'Preferenziale', mask: 'Subnet mask', leased: [['Lease ottenuto', 'giovedì 18 settembre 2025 13:15:51'], ['Scadenza lease', 'giovedì 18 settembre 2025 15:30:51']],
    gateway: 'Gateway predefinito', dhcpServer: 'Server DHCP', iaid: 'IAID DHCPv6', duid: 'DUID Client DHCPv6', dns: 'Server DNS', wins: 'Server WINS primario',
    netbios: 'NetBIOS su Tcpip', suffixList: 'Elenco di ricerca suffissi DNS specifici per la connessione',
  },
  Polish: {
    title: 'Konfiguracja IP systemu Windows', host: [['Nazwa hosta', 'PC-1'], ['Sufiks podstawowej domeny DNS', ''], ['Typ węzła', 'Hybrydowy'], ['Routing IP włączony', 'Nie'], ['Serwer WINS Proxy włączony', 'Nie']],
    headings: { ethernet: 'Karta Ethernet ', wireless: 'Karta bezprzewodowej sieci LAN ', unknown: 'Nieznana karta ', tunnel: 'Karta tunelowa ' }, beforeColon: '',
    media: 'Stan nośnika', mediaDisconnected: 'Nośnik odłączony', suffix: 'Sufiks DNS konkretnego połączenia', description: 'Opis', physical: 'Adres fizyczny',
    dhcp: 'DHCP włączone', autoconfiguration: 'Autokonfiguracja włączona', yes: 'Tak', no: 'Nie', ipv6: 'Adres IPv6', linkLocal: 'Adres IPv6 połączenia lokalnego', ipv4: 'Adres IPv4',
    preferred: 'Preferowane', mask: 'Maska podsieci', leased: [['Dzierżawa uzyskana', 'czwartek, 18 września 2025 13:15:51'], ['Dzierżawa wygasa', 'czwartek, 18 września 2025 15:30:51']],
    gateway: 'Brama domyślna', dhcpServer: 'Serwer DHCP', iaid: 'Identyfikator IAID DHCPv6', duid: 'Identyfikator DUID klienta DHCPv6', dns: 'Serwery DNS', wins: 'Podstawowy serwer WINS',
    netbios: 'NetBIOS przez Tcpip', suffixList: 'Lista wyszukiwania sufiksów DNS konkretnego połączenia',
  },
  Turkish: {
    title: 'Windows IP Yapılandırması', host: [['Ana Bilgisayar Adı', 'PC-1'], ['Birincil Dns Soneki', ''], ['Düğüm Türü', 'Karma'], ['IP Yönlendirme Etkin', 'Hayır'], ['WINS Proxy Etkin', 'Hayır']],
    headings: { ethernet: 'Ethernet bağdaştırıcısı ', wireless: 'Kablosuz LAN bağdaştırıcısı ', unknown: 'Bilinmeyen bağdaştırıcı ', tunnel: 'Tünel bağdaştırıcısı ' }, beforeColon: '',
    media: 'Medya Durumu', mediaDisconnected: 'Medya Bağlantısı kesildi', suffix: 'Bağlantıya özgü DNS Soneki', description: 'Açıklama', physical: 'Fiziksel Adres',
    dhcp: 'DHCP Etkin', autoconfiguration: 'Otomatik Yapılandırma Etkin', yes: 'Evet', no: 'Hayır', ipv6: 'IPv6 Adresi', linkLocal: 'Bağlantı Yerel IPv6 Adresi', ipv4: 'IPv4 Adresi',
    preferred: 'Tercih Edilen', mask: 'Alt Ağ Maskesi', leased: [['Kira Alındı', '18 Eylül 2025 Perşembe 13:15:51'], ['Kira Sona Eriyor', '18 Eylül 2025 Perşembe 15:30:51']],
    gateway: 'Varsayılan Ağ Geçidi', dhcpServer: 'DHCP Sunucusu', iaid: 'DHCPv6 IAID', duid: 'DHCPv6 İstemci DUID', dns: 'DNS Sunucuları', wins: 'Birincil WINS Sunucusu',
    netbios: 'Tcpip üzerinden NetBIOS', suffixList: 'Bağlantıya özgü DNS Soneki Arama Listesi',
  },
  Korean: {
    title: 'Windows IP 구성', host: [['호스트 이름', 'PC-1'], ['주 DNS 접미사', ''], ['노드 유형', '혼성'], ['IP 라우팅 사용', '아니요'], ['WINS 프록시 사용', '아니요']],
    headings: { ethernet: '이더넷 어댑터 ', wireless: '무선 LAN 어댑터 ', unknown: '알 수 없는 어댑터 ', tunnel: '터널 어댑터 ' }, beforeColon: '',
    media: '미디어 상태', mediaDisconnected: '미디어 연결 끊김', suffix: '연결별 DNS 접미사', description: '설명', physical: '물리적 주소',
    dhcp: 'DHCP 사용', autoconfiguration: '자동 구성 사용', yes: '예', no: '아니요', ipv6: 'IPv6 주소', linkLocal: '링크-로컬 IPv6 주소', ipv4: 'IPv4 주소',
    preferred: '기본 설정', mask: '서브넷 마스크', leased: [['임대 시작 날짜', '2025년 9월 18일 목요일 오후 1:15:51'], ['임대 만료 날짜', '2025년 9월 18일 목요일 오후 3:30:51']],
    gateway: '기본 게이트웨이', dhcpServer: 'DHCP 서버', iaid: 'DHCPv6 IAID', duid: 'DHCPv6 클라이언트 DUID', dns: 'DNS 서버', wins: '주 WINS 서버',
    netbios: 'Tcpip를 통한 NetBIOS', suffixList: '연결별 DNS 접미사 검색 목록',
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
