/** Abbreviations of a language, lower-case, without the final full stop. */
interface Abbreviations {
  /** A sentence goes on after them, whatever follows: titles, months, "z. B.". */
  inside: ReadonlySet<string>;
  /** A sentence may end with them; it goes on unless one of `starters` follows. */
  either: ReadonlySet<string>;
}

const words = (text = ''): ReadonlySet<string> => new Set(text.split(' ').filter((word) => word !== ''));
const list = (inside: string, either = ''): Abbreviations => ({ inside: words(inside), either: words(either) });

const NONE = list('');

/** From the style of news agencies; what mostly *ends* a sentence ("etc.", "и др.") is left out on purpose. */
const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  en: list(
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr maj adm hon rev fr st mt ft pres vs no nos vol fig pp ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec approx dept est e.g i.e cf ca mx messrs supt sec amb',
    'u.s u.k u.n u.s.a e.u d.c a.m p.m inc ltd co corp jr sr bros ave blvd rd ph.d',
  ),
  de: list(
    'dr prof hr fr frl st ing dipl nr abs art bd ca bzw vgl evtl ggf inkl exkl max min mio mrd str tel sog hl u.a z.b d.h ' +
      'i.d.r o.ä v.a z.t jan febr feb apr aug sept okt nov dez mag',
  ),
  nl: list(
    'dr mr mw dhr prof drs ir ing st nr blz ca bijv jl resp incl excl m.b.t t.a.v d.w.z o.a jan feb apr aug sept okt nov dec',
  ),
  fr: list(
    'mm mme mmes mlle mlles me dr pr st ste mgr no art vol p.ex cf env av janv févr avr juil sept oct nov déc gén col',
  ),
  es: list(
    'sr sra sres sras srta dr dra prof profa d dña ud uds lic ing gral cnel sto sta st núm no pág art vol p.ej av ee uu ee.uu',
  ),
  pt: list(
    'sr sra srs sras dr dra prof profa d dom eng exmo exma sto sta st núm pág art vol p.ex av gen cel min dep sen',
  ),
  it: list('sig sigg dott dottssa prof profssa ing avv arch on gen col s st ss n nn pag art vol es cfr mons sen'),
  ca: list('sr sra srs dr dra prof núm pàg art vol p.ex av st sta'),
  ru: list(
    'г-н г-жа гг гр проф акад доц д-р им ул просп пл обл р-н стр рис т.е т.к т.н т.ч напр см ср ген полк св тыс млн млрд руб корп янв февр апр авг сент окт нояб дек',
  ),
  uk: list('п пп проф акад доц д-р ім вул просп пл обл р-н стор рис т.зв напр див пор ген полк св тис млн млрд грн'),
  be: list('праф акад дац д-р ім вул праспект пл вобл стар рыс напр гл ген палк тыс млн млрд'),
  bg: list('г-н г-жа проф акад доц д-р инж ул бул пл обл стр вж напр т.е т.нар ген полк св хил млн млрд'),
  sr: list('г гђа проф др инж ул бр стр тј нпр тзв ген св g gđa prof dr inž ul br str tj npr tzv gen sv'),
  pl: list('p pp dr prof hab inż mgr im ul al pl św ks bp gen płk kpt nr str tys mln mld zob np tzw tj m.in'),
  cs: list(
    'p pp pí dr prof doc ing mgr mudr judr phdr rndr sv ul nám č čj str tis mil mld např tzv tj tzn viz gen plk',
  ),
  sk: list('p pp dr prof doc ing mgr mudr judr sv ul nám č str tis mil mld napr tzv tj gen plk'),
  hr: list('g gđa dr prof doc ing mr sv ul br str tj npr tzv gen'),
  sl: list('g ga dr prof doc inž mag sv ul št str tj npr t.i gen'),
  hu: list('dr prof ifj id özv st sz u ún pl kb ill stb.-ben old tel'),
  ro: list('dl dna dnii dr prof ing acad gen col str nr pag art vol sf op ex'),
  da: list(
    'hr fru dr prof st nr bl.a f.eks ca d.v.s dvs pga mio mia jf ifm inkl ekskl tlf jan feb apr aug sep sept okt nov dec',
  ),
  nb: list(
    'hr fru dr prof st nr bl.a f.eks ca dvs pga mill mrd jf ifm inkl ekskl tlf jan feb apr aug sep sept okt nov des',
  ),
  sv: list(
    'hr fr dr prof st nr bl.a t.ex ca d.v.s dvs p.g.a milj mdr jfr inkl exkl tel s.k jan feb apr aug sep sept okt nov dec',
  ),
  fi: list('hra rva tri prof toht nro n esim ks ts ns ym mm vrt puh mrd milj'),
  el: list('κ κκ κα δρ καθ αρ σελ π.χ δηλ βλ λεωφ οδ ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπ σεπτ οκτ νοε δεκ'),
  tr: list('dr prof doç yrd av sn bkz örn no cad sok mah st alb gen yzb'),
  id: list('dr drs prof ir st h hj jl no tgl yth bpk kel kec kab sdr'),
  vi: list('ts ths gs pgs bs ks tp q p tr'),
  hi: list('डॉ डा प्रो श्री सुश्री कु इंजी पं मो ई सं रु कि.मी'),
  mr: list('डॉ प्रा श्री सौ कु पं रु'),
  bn: list('ডা ড মি মো মোঃ মোছা প্রফেসর অধ্যাপক খ্রি'),
  ar: list('أ.د م.د د أ م ص ج هـ'),
  he: list("ד״ר פרופ' גב' מר עו״ד ר' רח' עמ' מס'"),
};

const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', bs: 'hr', af: 'nl', gl: 'es', ne: 'hi' };

/** The abbreviations of a language by the first subtag of its tag; none for a language that is not listed. */
export function abbreviationsOf(language: string): Abbreviations {
  const primary = language.split('-', 1)[0] ?? '';
  return BY_LANGUAGE[ALIASES[primary] ?? primary] ?? NONE;
}

/** Languages that write an ordinal as a number with a full stop ("22. November"). */
const ORDINAL_STOP = words('af bs cs da de et eu fi fo hr hu is lb lv nb nds nn no pl sk sl sr tr');

/** Whether a number with a full stop may be an ordinal in the language. */
export function hasOrdinalStop(language: string): boolean {
  return ORDINAL_STOP.has(language.split('-', 1)[0] ?? '');
}

/** Words that begin a new sentence more often than they go on with one, after "U.S." or "Inc.". */
export const STARTERS = words(
  'the a an he she it they we i you this that these those there his her its their our in on at by from for with after ' +
    'before when while as if but and so yet however meanwhile officials police what who how',
);
