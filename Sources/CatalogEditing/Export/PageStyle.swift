/// How the catalogue's page looks: on screens light or dark as the reader's system is, and on paper.
let pageStyle = """
  :root { --ink: #1b1f24; --paper: #fff; --faint: #5b6570; --line: #d5dae0; --link: #0b57a4; --mark: #fff0b8; --bar: #f5f7f9; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e4e7eb; --paper: #15181c; --faint: #9aa5b1; --line: #363d45; --link: #8ec1ff; --mark: #5a4a00; --bar: #1d2126; }
  }
  * { box-sizing: border-box; }
  html { scroll-padding-top: 4.5rem; }
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
  a { color: var(--link); text-decoration: none; }
  a:hover { text-decoration: underline; }
  :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
  .skip { position: absolute; left: -99rem; }
  .skip:focus { left: 1rem; top: 1rem; z-index: 3; background: var(--paper); padding: .5rem; }
  header { position: sticky; top: 0; z-index: 2; display: flex; gap: .5rem 1.5rem; align-items: center; padding: .6rem 1.25rem;
    background: var(--bar); border-bottom: 1px solid var(--line); }
  h1 { font-size: 1.1rem; margin: 0; white-space: nowrap; }
  .figures, .path, .place, small { color: var(--faint); font-size: .85rem; }
  .figures { margin: 0; }
  .search { position: relative; margin-left: auto; flex: 0 1 24rem; }
  #search { width: 100%; font: inherit; padding: .35rem .6rem; color: inherit; background: var(--paper); border: 1px solid var(--faint);
    border-radius: .35rem; }
  #results { position: absolute; right: 0; width: max(100%, min(36rem, 92vw)); max-height: 70vh; overflow: auto; margin-top: .25rem;
    background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; box-shadow: 0 .5rem 1.5rem #0004; }
  #results > * { padding: .3rem .75rem; }
  #results [role=option] { cursor: pointer; }
  #results [aria-selected=true] { background: var(--bar); box-shadow: inset 3px 0 var(--link); }
  .columns { display: grid; grid-template-columns: minmax(15rem, 22rem) minmax(0, 1fr); }
  nav { position: sticky; top: 3.5rem; height: calc(100vh - 3.5rem); overflow: auto; padding: 1rem; border-right: 1px solid var(--line);
    font-size: .92rem; }
  nav ul { list-style: none; margin: 0; padding-left: .9rem; }
  nav > ul { padding-left: 0; }
  main { padding: 0 2rem 4rem; max-width: 62rem; outline: none; }
  section { padding: 1.5rem 0; border-bottom: 1px solid var(--line); }
  h2 { margin: 0; font-size: 1.45rem; }
  h2 abbr { margin-left: .6rem; font-size: 1rem; font-weight: normal; color: var(--faint); }
  h3 { margin: 1.1rem 0 .3rem; font-size: 1rem; }
  .path, .place { margin: 0; }
  .definition { margin: .5rem 0; }
  .codes { display: flex; flex-wrap: wrap; gap: .2rem .5rem; margin: .5rem 0; font-size: .85rem; }
  .codes dt { color: var(--faint); }
  .codes dd { margin: 0 .8rem 0 0; }
  section ul { margin: .2rem 0; padding-left: 1.2rem; }
  .terms { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; list-style: none; padding: 0 !important; }
  table { width: 100%; border-collapse: collapse; font-size: .92rem; }
  th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
  tbody th { font-weight: 600; }
  .weak { padding: 0 .3rem; font-size: .75rem; color: var(--faint); border: 1px solid var(--line); border-radius: .3rem; cursor: help; }
  mark { color: inherit; background: var(--mark); border-radius: .15rem; }
  .untagged { color: var(--faint); }
  .found { background: var(--mark); outline: 3px solid var(--mark); }
  @media (max-width: 50rem) {
    .columns { display: block; }
    nav { position: static; height: auto; max-height: 40vh; border-right: 0; border-bottom: 1px solid var(--line); }
    header { flex-wrap: wrap; }
    .figures { display: none; }
    main { padding: 0 1rem 3rem; }
  }
  @media print {
    :root { --ink: #000; --paper: #fff; --faint: #444; --line: #bbb; --link: #000; --mark: #eee; --bar: #fff; }
    header, .columns, nav { display: block; position: static; height: auto; max-height: none; overflow: visible; border: 0; }
    .search, .skip { display: none; }
    html { font-size: 8.5pt; }
    main { max-width: none; padding: 0; }
    nav { break-after: page; columns: 2; padding: 0; }
    h2, h3 { break-after: avoid; }
    tr, li, .definition { break-inside: avoid; }
    mark { text-decoration: underline; }
  }

  """
