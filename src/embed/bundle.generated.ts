// Written by scripts/build-widget.mjs.

export const widget = {
  "hash": "ebad7471d96e8497",
  "integrity": "sha384-SXC14Be8kZYZFMp2GVULdgL8YeAwWFzvxTF6E4GjVD5USysoHdcJM56pKcTw4cmv"
};

export const frameScript = {
  "source": "\"use strict\";(()=>{var t=/^#\\?secret=([a-zA-Z0-9]+)$/.exec(location.hash)?.[1],s=0;function o(e){parent.postMessage({precisHeight:e},\"*\"),t&&parent.postMessage({message:\"height\",value:e,secret:t},\"*\")}function i(){let e=Math.ceil(document.body.getBoundingClientRect().height);e!==s&&(s=e,o(e))}new ResizeObserver(i).observe(document.body);for(let e of[1e3,5e3])setTimeout(()=>o(s),e);t&&addEventListener(\"click\",e=>{let n=e.target instanceof Element&&e.target.closest(\"a\");n&&(e.preventDefault(),parent.postMessage({message:\"link\",value:n.href,secret:t},\"*\"))});})();\n",
  "cspHash": "sha256-DHzs8QGK3rLQ8omCFI3QB4HKUQTp5mj18xASl5QeYLo="
};

export const copyScript = {
  "source": "\"use strict\";(()=>{for(let t of document.querySelectorAll(\"button[data-copies]\"))t.hidden=!1,t.addEventListener(\"click\",async()=>{let e=document.getElementById(t.dataset.copies??\"\")?.textContent??\"\";await navigator.clipboard.writeText(e),t.textContent=t.dataset.copied??\"\"});})();\n",
  "cspHash": "sha256-zKXYBGkradeoi4WpKUCKgmO4xSQlQcYO0hKGpjei2NQ="
};

export const frameStyle = {
  "source": ":root{color-scheme:light dark;background:transparent}:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}body{margin:0}:root:not([data-theme=auto]) [part~=root]{border-radius:0}:host{display:grid!important;grid-template-columns:minmax(0,1fr)}:host([hidden]){display:none!important}:host([theme=\"light\"]){color-scheme:light}:host([theme=\"dark\"]){color-scheme:dark}[part~=root]{all:initial;display:flex;flex-direction:column;box-sizing:border-box;color-scheme:inherit;padding:clamp(1em,5%,1.5em);border:1px solid var(--precis-line, light-dark(#dedad2, #3a3834));border-radius:var(--precis-radius, 10px);background:var(--precis-paper, light-dark(#fdfcfa, #161614));color:var(--precis-ink, light-dark(#1c1b19, #eae7e1));font:var(--precis-font-size, medium) / var(--_line) var(--precis-font, system-ui, sans-serif);overflow-wrap:anywhere;line-break:strict}[lang]{--_line: 1.55;line-height:var(--_line)}[lang]:is(:lang(ar),:lang(fa),:lang(ur),:lang(ps),:lang(ckb),:lang(hi),:lang(mr),:lang(ne),:lang(zh),:lang(ja),:lang(ko),:lang(th)){--_line: 1.8}p,h1,h2,ul,blockquote{margin:0;padding:0}[part=card]{display:flex;flex:1;flex-direction:column;gap:.75em}a{color:inherit;text-decoration:none}a:hover{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}a:focus-visible{outline:2px solid var(--precis-accent, light-dark(#0b4f8a, #8fc1f5));outline-offset:3px;border-radius:2px}[part=headline]{font-size:1.3em;font-weight:650;line-height:calc(var(--_line) * .84);text-wrap:balance;word-break:auto-phrase}[part=lede]{text-wrap:pretty}[part=points]{display:grid;gap:.45em;padding-inline-start:1.15em}[part=point]::marker{color:var(--precis-accent, light-dark(#0b4f8a, #8fc1f5))}[part=quotation]{padding-inline-start:.9em;border-inline-start:3px solid var(--precis-line, light-dark(#dedad2, #3a3834))}[part=speaker]:before{content:\"— \"}[part=speaker],[part=footer],[part=stale],[part=fallback]{color:var(--precis-muted, light-dark(#5e5a54, #a9a49b));font-size:.8125em}[part=fallback]{align-self:start;padding:.15em .8em;border:1px solid var(--precis-line, light-dark(#dedad2, #3a3834));border-radius:1em}[part=footer]{display:flex;flex-wrap:wrap;gap:.15em 1.1em;margin-block-start:auto}[part=title]{font-size:1em;margin-block-end:.9em;font-weight:650}[part=items]{list-style:\"\";padding:0}li+li>[part=card]{margin-block-start:1.1em;padding-block-start:1.1em;border-block-start:1px solid var(--precis-line, light-dark(#dedad2, #3a3834))}[part=items] [part=headline]{font-size:1.1em}",
  "cspHash": "sha256-IXa7wev/uo+HZ4NQMovIP5I9HKmrilwSMNlfHVdtorQ="
};

export const builderStyle = {
  "source": "form,label{display:grid;grid-template-columns:minmax(0,1fr)}form{gap:1rem}label{gap:.3rem}select,button{min-block-size:2.75rem;max-inline-size:100%;padding-inline:.75rem;border:1px solid var(--rule);border-radius:.4rem;background:var(--tint);color:var(--ink);font:inherit}button{justify-self:start;padding-inline:1.25rem;cursor:pointer}pre[lang]{margin:0;padding:.9rem 1rem;border:1px solid var(--rule);border-radius:.4rem;background:var(--tint);font:.85rem/1.6 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all}iframe{inline-size:100%;border:0}",
  "cspHash": "sha256-qu+uLh5jZrZ+4EcxrV9JUTtgGC0rjQZSbIm+UDDBi8k="
};
