/** January to December in the spellings of datelines, a language a line; `|` separates spellings, `_` is a space. */
const MONTHS = `
january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec
enero|ene febrero|feb marzo|mar abril|abr mayo junio julio agosto|ago septiembre|setiembre|sep|sept octubre|oct noviembre|nov diciembre|dic
janvier|janv février|févr|fév|fevrier|fevr|fev mars avril|avr mai juin juillet|juil août|aout septembre octobre novembre décembre|déc|decembre
janeiro=1 fevereiro=2 março=3 maio|mai=5 junho=6 julho=7 setembro|set=9 outubro|out=10 novembro=11 dezembro|dez=12
januar|jänner=1 februar=2 märz|mär=3 mai=5 juni=6 juli=7 oktober|okt=10 dezember|dez=12
gennaio|gen=1 febbraio=2 marzo=3 aprile=4 maggio|mag=5 giugno|giu=6 luglio|lug=7 settembre|sett|set=9 ottobre|ott=10 dicembre|dic=12
января|янв февраля|фев|февр марта|мар апреля|апр мая июня|июн июля|июл августа|авг сентября|сен|сент октября|окт ноября|ноя|нояб декабря|дек
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
januari=1 februari=2 maret=3 mei=5 agustus=8 desember=12
يناير|جانفي فبراير|فيفري مارس أبريل|ابريل|إبريل|أفريل مايو|ماي يونيو|يونيه|جوان يوليو|يوليه|جويلية أغسطس|اغسطس|أوت سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر
كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول
ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर
জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
`;

/** Sunday to Saturday, a language a line. */
const WEEKDAYS = `
sunday|sun monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat
domingo lunes martes miércoles jueves viernes sábado
dimanche lundi mardi mercredi jeudi vendredi samedi
sonntag montag dienstag mittwoch donnerstag freitag samstag
domenica lunedì martedì mercoledì giovedì venerdì sabato
воскресенье понедельник вторник среда четверг пятница суббота
`;

/** 1 to 31 as Hindi agencies write the day. */
const HINDI_DAYS = `एक दो तीन चार पांच|पाँच छह|छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह|पन्द्रह सोलह सत्रह अठारह
उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस|पचीस छब्बीस सत्ताईस अट्ठाईस|अठाईस उनतीस|उन्तीस तीस इकतीस|इकत्तीस`;

/** Month, 1 to 12, by its name in lower case. */
export const MONTH_OF = numberWords(MONTHS, 1);
/** Day of the week, 0 is Sunday, by its name in lower case. */
export const WEEKDAY_OF = numberWords(WEEKDAYS, 0);
/** Day of the month by its Hindi numeral. */
export const HINDI_DAY_OF = numberWords(HINDI_DAYS.replaceAll('\n', ' '), 1);

function numberWords(table: string, first: number): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const line of table.trim().split('\n')) {
    for (const [index, cell] of line.split(' ').entries()) {
      const [spellings = '', number] = cell.split('=');
      for (const word of spellings.split('|')) {
        numbers.set(word.replaceAll('_', ' ').normalize('NFC'), number ? Number(number) : index + first);
      }
    }
  }
  return numbers;
}

/**
 * A pattern for any of the words, longest first, as printed in lower case, with a capital or in capitals.
 *
 * @example anyOf(['mai']) // 'MAI|Mai|mai'
 */
export function anyOf(words: Iterable<string>): string {
  const printed = [...words].flatMap((word) => [word, word.replace(/^./u, (c) => c.toUpperCase()), word.toUpperCase()]);
  return [...new Set(printed)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => RegExp.escape(word))
    .join('|');
}
