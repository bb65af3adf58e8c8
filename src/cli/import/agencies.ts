/**
 * News agencies as datelines print them, `|` between two. A name in brackets that is not here is no evidence of a
 * dateline: brackets hold much else.
 */
const NAMES = `
Xinhua|Reuters|REUTERS|Thomson Reuters Foundation|AP|Associated Press|AFP|UPI|CNN|BBC|VOA|NPR|Bloomberg|RFE/RL|UN News
TASS|Tass|Interfax|INTERFAX.RU|INTERFAX|RIA Novosti|Sputnik|BelTA|BELTA|Ukrinform|UNIAN|Kazinform|AZERTAC|Trend|Armenpress
EFE|Europa Press|EUROPA PRESS|Télam|Notimex|Prensa Latina|Lusa|LUSA|Agência Brasil|ANSA|askanews|Adnkronos|AGI
dpa|DPA|epd|KNA|APA|ATS|Keystone-ATS|Keystone-SDA|Belga|BELGA|ANP|NTB|Ritzau|TT|STT|PAP|ČTK|CTK|MTI|Agerpres|AGERPRES|BTA
Tanjug|Hina|FENA|ANA-MPA|AA|Anadolu|DHA|IHA|IRNA|ISNA|Tasnim|KUNA|QNA|WAM|SPA|BNA|ONA|MENA|MAP|APS|TAP|Petra|SANA|WAFA
PTI|ANI|IANS|UNI|APP|BSS|UNB|PNA|Bernama|BERNAMA|Antara|ANTARA|VNA|TNA|CNA|Yonhap|KCNA|Kyodo|Kyodo News|Jiji|Jiji Press
NAN|GNA|SAnews|AAP|CP|The Canadian Press|IPS|CNS|CGTN|Global Times|PRNewswire|PR Newswire|Business Wire|BUSINESS WIRE
GLOBE NEWSWIRE|ACCESSWIRE
ТАСС|РИА Новости|РИАМО|Интерфакс|ИНТЕРФАКС|Рейтер|БЕЛТА|БелТА|Казинформ|Росбалт|Прайм|ПРАЙМ|Укрінформ|УНІАН|Синьхуа
新华社|新華社|中新社|中新网|中新網|中国新闻网|中央社|中评社|央视网|央视新闻|央广网|人民网|新华网|环球网|路透社|法新社|美联社|塔斯社
共同|時事|ロイター|共同通信|時事通信|AFP通信|AP通信|CNN.co.jp|연합뉴스|뉴시스|뉴스1|로이터
شينخوا|رويترز|أ ف ب|ا ف ب|أ.ف.ب|فرانس برس|أسوشيتد برس|أ ب|واس|وام|كونا|قنا|سانا|بترا|أ ش أ|د ب أ|الأناضول|سبوتنيك|وفا
ایرنا|ایسنا|مهر|تسنیم|فارس|اے پی پی|اے ایف پی
भाषा|वार्ता|हि.स.|आईएएनएस|एएनआई|पीटीआई|एपी|एएफपी|रॉयटर्स|शिन्हुआ|বাসস|ইউএনবি|রয়টার্স|এএফপি
`;

/** Every spelling, longest first. */
const AGENCIES: readonly string[] = NAMES.trim()
  .normalize('NFC')
  .split(/[|\n]/)
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** A pattern for any of them, to be put into a group. */
export const ANY_AGENCY = AGENCIES.map((name) => RegExp.escape(name)).join('|');

const KNOWN = new Set(AGENCIES);

/**
 * The agency that a text names, as written there; two that share a report (`AFP=時事`, `AP/dpa`) stay together. `null`
 * where it names anything else.
 *
 * @example agencyIn('Корр. БЕЛТА') // 'БЕЛТА'
 * @example agencyIn('NYSE') // null
 */
export function agencyIn(text: string): string | null {
  const name = text.trim().replace(/^Корр\.\s*/, '');
  if (KNOWN.has(name)) return name;
  const parts = name.split(/\s*[/=,]\s*/);
  if (parts.length > 1 && parts.every((part) => KNOWN.has(part))) return name;
  // «/Корр. ТАСС Иван Петров/» names its reporter behind the agency.
  const first = AGENCIES.find((agency) => name.startsWith(`${agency} `));
  return text.trim() !== name && first !== undefined ? first : null;
}
