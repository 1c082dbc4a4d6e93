/** The few words of `ipconfig` that structure and values cannot decide: yes and no, and what stands before an adapter's name. */

// `.` stands for a letter that OEM output read in the wrong code page spoils: `não` → `nÆo`, `sí` → `s¡`.
const yes = /^(?:yes|ja|oui|s.|sim|tak|да|так|ano|.no|igen|da|evet|kyll.|jah|j.|taip|ναι|はい|예|是|כן|نعم|ใช่|có|ya|bai)$/iu;
const no = /^(?:no|nein|non|n.o|nie|нет|ні|ne|nem|nu|hay.r|ei|nej|nei|nee|n.|όχι|いいえ|아니요|아니오|否|לא|لا|ไม่|ไม่ใช่|không|tidak|ez|не)$/iu;

// The commonest, so that most runs never compile the two expressions: Unicode case folding is slow to set up.
const plain: ReadonlyMap<string, boolean> = new Map([
  ['Yes', true],
  ['No', false],
  ['是', true],
  ['否', false],
  ['Ja', true],
  ['Nein', false],
]);

/** Null for a word of a language that is not listed. */
export function yesOrNo(word: string): boolean | null {
  const known = plain.get(word);
  if (known !== undefined) return known;
  if (no.test(word)) return false;
  return yes.test(word) ? true : null;
}

// A letter that a wrong code page may have spoiled is written `.`. Longer forms first.
const beforeName: readonly RegExp[] = [
  // The kind last: "Ethernet adapter NAME", "Drahtlos-LAN-Adapter NAME", "以太网适配器 NAME".
  /^(?:Ethernet|Wireless LAN|Wireless Network|Tunnel|PPP|SLIP|Unknown|Mobile Broadband|Token Ring|FDDI|ATM|1394|Infrared) adapter /i,
  /^(?:Ethernet-|Ethernet|Drahtlos-LAN-|Tunnel|Tunnel-|PPP-|Unbekannter |Mobiler Breitband-?)adapter /i,
  /^Adapter f.r mobiles Breitband /i,
  /^(?:イーサネット|ワイヤレス LAN|無線 LAN|トンネル|PPP|不明な|モバイル ブロードバンド) ?アダプター? ?/,
  /^(?:이더넷|무선 LAN|터널|PPP|알 수 없는|알 수 없음|모바일 광대역) ?어댑터 /,
  /^(?:以太网|无线局域网|隧道|PPP|未知|移动宽带) ?适配器 ?/,
  /^(?:乙太網路卡|無線區域網路介面卡|通道介面卡|PPP 介面卡|不明的?介面卡|未知的?介面卡|行動寬頻介面卡|乙太網路介面卡) ?/,
  /^(?:Ethernet|Kablosuz (?:Yerel A. )?LAN|Kablosuz|T.nel|PPP|Bilinmeyen|Mobil Geni. Bant) ba.da.t.r.c.s?.? /i,
  /^(?:Ethernet-|Tr.dl.st LAN-|Tr.dl.st n.tverks|Tunnel|Ok.nt |Ukendt |Ukjent |Tr.dl.st LAN |Tr.dl.st )-?(?:kort|netv.rkskort|nettverkskort|n.tverkskort) /i,
  /^(?:Ethernet-|Langattoman l.hiverkon |Tunneli|Tuntematon )sovitin /i,
  /^(?:Туннельный|Неизвестный|Беспроводной|Тунельний|Невідомий) адаптер /i,
  /^(?:Ethernet-|Vezet.k n.lk.li (?:helyi )?h.l.zati |Alag.t-?|Ismeretlen )(?:adapter|k.rtya) /i,
  // The kind first: "Carte Ethernet NAME", "Adaptador de LAN inalámbrica NAME".
  /^Carte (?:r.seau sans fil|Ethernet|Tunnel|inconnue|PPP|haut d.bit mobile) /i,
  /^Adaptador (?:de LAN inal.mbrica|de Rede sem Fio|de LAN sem fios|de rede local sem fios|de Ethernet|Ethernet|de t.nel|de T.nel|desconocido|desconhecido|PPP|de banda ancha m.vil|de Banda Larga M.vel) /i,
  /^Scheda (?:LAN wireless|Ethernet|Tunnel|sconosciuta|PPP|di rete mobile) /i,
  /^Karta (?:bezprzewodowej sieci LAN|Ethernet|tunelowa|tunelu|PPP|nieznana) /i,
  /^Nieznana karta /i,
  /^Адаптер (?:беспроводной локальной сети|бездротової локальної мережі|мобильного широкополосного подключения|Ethernet|PPP) /i,
  /^Adapt.r (?:bezdr.tov. s.t. LAN|s.t. Ethernet|pro s.. Ethernet|tunelov.ho p.ipojen.|Ethernet|tunelu|PPP) /i,
  /^Nezn.m. adapt.r /i,
  /^(?:Adapter voor draadloos LAN|Draadloos LAN-adapter|Ethernet-adapter|Tunnel-adapter|Onbekende adapter|PPP-adapter) /i,
  /^(?:Προσαρμογέας|Adaptor|Adapter|מתאם|محول|อะแดปเตอร์) (?:LAN fără fir|Ethernet|Tunnel|PPP) /i,
];

/** `Carte Ethernet VMware Network Adapter VMnet8` → `VMware Network Adapter VMnet8`. */
export function nameInHeading(heading: string): string {
  for (const before of beforeName) {
    const found = before.exec(heading);
    if (found !== null && found[0].length < heading.length) return heading.slice(found[0].length).trim();
  }
  return (
    // Names that Windows and VMware give in every language, then "KIND Ethernet NAME" and "Ethernet KIND NAME".
    /(?:VMware Network Adapter VMnet\d|vEthernet \(|isatap\.|Teredo Tunneling|6TO4 Adapter).*$/.exec(heading)?.[0] ??
    /^(?:\S+ Ethernet|Ethernet \S+) (\S.*)$/.exec(heading)?.[1] ??
    heading
  );
}
