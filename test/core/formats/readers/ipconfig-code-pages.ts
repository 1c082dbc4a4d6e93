/** Which languages of Windows print in which code page, and a name that a person there gives an adapter. */

export interface CodePage {
  readonly page: number;
  readonly languages: readonly string[];
  readonly names: readonly string[];
}

/** Where none of the languages is at home in a code page, an English Windows with names of its country stands in. */
export const codePages: readonly CodePage[] = [
  { page: 437, languages: ['English', 'German', 'French', 'Spanish', 'Italian'], names: ['Größe', 'Café', 'España'] },
  { page: 850, languages: ['English', 'German', 'French', 'Spanish', 'Portuguese', 'Italian'], names: ['Größe', 'Conexão', 'Ñandú'] },
  { page: 852, languages: ['Polish', 'English', 'German'], names: ['Połączenie', 'Žižkov'] },
  { page: 857, languages: ['Turkish', 'English'], names: ['Ağ', 'İstanbul', 'ışık'] },
  { page: 866, languages: ['Russian', 'English'], names: ['Подключение', 'Сеть'] },
  { page: 932, languages: ['Japanese', 'English'], names: ['ローカル', '接続', 'ソ表能'] },
  { page: 936, languages: ['Simplified Chinese', 'English'], names: ['本地连接', '联通'] },
  { page: 949, languages: ['Korean', 'English'], names: ['로컬', '연결'] },
  { page: 950, languages: ['Traditional Chinese', 'English'], names: ['區域連線', '許功蓋'] },
  { page: 1250, languages: ['Polish', 'German', 'English'], names: ['Połączenie', 'Síť'] },
  { page: 1251, languages: ['Russian', 'English'], names: ['Подключение', 'Мережа'] },
  { page: 1252, languages: ['English', 'German', 'French', 'Spanish', 'Portuguese', 'Italian'], names: ['Größe', 'Œuvre', 'Rede'] },
  { page: 1253, languages: ['English'], names: ['Τοπική', 'σύνδεση'] },
  { page: 1254, languages: ['Turkish', 'English'], names: ['Ağ', 'İstanbul'] },
  { page: 1255, languages: ['English'], names: ['חיבור', 'מקומי'] },
  { page: 1256, languages: ['English'], names: ['اتصال', 'محلي'] },
  { page: 1257, languages: ['English'], names: ['Vietinis', 'ryšys', 'ģērbt'] },
  { page: 1258, languages: ['English'], names: ['Đường'.normalize('NFC').replace('ờ', 'ơ'), 'Cơ'] },
];
