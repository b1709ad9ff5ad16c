/// How a report's page looks: on screens light or dark as the reader's system is, wide and narrow, and on paper.
let reportStyle = """
  :root { --ink: #1b1f24; --paper: #fff; --faint: #56606b; --line: #dbe0e6; --link: #0b57a4; --ground: #f4f6f8; --hit: #ffe58a;
    --accent: #2f6f9f; --shade: 94%; --chroma: .055; --edge: 52%; --edge-chroma: .15; --rise: #1a7038; --fall: #b3261e; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e6e9ed; --paper: #1b1f24; --faint: #a3adb8; --line: #353c45; --link: #8ec1ff; --ground: #121518; --hit: #6b5600;
      --accent: #6fb0de; --shade: 33%; --chroma: .06; --edge: 74%; --edge-chroma: .13; --rise: #6fd08c; --fall: #ff9a91; }
  }
  * { box-sizing: border-box; }
  html { scroll-padding-top: 1rem; }
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
  a { color: var(--link); text-decoration: none; }
  a:hover { text-decoration: underline; }
  :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
  section:focus-visible, article:focus-visible { outline-offset: -2px; }
  .skip { position: absolute; left: -99rem; }
  .skip:focus { left: 1rem; top: 1rem; z-index: 3; background: var(--paper); padding: .5rem; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .top { display: flex; gap: 1rem 2rem; align-items: end; justify-content: space-between; padding: 1.5rem max(1.25rem, calc(50vw - 45rem)) 1.25rem;
    background: var(--paper); border-bottom: 1px solid var(--line); }
  h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; letter-spacing: -.01em; text-wrap: balance; }
  .summary { margin: .35rem 0 0; font-size: 1.1rem; }
  .origin, .explanation, .none, .keys, .meta { color: var(--faint); font-size: .85rem; }
  .origin { margin: .35rem 0 0; overflow-wrap: anywhere; }
  nav { display: flex; gap: 1.25rem; white-space: nowrap; }
  main { max-width: 92.5rem; margin: auto; padding: 0 1.25rem 3rem; }
  h2 { font-size: 1.2rem; margin: 1.75rem 0 .75rem; }
  .notes { margin: 0 0 1rem; padding: .6rem 1rem .6rem 2rem; background: var(--paper); border-left: 4px solid var(--accent); border-radius: .35rem; }
  .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 0 0 1rem; }
  .figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .7rem 1rem; background: var(--paper); border: 1px solid var(--line);
    border-radius: .6rem; }
  .figures dt { color: var(--faint); font-size: .85rem; }
  .figures dd { margin: 0; font-size: 1.55rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
  .figures small { font-size: .8rem; font-weight: normal; color: var(--faint); }
  .cards { columns: 2; column-gap: 1rem; }
  .card { break-inside: avoid; margin: 0 0 1rem; padding: 1rem 1.15rem; background: var(--paper); border: 1px solid var(--line);
    border-radius: .6rem; }
  .card.changes, .card.mentions { column-span: all; }
  h3 { font-size: 1.02rem; margin: 0; }
  .explanation { margin: .1rem 0 .7rem; }
  .none { margin: .4rem 0 0; }
  .scroll { max-height: 24rem; overflow: auto; }
  .tree .scroll { max-height: none; margin: .1rem 0 .6rem 1.6rem; }
  table { width: 100%; border-collapse: collapse; font-size: .9rem; }
  th, td { padding: .25rem .9rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
  .date { white-space: nowrap; }
  thead th { position: sticky; top: 0; background: var(--paper); color: var(--faint); font-weight: 600; font-size: .8rem; overflow-wrap: normal; }
  tbody th { font-weight: normal; }
  tbody tr:last-child > * { border-bottom: 0; }
  .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  th:last-child, td:last-child { padding-right: .3rem; }
  .depth1 { padding-left: 1rem; } .depth2 { padding-left: 2rem; } .depth3 { padding-left: 3rem; } .depth4, .depth5 { padding-left: 4rem; }
  .state { white-space: nowrap; font-weight: 600; }
  .state::before { display: inline-block; width: 1.2em; }
  .new::before { content: "+"; } .gone::before { content: "−"; } .more::before { content: "▲"; } .less::before { content: "▼"; }
  .new, .more { color: var(--rise); } .gone, .less { color: var(--fall); }
  summary { cursor: pointer; }
  details > summary { padding: .15rem 0; }
  .card details:not(.tree details) > summary { color: var(--link); font-size: .9rem; margin-top: .4rem; }
  .tree summary { display: grid; grid-template-columns: 1.1rem 1.5rem minmax(7rem, 14rem) minmax(3rem, 1fr) 3.5rem; align-items: center; gap: .35rem;
    border-radius: .3rem; }
  .tree summary::before { content: "▸"; color: var(--faint); }
  .tree [open] > summary::before { content: "▾"; }
  .tree summary::-webkit-details-marker { display: none; }
  .tree summary:hover { background: var(--ground); }
  .bar { width: 100%; height: .65rem; border-radius: .2rem; fill: oklch(var(--edge) var(--edge-chroma) var(--hue, 240)); }
  .bar .all { fill-opacity: .45; }
  .chart { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: var(--faint); }
  .chart .rule { stroke: var(--line); }
  .chart .column { fill: var(--accent); }
  .chart rect.column:hover { fill: var(--link); }
  .chart .in { text-anchor: middle; fill: var(--ink); }
  .chart .name { fill: var(--ink); font-size: 13px; }
  mark, .swatch, .chip { color: inherit; background: oklch(var(--shade) var(--chroma) var(--hue)); text-underline-offset: .18em;
    text-decoration: underline var(--stroke) oklch(var(--edge) var(--edge-chroma) var(--hue)) 2px; border-radius: .2rem; padding: 0 .1em; }
  .swatch { text-align: center; width: 1.5rem; line-height: 1.3; font-size: .85rem; }
  .chip { display: inline-block; padding: .05rem .5rem .2rem; font-size: .82rem; }
  mark { cursor: help; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  mark.faded { background: none; text-decoration-thickness: 1px; opacity: .75; }
  mark:focus { outline: 2px solid var(--link); outline-offset: 1px; }
  .labelled mark::after { content: " " attr(data-class); font-size: .72em; color: var(--faint); }
  ::highlight(words) { background: var(--hit); color: inherit; }
  #filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; padding: .9rem 1.15rem; background: var(--paper);
    border: 1px solid var(--line); border-radius: .6rem; }
  #filters label { display: grid; gap: .15rem; font-size: .82rem; color: var(--faint); flex: 1 1 9rem; min-width: 0; }
  #filters .wide { flex-grow: 2; }
  input, select, button { font: inherit; font-size: .95rem; color: var(--ink); background: var(--paper); border: 1px solid var(--faint); border-radius: .35rem;
    padding: .35rem .55rem; min-width: 0; }
  #filters input, #filters select, #filters button { height: 2.35rem; }
  .range { display: flex; align-items: center; gap: .5rem; height: 2.35rem; }
  .range input { flex: 1; padding: 0; accent-color: var(--accent); }
  output { min-width: 2.6rem; color: var(--ink); font-variant-numeric: tabular-nums; }
  button { cursor: pointer; }
  button:hover { border-color: var(--link); }
  #count { margin: .7rem 0; min-height: 1.5em; }
  .desk { display: grid; grid-template-columns: minmax(17rem, 25rem) minmax(0, 1fr); gap: 1rem; align-items: start; }
  .found, #reader { background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; height: calc(100vh - 2rem); overflow: auto; }
  #list { list-style: none; margin: 0; padding: 0; }
  #list button { display: block; width: 100%; padding: .55rem .9rem .6rem; text-align: left; border: 0; border-bottom: 1px solid var(--line);
    border-radius: 0; background: none; content-visibility: auto; contain-intrinsic-size: auto 4.2rem; }
  #list button:hover { background: var(--ground); }
  #list button:focus-visible { outline-offset: -2px; }
  #list [aria-current] { background: var(--ground); box-shadow: inset 4px 0 var(--accent); }
  #list .name { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; line-height: 1.35;
    overflow-wrap: anywhere; }
  #list .meta { display: flex; gap: .3rem .8rem; margin-top: .15rem; }
  #list .meta b { color: var(--ink); font-weight: 600; }
  .strip { display: flex; gap: 2px; height: 4px; margin-top: .35rem; }
  .strip i { background: oklch(var(--edge) var(--edge-chroma) var(--hue)); border-radius: 2px; }
  #more { width: calc(100% - 1.8rem); margin: .9rem; }
  #reader { padding: 1.5rem max(1.25rem, calc(50% - 22rem)); }
  #reader h3 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .3rem; text-wrap: balance; }
  #reader .meta { margin: 0 0 .8rem; overflow-wrap: anywhere; }
  #reader .text { white-space: pre-wrap; font: 1.06rem/1.75 Georgia, "Liberation Serif", serif; overflow-wrap: anywhere; }
  .legend { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: 0 0 1.1rem; padding: 0 0 .9rem; border-bottom: 1px solid var(--line); }
  .legend label { margin-left: auto; font-size: .85rem; color: var(--faint); }
  #card { position: fixed; z-index: 4; width: min(23rem, calc(100vw - 1rem)); padding: .8rem 1rem; font-size: .88rem; line-height: 1.4; background: var(--paper);
    border: 1px solid var(--line); border-radius: .6rem; box-shadow: 0 .6rem 2rem #0005; overflow-wrap: anywhere; }
  #card .path { color: var(--faint); font-size: .8rem; margin: 0; }
  #card .title { font-weight: 650; font-size: 1rem; margin: 0 0 .4rem; }
  #card dl { display: grid; grid-template-columns: auto 1fr; gap: .15rem .8rem; margin: 0; }
  #card dt { color: var(--faint); }
  #card dd { margin: 0; }
  #card ul { margin: 0; padding-left: 1rem; }
  #card code { font-size: .95em; }
  meter { width: 5rem; vertical-align: middle; }
  kbd { font: inherit; font-size: .9em; padding: 0 .35em; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: .25rem; margin-left: .8em; }
  kbd + kbd, .keys kbd:first-child { margin-left: 0; }
  @media (max-width: 60rem) {
    .cards { columns: 1; }
    .top { flex-direction: column; align-items: start; }
    .desk { grid-template-columns: minmax(0, 1fr); }
    .found { height: auto; max-height: 24rem; }
    #reader { height: auto; }
    main { padding: 0 .75rem 2rem; }
    .tree summary { grid-template-columns: 1rem 1.5rem minmax(0, 10rem) minmax(2rem, 1fr) 3rem; }
  }
  @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
  @media print {
    :root { --ink: #000; --paper: #fff; --faint: #444; --line: #bbb; --link: #000; --ground: #fff; --hit: #fff; --accent: #2f6f9f; --shade: 94%;
      --chroma: .055; --edge: 45%; --edge-chroma: .15; --rise: #000; --fall: #000; }
    html { font-size: 8.5pt; }
    body, mark, .swatch, .chip, .bar, .column { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .top { padding: 0 0 .5rem; }
    .skip, nav, #filters, .keys, .found, #card, .legend label, .card details:not(.tree details, [open]) { display: none !important; }
    main { padding: 0; max-width: none; }
    .scroll, #reader { max-height: none; height: auto; overflow: visible; }
    .cards { columns: 1; }
    .card { break-inside: auto; border: 0; border-top: 1px solid var(--line); border-radius: 0; padding: .6rem 0; }
    .chart { max-width: 32rem; break-inside: avoid; }
    .figures { grid-template-columns: repeat(4, 1fr); }
    .figures > div { border-radius: 0; }
    .tree { columns: 2; column-gap: 1.5rem; }
    .tree details { break-inside: avoid; }
    .desk { display: block; }
    #reader { border: 0; padding: 0; }
    tr { break-inside: avoid; }
    h2, h3, summary, .explanation { break-after: avoid; }
    mark::after { content: " " attr(data-class); font-size: .72em; color: var(--faint); }
  }

  """
