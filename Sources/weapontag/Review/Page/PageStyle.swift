/// How the review's page looks: light or dark as the reader's system is. The decision on a mention is told by its colour and by a sign.
let reviewPageStyle = """
  :root { --ink: #1b1f24; --paper: #fff; --faint: #5b6570; --line: #d5dae0; --link: #0b57a4; --mark: #fff0b8; --bar: #f5f7f9;
    --good: #1a6b33; --good-mark: #d9f2df; --bad: #a8232b; --bad-mark: #fbe3e3; --other: #6a3aa8; --other-mark: #ece2fa; --alarm: #a8232b; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e4e7eb; --paper: #15181c; --faint: #9aa5b1; --line: #363d45; --link: #8ec1ff; --mark: #5a4a00; --bar: #1d2126;
      --good: #86d99c; --good-mark: #173d22; --bad: #ff9d9d; --bad-mark: #4a1d1f; --other: #cdb0ff; --other-mark: #38265a; --alarm: #8f1d24; }
  }
  * { box-sizing: border-box; scrollbar-width: thin; scrollbar-color: var(--line) transparent; }
  [hidden] { display: none !important; }
  html { height: 100%; }
  body { margin: 0; height: 100%; display: flex; flex-direction: column; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
  :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .skip { position: absolute; left: -99rem; }
  .skip:focus { left: 1rem; top: 1rem; z-index: 3; background: var(--paper); padding: .5rem; }
  header { position: relative; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: .65rem 1.5rem .8rem; background: var(--bar); }
  header p { margin: 0; color: var(--faint); font-size: .85rem; }
  h1 { margin: 0; font-size: 1.1rem; white-space: nowrap; }
  #progress { margin-left: auto; font-variant-numeric: tabular-nums; }
  #counts { color: var(--ink); font-weight: 600; }
  #saved { min-width: 6.5rem; text-align: right; font-variant-numeric: tabular-nums; }
  #bar { position: absolute; left: 0; bottom: 0; width: 100%; height: 3px; border: 0; appearance: none; background: var(--line); }
  #bar::-webkit-progress-bar { background: var(--line); }
  #bar::-webkit-progress-value { background: var(--link); }
  #bar::-moz-progress-bar { background: var(--link); }
  #alarm { margin: 0; padding: .6rem 1.5rem; font-weight: 600; color: #fff; background: var(--alarm); }
  main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(19rem, 25rem); }
  #article { overflow: auto; padding: 2rem clamp(1.5rem, 6vw, 6rem) 45vh; outline: none; }
  #article > * { max-width: 42rem; margin-inline: auto; }
  #article h2 { margin-block: 0 .3rem; font-size: 1.6rem; line-height: 1.3; text-wrap: balance; }
  .facts { margin-block: 0 1.6rem; color: var(--faint); font-size: .85rem; overflow-wrap: anywhere; }
  .text { font-size: 1.125rem; line-height: 1.75; color: var(--faint); hyphens: auto; overflow-wrap: break-word; }
  .text p { margin: 0 0 1.1em; }
  .sentence.focus { color: var(--ink); background: var(--bar); box-shadow: 0 0 0 .3em var(--bar); border-radius: .1em; box-decoration-break: clone;
    -webkit-box-decoration-break: clone; }
  mark { padding: .08em .12em; margin: 0 -.04em; color: var(--ink); background: var(--mark); border-radius: .2em; box-decoration-break: clone; -webkit-box-decoration-break: clone;
    cursor: pointer; scroll-margin: 30vh; }
  mark[data-standing=accepted] { background: var(--good-mark); }
  mark[data-standing=rejected] { background: none; color: var(--faint); text-decoration: line-through; text-decoration-color: var(--bad); }
  mark[data-standing=changed] { background: var(--other-mark); }
  mark[data-standing=skipped] { background: none; box-shadow: inset 0 -2px var(--faint); }
  mark[data-standing=again] { box-shadow: inset 0 -3px var(--bad); }
  mark.gone { outline: 1px dashed var(--faint); }
  mark.focus { outline: 2.5px solid var(--link); outline-offset: 0; text-decoration: none; color: var(--ink); }
  .word { border-radius: .15em; }
  .chosen { background: var(--link); color: var(--paper); }
  aside { display: flex; flex-direction: column; gap: .9rem; min-height: 0; padding: 1.5rem 1.5rem .9rem; border-left: 1px solid var(--line); }
  #card { flex: 1; min-height: 0; overflow: auto; }
  #card h2 { margin: 0; font-size: 1.45rem; line-height: 1.25; }
  abbr { margin-left: .35rem; font-size: .8em; font-weight: normal; color: var(--faint); text-decoration: none; }
  .lineage { margin: 0 0 .15rem; font-size: .85rem; color: var(--faint); min-height: 1.3em; }
  .quote { margin: .35rem 0 .6rem; overflow-wrap: anywhere; }
  .sureness { display: flex; gap: .7rem; align-items: center; font-size: .85rem; color: var(--faint); font-variant-numeric: tabular-nums; }
  meter { flex: 1; height: .5rem; max-width: 11rem; }
  dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem .9rem; margin: 1rem 0; font-size: .9rem; }
  dt { color: var(--faint); }
  dd { margin: 0; overflow-wrap: anywhere; }
  dd ul { margin: 0; padding-left: 1.05rem; }
  code { font: .92em ui-monospace, monospace; }
  .definition { margin: .6rem 0; font-size: .9rem; color: var(--faint); }
  .news { margin: .8rem 0; padding: .55rem .75rem; font-size: .9rem; background: var(--bad-mark); border-radius: .35rem; }
  .decided { margin: .5rem 0 0; font-size: .9rem; }
  .decided[data-standing=accepted] strong { color: var(--good); }
  .decided[data-standing=rejected] strong { color: var(--bad); }
  .decided[data-standing=changed] strong { color: var(--other); }
  .decided[data-standing=undecided] strong, .decided[data-standing=skipped] strong { color: var(--faint); font-weight: normal; }
  .note { display: block; margin-top: .3rem; padding-left: .7rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
  #actions { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: .4rem; }
  #actions button { grid-column: span 2; padding: .22rem .4rem; gap: .4rem; font-size: .82rem; white-space: nowrap; overflow: hidden; border-color: transparent; }
  #actions .decision { grid-column: span 3; padding: .45rem .65rem; font-size: .95rem; border-color: var(--line); }
  button { display: flex; gap: .55rem; align-items: center; padding: .4rem .65rem; font: inherit; font-size: .92rem; text-align: left; color: inherit;
    background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; cursor: pointer; }
  button:hover { background: var(--bar); border-color: var(--faint); }
  button.main { color: var(--paper); background: var(--link); border-color: var(--link); }
  button.main:hover { filter: brightness(1.08); }
  button:disabled { opacity: .5; cursor: default; }
  kbd { min-width: 1.55em; padding: 0 .3em; font: .85em/1.5 ui-monospace, monospace; text-align: center; color: var(--ink); background: var(--bar);
    border: 1px solid var(--line); border-bottom-width: 2px; border-radius: .3em; }
  #heard { margin: 0; min-height: 2.8em; max-height: 4.2em; overflow: hidden; font-size: .88rem; color: var(--faint); }
  .done { margin: 20vh auto 0; text-align: center; }
  .done p { color: var(--faint); }
  dialog { width: min(40rem, 94vw); max-height: 86vh; padding: 1.4rem 1.6rem; color: inherit; background: var(--paper); border: 1px solid var(--line);
    border-radius: .6rem; box-shadow: 0 1rem 3rem #0005; }
  dialog[open] { display: flex; flex-direction: column; gap: .8rem; }
  dialog::backdrop { background: #0006; }
  dialog h2 { margin: 0; font-size: 1.15rem; }
  dialog .definition { min-height: 3em; margin: 0; }
  input:not([type=radio]), select, textarea { width: 100%; padding: .4rem .6rem; font: inherit; color: inherit; background: var(--paper);
    border: 1px solid var(--faint); border-radius: .35rem; }
  #class-list { height: 20rem; overflow: auto; border: 1px solid var(--line); border-radius: .35rem; }
  [role=option] { padding: .22rem .75rem; cursor: pointer; }
  [role=option][aria-selected=true] { background: var(--bar); box-shadow: inset 3px 0 var(--link); }
  .depth-1 { padding-left: 1.6rem; } .depth-2 { padding-left: 2.7rem; } .depth-3 { padding-left: 3.8rem; } .depth-4 { padding-left: 4.9rem; }
  .depth-5 { padding-left: 6rem; } .depth-6 { padding-left: 7.1rem; }
  small, .hint { font-size: .85rem; color: var(--faint); }
  .hint { margin: 0; }
  .filter form { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .55rem 1rem; align-items: center; }
  .filter form .hint, .filter form .row { grid-column: 2; }
  .row { display: flex; gap: .6rem; }
  fieldset { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; margin: 0; padding: .5rem .8rem .7rem; border: 1px solid var(--line); border-radius: .35rem; }
  .preview { max-height: 40vh; overflow: auto; }
  .preview ul { margin: .3rem 0 .8rem; padding-left: 1.1rem; font-size: .92rem; }
  .preview li { margin: .25rem 0; }
  table { width: 100%; border-collapse: collapse; font-size: .92rem; }
  th { text-align: left; color: var(--faint); font-weight: normal; }
  th, td { padding: .22rem .8rem .22rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
  td:first-child { white-space: nowrap; }
  .help { overflow: auto; width: min(46rem, 94vw); }
  .help th, .help td { padding-block: .1rem; }
  dialog > button { align-self: start; }
  .answers { display: grid; gap: .6rem; margin: 1rem 0; }
  .answers button { flex-wrap: wrap; }
  .answers strong { flex: 1; }
  .answers small { flex-basis: 100%; }
  @media (max-width: 56rem) {
    body { height: auto; }
    main { display: block; }
    #article { padding: 1.2rem 1.2rem 2rem; overflow: visible; }
    aside { position: sticky; bottom: 0; max-height: 55vh; border: 0; border-top: 1px solid var(--line); background: var(--paper); }
    #progress { margin-left: 0; }
  }
  @media (prefers-reduced-motion: reduce) {
    * { scroll-behavior: auto !important; }
  }
  @media (forced-colors: active) {
    mark.focus { outline-color: Highlight; }
    .chosen { background: Highlight; color: HighlightText; }
  }

  """
