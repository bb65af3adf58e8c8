/**
 * The one stylesheet of all pages: logical properties only, system fonts chosen by the text's own language, light and
 * dark by the reader's setting. Pages carry no inline style, so that `style-src 'self'` holds.
 */
export const STYLES = `
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#1c1b19;--quiet:#5e5a54;--rule:#dedad2;--link:#0b4f8a;--tint:#f3efe7;--warn:#8a3b00;--good:#1e6434}
@media (prefers-color-scheme:dark){:root{--paper:#161614;--ink:#eae7e1;--quiet:#a9a49b;--rule:#3a3834;--link:#8fc1f5;--tint:#22211e;--warn:#f0a66b;--good:#86cf9b}}
*,::before,::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font-size:1.0625rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-inline-size:44rem;padding-inline:1.25rem;overflow-wrap:anywhere;line-break:strict}
[lang]{--body:1.6;--serif:ui-serif,Charter,"Iowan Old Style","Noto Serif",Georgia,"Times New Roman",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
:lang(ar),:lang(fa),:lang(ur),:lang(ps),:lang(ckb){--body:1.85;--serif:"Noto Naskh Arabic","Geeza Pro","Segoe UI",Tahoma,"DejaVu Sans",serif;--sans:"Noto Sans Arabic","Geeza Pro","Segoe UI",Tahoma,"DejaVu Sans",sans-serif}
:lang(he),:lang(yi){--serif:"Noto Serif Hebrew","New Peninim MT",David,serif;--sans:"Noto Sans Hebrew","Arial Hebrew","Segoe UI",Arial,sans-serif}
:lang(hi),:lang(mr),:lang(ne){--body:1.8;--serif:"Noto Serif Devanagari","Kohinoor Devanagari","Nirmala UI",serif;--sans:"Noto Sans Devanagari","Kohinoor Devanagari","Nirmala UI",sans-serif}
:lang(zh),:lang(ja),:lang(ko){--body:1.8}
:lang(zh){--serif:"Songti SC","Noto Serif CJK SC","Noto Serif SC",SimSun,serif;--sans:"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
:lang(zh-Hant),:lang(zh-TW),:lang(zh-HK){--serif:"Songti TC","Noto Serif CJK TC","Noto Serif TC",PMingLiU,serif;--sans:"PingFang TC","Noto Sans CJK TC","Microsoft JhengHei",sans-serif}
:lang(ja){--serif:"Hiragino Mincho ProN","Noto Serif CJK JP","Yu Mincho",serif;--sans:"Hiragino Sans","Noto Sans CJK JP","Yu Gothic",Meiryo,sans-serif}
:lang(ko){--serif:AppleMyungjo,"Noto Serif CJK KR",Batang,serif;--sans:"Apple SD Gothic Neo","Noto Sans CJK KR","Malgun Gothic",sans-serif;word-break:keep-all}
[lang]{font-family:var(--sans);line-height:var(--body)}
:is(h1,h2,.name,.lede,blockquote,.original),:is(h1,h2,.name,.lede,blockquote,.original) [lang]{font-family:var(--serif)}
h1,h2{line-height:calc(var(--body) * .78);text-wrap:balance;margin-block:0;font-weight:650}
:is(h1,h2):lang(ja){word-break:auto-phrase}
:is(h1,h2):lang(zh){word-break:keep-all}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.5rem)}
p,ul,ol,dl,blockquote{margin:0}
p{text-wrap:pretty}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:.18rem solid var(--link);outline-offset:.15rem;border-radius:.1rem}
.skip{position:absolute;inset-block-start:-9rem;background:var(--paper);padding:.5rem 1rem}
.skip:focus{inset-block-start:.5rem;z-index:1}
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.5rem;padding-block:1.25rem .75rem;border-block-end:1px solid var(--rule)}
.name{font-size:1.2rem;font-weight:700;color:inherit;text-decoration:none;margin-inline-end:auto}
nav ul,.plain{list-style:none;padding:0}
nav ul{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem 1.1rem}
nav a{display:inline-block;padding-block:.25rem}
.masthead nav,.languages,.meta,footer{font-size:.9rem}
.languages{padding-block:.6rem;border-block-end:1px solid var(--rule)}
[aria-current]{color:inherit;font-weight:700;text-decoration:none}
main{display:grid;gap:1.75rem;padding-block:2rem 3rem}
main>*,article>*{min-inline-size:0}
article{display:grid;gap:1.5rem}
article header,section{display:grid;gap:.75rem}
.lede{font-size:1.22rem}
.dateline{color:var(--quiet);font-style:normal}
.meta,.quiet,figcaption,dt{color:var(--quiet)}
h2{font-size:1.15rem}
.points{padding-inline-start:1.2em;display:grid;gap:.6rem}
.points li::marker{color:var(--quiet)}
figure{margin:0;padding-inline-start:1.1rem;border-inline-start:.22rem solid var(--rule)}
blockquote{font-size:1.12rem}
.notice{background:var(--tint);border-inline-start:.22rem solid var(--warn);padding:.7rem 1rem}
.facts{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1.2rem;border-block-start:1px solid var(--rule);padding-block-start:1rem;font-size:.95rem}
dd{margin:0;min-inline-size:0}
summary{cursor:pointer;font-weight:650;padding-block:.3rem}
.original{padding-block-start:.75rem}
.original>*{margin-block:0 1rem}
.original :is(img,video){max-inline-size:100%;block-size:auto}
.original :is(pre,table),.scroll{overflow-x:auto;max-inline-size:100%}
.original table{display:block}
.list{display:grid;gap:1.75rem}
.list article{gap:.35rem}
.list h2{font-size:1.35rem}
.list h2 a{color:inherit;text-decoration:none}
.list h2 a:hover{text-decoration:underline}
body:has(.scroll){max-inline-size:90rem}
.scroll{--veil:var(--paper) 50%,#0000;--shade:color-mix(in srgb,var(--ink) 22%,#0000),#0000;background:linear-gradient(90deg,var(--veil)) 0 0/3rem 100% no-repeat local,linear-gradient(270deg,var(--veil)) 100% 0/3rem 100% no-repeat local,linear-gradient(90deg,var(--shade)) 0 0/.9rem 100% no-repeat,linear-gradient(270deg,var(--shade)) 100% 0/.9rem 100% no-repeat}
table{border-collapse:separate;border-spacing:0;font-size:.9rem}
th,td{min-inline-size:7rem;text-align:start;vertical-align:baseline;padding-block:.5rem;padding-inline:0 .9rem;border-block-end:1px solid var(--rule);overflow-wrap:normal}
tbody th{font-weight:400;min-inline-size:min(11rem,40vw)}
.scroll th:first-child{position:sticky;inset-inline-start:0;background:var(--paper)}
td>*,th small{display:block;font-weight:400}
td.current{color:var(--good)}td.stale{color:var(--warn)}td.missing{color:var(--quiet)}
footer{border-block-start:1px solid var(--rule);padding-block:1rem 2.5rem}
@media (max-width:30rem){.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-block-end:.5rem}}
@media print{:root{--paper:#fff;--ink:#000;--quiet:#444;--link:#000}nav,.skip,footer{display:none}body{max-inline-size:none}details::details-content{content-visibility:visible;block-size:auto}h1,h2{break-after:avoid}li,figure{break-inside:avoid}}
`.trim();

/** Where the stylesheet is served: the name changes with the content, so it may be kept for ever. */
export const STYLES_PATH = `/styles.${fingerprint(STYLES)}.css`;

/** FNV-1a, 32 bits, as eight hexadecimal digits: enough to tell one release's stylesheet from the next. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
