/// The review's page, without any data: its script asks for all of it.
let reviewPage = #"""
  <!doctype html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>weapontag review</title>
  <link rel="icon" href="icon.svg">
  <link rel="stylesheet" href="page.css">
  <script type="module" src="page.js"></script>
  </head>
  <body>
  <a class="skip" href="#article">To the article</a>
  <header>
    <h1>Review</h1>
    <p id="report"></p>
    <p id="filter"></p>
    <p id="progress"><span id="counts"></span> <span id="pace"></span></p>
    <p id="saved" aria-hidden="true"></p>
    <progress id="bar" aria-label="Decided" max="1" value="0"></progress>
  </header>
  <p id="alarm" role="alert" hidden></p>
  <main>
    <article id="article" aria-label="Article" tabindex="-1"></article>
    <aside aria-label="Mention in focus">
      <section id="card"></section>
      <div id="actions" role="toolbar" aria-label="Decisions"></div>
      <p id="heard" role="status" aria-live="polite"></p>
    </aside>
  </main>
  <noscript><p>This page needs its script.</p></noscript>
  </body>
  </html>

  """#

/// The mark of the page in the browser's tab.
let reviewIcon = ##"""
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b57a4"/><path d="M4 8.5l2.6 2.6L12 5.4" \##
  fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>

  """##
