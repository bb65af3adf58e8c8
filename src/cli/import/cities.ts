/**
 * Cities that may stand alone in a dateline with no agency and no date beside them. Without this list `NATO: what is
 * it for?` and `BEIJING: The president …` have the same form, so that a place that is not here is only suggested.
 */
const CITIES = `
Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Ahmedabad|Aleppo|Algiers|Almaty|Amman|Amsterdam|Ankara|Antananarivo|Ashgabat
Asmara|Astana|Asunción|Athens|Atlanta|Auckland|Baghdad|Baku|Bamako|Bangkok|Bangui|Banjul|Barcelona|Basra|Beijing|Beirut
Belfast|Belgrade|Belmopan|Bengaluru|Berlin|Bern|Bhopal|Bishkek|Bogotá|Bogota|Bonn|Boston|Brasilia|Brasília|Bratislava
Brazzaville|Bridgetown|Brussels|Bucharest|Budapest|Buenos Aires|Bujumbura|Cairo|Canberra|Cape Town|Caracas|Casablanca
Chandigarh|Chennai|Chicago|Chișinău|Chisinau|Chongqing|Cleveland|Colombo|Conakry|Copenhagen|Dakar|Dallas|Damascus
Dar es Salaam|Davos|Denver|Detroit|Dhaka|Djibouti|Dodoma|Doha|Dubai|Dublin|Dushanbe|Edinburgh|Frankfurt|Freetown|Gaborone
Gaza|Geneva|Georgetown|Gitega|Glasgow|Guangzhou|Guatemala City|Gurugram|Hamburg|Hangzhou|Hanoi|Harare|Harbin|Havana|Helsinki
Ho Chi Minh City|Hong Kong|Honolulu|Houston|Hyderabad|Indianapolis|Islamabad|Istanbul|Jaipur|Jakarta|Jeddah|Jerusalem
Johannesburg|Juba|Kabul|Kampala|Karachi|Kathmandu|Khartoum|Kharkiv|Kherson|Kigali|Kingston|Kinshasa|Kolkata|Kuala Lumpur
Kunming|Kuwait City|Kyiv|Kiev|La Paz|Lagos|Lahore|Las Vegas|Lausanne|Libreville|Lilongwe|Lima|Lisbon|Ljubljana|Lomé|London
Los Angeles|Luanda|Lucknow|Lusaka|Luxembourg|Lviv|Macao|Madrid|Malabo|Malé|Managua|Manama|Manila|Maputo|Marseille|Maseru
Mecca|Melbourne|Mexico City|Miami|Milan|Milwaukee|Minneapolis|Minsk|Mogadishu|Monrovia|Montevideo|Montreal|Moroni|Moscow
Mumbai|Munich|Muscat|N'Djamena|Nairobi|Nanjing|Nassau|Naypyidaw|New Delhi|New Orleans|New York|Niamey|Nicosia|Nouakchott
Nur-Sultan|Odesa|Oklahoma City|Osaka|Oslo|Ottawa|Ouagadougou|Panama City|Paramaribo|Paris|Patna|Peshawar|Philadelphia
Phnom Penh|Phoenix|Pittsburgh|Podgorica|Port Louis|Port Moresby|Port of Spain|Port-au-Prince|Porto-Novo|Prague|Praia
Pretoria|Pristina|Pyongyang|Quebec City|Quito|Rabat|Rafah|Ramallah|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Salt Lake City
San Antonio|San Diego|San Francisco|San José|San Salvador|Sanaa|Santiago|Santo Domingo|Sao Paulo|São Paulo|Sarajevo|Seattle
Seoul|Shanghai|Shenzhen|Singapore|Skopje|Sofia|Srinagar|St. Louis|St. Petersburg|Stockholm|Strasbourg|Suva|Sydney|Taipei
Tallinn|Tashkent|Tbilisi|Tegucigalpa|Tehran|Tel Aviv|The Hague|Thimphu|Tianjin|Tirana|Tokyo|Toronto|Tripoli|Tunis|Ulaanbaatar
United Nations|Urumqi|Vancouver|Vatican City|Vienna|Vientiane|Vilnius|Warsaw|Washington|Wellington|Windhoek|Wuhan|Xi'an
Yaoundé|Yerevan|Zagreb|Zurich
Berlín|Bruxelles|Bruselas|Genève|Ginebra|La Habana|Le Caire|Lisboa|Londres|Moscou|Moscú|Pékin|Pekín|Roma|Wien|Zürich|Genf
Москва=Moscow|Санкт-Петербург=St. Petersburg|Пекин=Beijing|Минск=Minsk|Киев=Kyiv|Київ=Kyiv|Вашингтон=Washington
Лондон=London|Париж=Paris|Берлин=Berlin|Астана=Astana|Ташкент=Tashkent|Нью-Йорк=New York|Брюссель=Brussels
北京=Beijing|上海=Shanghai|广州=Guangzhou|深圳=Shenzhen|台北=Taipei|香港=Hong Kong|莫斯科=Moscow|华盛顿=Washington|東京=Tokyo|东京=Tokyo
伦敦=London|巴黎=Paris|柏林=Berlin|日内瓦=Geneva|联合国=United Nations|モスクワ=Moscow|ロンドン=London|パリ=Paris|ワシントン=Washington
서울=Seoul|베이징=Beijing|도쿄=Tokyo|워싱턴=Washington
القاهرة=Cairo|بكين=Beijing|بيروت=Beirut|دمشق=Damascus|بغداد=Baghdad|الرياض=Riyadh|دبي=Dubai|أبوظبي=Abu Dhabi|الدوحة=Doha
عمان=Amman|القدس=Jerusalem|غزة=Gaza|رام الله=Ramallah|الخرطوم=Khartoum|طرابلس=Tripoli|تونس=Tunis|الجزائر=Algiers|الرباط=Rabat
موسكو=Moscow|واشنطن=Washington|لندن=London|باريس=Paris|جنيف=Geneva|نيويورك=New York|أنقرة=Ankara|تهران=Tehran|اسلام آباد=Islamabad
नई दिल्ली=New Delhi|नयी दिल्ली=New Delhi|मुंबई=Mumbai|मुम्बई=Mumbai|कोलकाता=Kolkata|चेन्नई=Chennai|लखनऊ=Lucknow|पटना=Patna
जयपुर=Jaipur|भोपाल=Bhopal|गुरुग्राम=Gurugram|बेंगलुरु=Bengaluru|हैदराबाद=Hyderabad|अहमदाबाद=Ahmedabad|चंडीगढ़=Chandigarh
श्रीनगर=Srinagar|देहरादून=Dehradun|रांची=Ranchi|रायपुर=Raipur|शिमला=Shimla|वाराणसी=Varanasi|नोएडा=Noida|इंदौर=Indore|बीजिंग=Beijing
ঢাকা=Dhaka|কলকাতা=Kolkata|চট্টগ্রাম=Chattogram|নয়াদিল্লি=New Delhi
`;

interface City {
  /** As it is written in running text of its language. */
  name: string;
  /** In English, for ids. */
  english: string;
}

const BY_NAME: ReadonlyMap<string, City> = new Map(
  CITIES.trim()
    .normalize('NFC')
    .split(/[|\n]/)
    .map((entry) => {
      const [name = '', english = name] = entry.split('=');
      return [keyOf(name), { name, english }];
    }),
);

/**
 * The city of that name, in any case; `null` for any other text.
 *
 * @example findCity('RIO DE JANEIRO') // { name: 'Rio de Janeiro', english: 'Rio de Janeiro' }
 */
export function findCity(place: string): City | null {
  return BY_NAME.get(keyOf(place)) ?? null;
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}
