// Language matching data of CLDR 48.2.0, © Unicode, Inc., Unicode License v3.
// Written by scripts/generate-languages.mjs; do not edit.

/** Distance and supported language, then the desired languages that it serves. */
export const LANGUAGE_RULES =
  '1 nb no|1 no nb|10 ar aao abh abv acm acq acw acx acy adf aeb aec afb apc apd arq ars ary arz auz avl ayh ayl ' +
  'ayn ayp bbz pga shu ssh|10 az azb|10 et vro|10 ff ffm fub fue fuf fuh fui fuq fuv|10 gn gnw gui gun nhd|10 iu ' +
  'ikt|10 kln enb eyo niq oki pko sgc tec tuy|10 kok knn|10 kpe gkp|10 luy ida lkb lko lks lri lrm lsm lto lts ' +
  'lwg nle nyd rag|10 lv ltg|10 mg bhr bmm bzc msh skg tdx tkg txy xmv xmw|10 mn mvf|10 ms bjn btj bve bvu coa ' +
  'dup hji id jak jax kvb kvr kxd lce lcf liw max meo mfa mfb min mqg msi mui orn ors pel pse tmw urk vkk vkt xmm ' +
  'zlm zmi|10 ne dty|10 om gax hae orc|10 or spv|10 ps pbt pst|10 qu qub qud quf qug quh quk qul qup qur qus quw ' +
  'qux quy qva qvc qve qvh qvi qvj qvl qvm qvn qvo qvp qvs qvw qvz qwa qwc qwh qws qxa qxc qxh qxl qxn qxo qxp ' +
  'qxr qxt qxu qxw|10 sc sdc sdn sro|10 sq aae aat aln|10 syr aii|10 uz uzs|10 yi yih|10 zh cdo cjy cnp cpx csp ' +
  'czh czo gan hak hnm hsn luh lzh mnp nan sjc wuu yue|20 cs sk|20 da fo|20 de rm|20 en af chr cy ga gd haw is mi ' +
  'pcm|20 es ay ca eu gl gn|20 fr br co crs ht oc|20 hi mai|20 id jv su|20 it la scn|20 nb nn|20 nl fy|20 nn nb ' +
  'no|20 no nn|20 ru be|20 sk cs|20 ur bal|20 zh bo ug za|30 ar ckb|30 en ach ak am bem bn ee eo gaa ha ia ig ka ' +
  'km kn kri lg lo loz mfe ml mt my ne nso ny nyn om or pa ps rn sd si sn so sq st sw ta te ti tlh tn to tum ur ' +
  'xh yi yo zu|30 es qu|30 fil ceb|30 fr kg ln lua mg rw wo|30 hi gu mr sa|30 id ms|30 ru ab az hy kk ky mn tg tk ' +
  'tt uz|30 tr ku|4 aa ssy|4 bs hr|4 de gsw lb|4 hr bs|4 ssy aa|8 da nb no|8 nb da|8 no da';

/** Distance and supported language with script, then the desired ones that it serves. */
export const SCRIPT_RULES =
  '10 en-Latn am-Ethi bn-Beng ka-Geor km-Khmr kn-Knda lo-Laoo ml-Mlym my-Mymr ne-Deva or-Orya pa-Guru ps-Arab ' +
  'sd-Arab si-Sinh ta-Taml te-Telu ti-Ethi ur-Arab yi-Hebr|10 ru-Cyrl az-Latn hy-Armn tk-Latn uz-Latn|10 zh-Hans ' +
  'bo-Tibt za-Latn|20 ar-Arab ar-Latn|20 bn-Beng bn-Latn|20 gu-Gujr gu-Latn|20 hi-Deva hi-Latn|20 kn-Knda kn-Latn|' +
  '20 ml-Mlym ml-Latn|20 mr-Deva mr-Latn|20 ta-Taml ta-Latn|20 te-Telu te-Latn|20 zh-Hans zh-Hani zh-Latn|20 ' +
  'zh-Hant zh-Hani|5 ja-Hrkt ja-Hira ja-Kana|5 ja-Jpan ja-Hani ja-Hira ja-Hrkt ja-Kana ja-Latn|5 ko-Hang ko-Jamo|' +
  '5 ko-Kore ko-Hang ko-Hani ko-Jamo|5 sr-Cyrl sr-Latn|5 sr-Latn sr-Cyrl';

/** Language, script and hub (`*`: any, none), then the regions of the cluster, groupings (`419`) included. */
export const REGION_CLUSTERS =
  'ar * * DZ EH LY MA MR TN|en * GB AS CA GU MH MP PH PR UM US VI|es * * 003 005 013 019 021 029 419 AG AI AR AW ' +
  'BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI ' +
  'PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI|pt * * 003 005 013 019 021 029 419 AG AI AR AW BB BL BM BO BQ ' +
  'BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY ' +
  'SR SV SX TC TT US UY VC VE VG VI|zh Hant * HK MO';

/** Preferred among equally distant tags, as `language-Script-REGION`. */
export const PARADIGM_TAGS = 'en-Latn-US en-Latn-GB es-Latn-ES es-Latn-419 pt-Latn-BR pt-Latn-PT';
