/// The filters and the reader of a report's page. It makes elements and sets their text, so that no text becomes markup. What is chosen
/// stands in the address behind `#`, so that a link leads to it.
let reportScript = #"""

  "use strict";
  (() => {
    const data = JSON.parse(document.getElementById("data").textContent);
    const element = id => document.getElementById(id);
    const [form, count, list, more, reader, card] = ["filters", "count", "list", "more", "reader", "card"].map(element);
    const fields = Object.fromEntries(["words", "class", "system", "status", "min"].map(id => [id, element(id)]));
    const { articles, classes } = data;
    const batch = 60;
    const number = value => value.toLocaleString("en");
    const counted = (value, noun) => number(value) + " " + noun + (value === 1 ? "" : "s");
    const plain = text => text.toLowerCase();
    let found = [], listed = 0, open = null, isPicked = false, pinned = null, labelled = false;

    function make(name, text, kind) {
      const made = document.createElement(name);
      if (text !== undefined) made.textContent = text;
      if (kind) made.className = kind;
      return made;
    }

    // What can be chosen.
    const uses = new Map(), statuses = new Set();
    for (const article of articles) for (const mention of article.mentions) {
      if (mention.system !== undefined) uses.set(mention.system, (uses.get(mention.system) ?? 0) + 1);
      for (const status of mention.status ?? []) statuses.add(status);
    }
    const choice = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });
    fields.class.append(...classes.map(kind => choice(kind.id, "\u2003".repeat(kind.depth) + kind.label + " (" + number(kind.mentions) + ")")));
    fields.system.append(...[...uses].sort((one, other) => other[1] - one[1] || (data.systems[one[0]] < data.systems[other[0]] ? -1 : 1))
      .map(([system, uses]) => choice(data.systems[system], data.systems[system] + " (" + number(uses) + ")")));
    fields.status.append(...[...statuses].sort().map(status => choice(status, status)));

    // The address.
    function chosen() {
      const state = new URLSearchParams();
      for (const [key, field] of Object.entries(fields)) if (field.value && !(key === "min" && Number(field.value) === 0)) state.set(key, field.value);
      if (open && isPicked) state.set("article", open.id);
      return state;
    }

    function keep() {
      const state = chosen().toString();
      if (location.hash.slice(1) !== state) history.replaceState(null, "", "#" + state);
    }

    function restore(moves) {
      const hash = location.hash.slice(1);
      if (hash && !hash.includes("=")) {
        if (listed === 0) search();
        return;
      }
      const state = new URLSearchParams(hash);
      for (const [key, field] of Object.entries(fields)) {
        field.value = state.get(key) ?? (key === "min" ? "0" : "");
        if (field.selectedIndex === -1) field.value = "";
      }
      const wanted = articles.find(article => article.id === state.get("article"));
      search(wanted);
      if (!wanted && state.has("article")) count.append(" The article " + state.get("article") + " is not in this page.");
      if (moves && hash) element(wanted ? "reader" : "articles").scrollIntoView();
    }

    // Searching.
    function matcher() {
      const top = classes.findIndex(kind => kind.id === fields.class.value);
      const within = new Set();
      classes.forEach((kind, at) => { if (at === top || within.has(kind.parent)) within.add(at); });
      const system = fields.system.value === "" ? -1 : data.systems.indexOf(fields.system.value);
      const status = fields.status.value, least = Number(fields.min.value);
      const asks = top >= 0 || system >= 0 || status !== "" || least > 0;
      const matches = mention => (top < 0 || within.has(mention.class)) && (system < 0 || mention.system === system)
        && (status === "" || (status === "plain" ? !mention.status : mention.status?.includes(status) ?? false))
        && Math.round(mention.confidence * 1000) >= Math.round(least * 1000);
      return { asks, matches };
    }

    function search(wanted) {
      const { asks, matches } = matcher();
      const words = plain(fields.words.value).split(/\s+/).filter(Boolean);
      element("least").textContent = Number(fields.min.value) > 0 ? "≥ " + Number(fields.min.value).toFixed(2) : "any";
      found = [];
      let sum = 0;
      for (const article of articles) {
        if (words.length > 0) {
          article.folded ??= plain((article.title ?? "") + "\n" + article.text);
          if (!words.every(word => article.folded.includes(word))) continue;
        }
        article.hits = asks ? article.mentions.filter(matches) : article.mentions;
        if (asks && article.hits.length === 0) continue;
        sum += article.hits.length;
        found.push(article);
      }
      const all = articles.length < data.total ? number(articles.length) + " articles in this page" : counted(articles.length, "article");
      count.textContent = found.length === 0 ? "No article matches." : number(found.length) + " of " + all + ", "
        + counted(sum, asks ? "matching mention" : "mention") + ".";
      list.replaceChildren();
      listed = 0;
      isPicked = found.includes(wanted) || isPicked && found.includes(open);
      show(found.includes(wanted) ? wanted : found.includes(open) ? open : found[0] ?? null);
      do extend(); while (open && listed <= found.indexOf(open) && listed < found.length);
      mark();
      keep();
    }

    // The list.
    function extend() {
      list.append(...found.slice(listed, listed + batch).map(entry));
      listed = Math.min(found.length, listed + batch);
      more.hidden = listed === found.length;
    }

    const heading = article => article.title?.trim() || article.text.trim().slice(0, 110) || article.id;

    function entry(article) {
      const item = make("li"), button = make("button");
      button.type = "button";
      button.article = article;
      const name = make("span", heading(article), "name");
      name.dir = "auto";
      const meta = make("span", undefined, "meta");
      const part = article.hits.length < article.mentions.length ? number(article.hits.length) + " of " : "";
      const amount = make("b", part + counted(article.mentions.length, "mention"));
      meta.append(amount, make("span", article.date ?? ""), make("span", "#" + number(article.rank)));
      button.append(name, meta, strip(article));
      item.append(button);
      return item;
    }

    function families(mentions) {
      const sums = new Map();
      for (const mention of mentions) {
        const family = classes[mention.class].family;
        sums.set(family, (sums.get(family) ?? 0) + 1);
      }
      return [...sums].sort((one, other) => other[1] - one[1]);
    }

    function strip(article) {
      const made = make("span", undefined, "strip");
      made.setAttribute("aria-hidden", "true");
      for (const [family, sum] of families(article.mentions)) {
        const piece = make("i", undefined, "f" + family);
        piece.style.flex = String(sum);
        made.append(piece);
      }
      return made;
    }

    function mark() {
      for (const button of list.querySelectorAll("button")) {
        if (button.article === open) button.setAttribute("aria-current", "true"); else button.removeAttribute("aria-current");
      }
    }

    function current() { return [...list.querySelectorAll("button")].find(button => button.article === open); }

    function select(article) {
      isPicked = true;
      show(article);
      mark();
      keep();
    }

    // The reader.
    function show(article) {
      hide();
      open = article;
      reader.replaceChildren();
      reader.scrollTop = 0;
      if (!article) return;
      const title = make("h3");
      title.dir = "auto";
      if (article.title?.trim()) marked(title, article.title, article.mentions.filter(mention => mention.title), article);
      else title.textContent = article.id;
      const meta = make("p", [article.date, article.id, article.source === article.id ? null : article.source, article.language]
        .filter(Boolean).join(" · "), "meta");
      reader.append(title, meta);
      if (article.copies.length > 0) reader.append(make("p", "Near-identical copies, not counted: " + article.copies.join(", "), "meta"));
      reader.append(legend(article));
      const text = make("div", undefined, "text");
      text.dir = "auto";
      text.lang = article.language === "und" ? "" : article.language;
      marked(text, article.text, article.mentions.filter(mention => !mention.title), article);
      reader.append(text);
      highlight();
    }

    function legend(article) {
      const made = make("div", undefined, "legend");
      for (const [family, sum] of families(article.mentions)) {
        const kind = classes.find(kind => kind.family === family && kind.depth === 0);
        made.append(make("span", kind.label + " " + number(sum), "chip f" + family));
      }
      if (article.mentions.length === 0) made.append(make("span", "No weapon is mentioned.", "meta"));
      const label = make("label"), box = make("input");
      box.type = "checkbox";
      box.checked = labelled;
      box.addEventListener("change", () => { labelled = box.checked; reader.classList.toggle("labelled", labelled); });
      label.append(box, " class names in the text");
      made.append(label);
      return made;
    }

    // Text with its mentions, which can stand in each other.
    function marked(into, text, mentions, article) {
      const sorted = [...mentions].sort((one, other) => one.start - other.start || other.end - one.end);
      const stack = [{ node: into, end: text.length }];
      let at = 0;
      const top = () => stack[stack.length - 1];
      const upTo = end => { if (end > at) { top().node.append(text.slice(at, end)); at = end; } };
      const close = () => { upTo(top().end); stack.pop(); };
      for (const mention of sorted) {
        while (stack.length > 1 && mention.start >= top().end) close();
        upTo(mention.start);
        const node = make("mark", undefined, "f" + classes[mention.class].family + (article.hits.includes(mention) ? "" : " faded"));
        node.tabIndex = 0;
        node.dataset.class = classes[mention.class].id;
        node.mention = mention;
        top().node.append(node);
        stack.push({ node, end: Math.min(mention.end, top().end) });
      }
      while (stack.length > 1) close();
      upTo(text.length);
    }

    // The words that are searched for, in the text that is read.
    function highlight() {
      if (!("highlights" in CSS)) return;
      CSS.highlights.delete("words");
      const words = plain(fields.words.value).split(/\s+/).filter(Boolean);
      if (words.length === 0) return;
      const ranges = [], walk = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const text = plain(walk.currentNode.data);
        if (text.length !== walk.currentNode.data.length) continue;
        for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(walk.currentNode, at);
          range.setEnd(walk.currentNode, at + word.length);
          ranges.push(range);
        }
      }
      CSS.highlights.set("words", new Highlight(...ranges));
    }

    // The card of a mention.
    function describe(node) {
      hide();
      pinned = node;
      const mention = node.mention, kind = classes[mention.class], [term, place] = data.terms[mention.term];
      const facts = make("dl");
      const fact = (name, value) => {
        const cell = make("dd");
        cell.append(...[value].flat());
        facts.append(make("dt", name), cell);
      };
      if (mention.system !== undefined) fact("system", data.systems[mention.system]);
      if (mention.words) fact("by its words", mention.words);
      fact("term", term);
      fact("catalogue", make("code", place));
      const meter = Object.assign(document.createElement("meter"), { value: mention.confidence });
      meter.setAttribute("aria-hidden", "true");
      fact("confidence", [mention.confidence.toFixed(2) + " ", meter]);
      if (mention.status) fact("status", mention.status.join(", "));
      if (mention.qualifiers) fact("qualifiers", mention.qualifiers.join(", "));
      const why = make("ul");
      why.append(...mention.why.map(reason => make("li", reason)));
      fact("why", why);
      card.replaceChildren(make("p", kind.path.slice(0, -1).join(" › "), "path"), make("p", kind.label, "title"), facts);
      card.hidden = false;
      node.setAttribute("aria-describedby", "card");
      moveCard(node);
    }

    function moveCard(node) {
      const box = node.getClientRects()[0] ?? node.getBoundingClientRect(), size = card.getBoundingClientRect();
      const below = box.bottom + 6, fits = below + size.height < innerHeight || box.top < size.height + 12;
      card.style.top = Math.max(4, Math.min(fits ? below : box.top - size.height - 6, innerHeight - size.height - 4)) + "px";
      card.style.left = Math.max(8, Math.min(box.left, innerWidth - size.width - 8)) + "px";
    }

    function hide() {
      pinned?.removeAttribute("aria-describedby");
      pinned = null;
      card.hidden = true;
    }

    let leaving = 0;
    const isMark = target => target instanceof Element && target.localName === "mark";
    reader.addEventListener("mouseover", event => { if (isMark(event.target)) { clearTimeout(leaving); describe(event.target); } });
    reader.addEventListener("mouseout", event => { if (isMark(event.target)) leave(); });
    reader.addEventListener("focusin", event => { if (isMark(event.target)) describe(event.target); });
    reader.addEventListener("focusout", hide);
    for (const moving of [reader, document]) moving.addEventListener("scroll", () => { if (pinned) moveCard(pinned); }, { passive: true });
    card.addEventListener("mouseenter", () => clearTimeout(leaving));
    card.addEventListener("mouseleave", leave);
    function leave() { clearTimeout(leaving); leaving = setTimeout(() => isMark(document.activeElement) ? describe(document.activeElement) : hide(), 250); }

    // Controls and keys.
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("input", () => search());
    form.addEventListener("reset", () => setTimeout(search));
    more.addEventListener("click", () => {
      const next = listed;
      extend();
      list.children[next]?.firstChild.focus();
    });
    list.addEventListener("click", event => {
      const button = event.target.closest("button");
      if (!button) return;
      select(button.article);
      if (matchMedia("(max-width: 60rem)").matches) { reader.focus(); reader.scrollIntoView(); }
    });

    function step(by) {
      const at = found.indexOf(open) + by;
      if (at < 0 || at >= found.length) return;
      while (listed <= at) extend();
      select(found[at]);
      const button = current();
      button.focus({ preventScroll: true });
      button.scrollIntoView({ block: "nearest", behavior: "instant" });
    }

    function stepMention(by) {
      const marks = [...reader.querySelectorAll("mark:not(.faded)")];
      if (marks.length === 0) return;
      const at = marks.indexOf(document.activeElement);
      const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length];
      next.scrollIntoView({ block: "nearest", behavior: "instant" });
      next.focus({ preventScroll: true });
      describe(next);
    }

    const keys = { j: () => step(1), k: () => step(-1), n: () => stepMention(1), p: () => stepMention(-1),
      "/": () => { fields.words.focus(); fields.words.select(); } };
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") return hide();
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
      event.preventDefault();
      keys[event.key]();
    });
    addEventListener("hashchange", () => restore(true));

    let closed = [];
    addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll(".tree details:not([open])")];
      for (const details of closed) details.open = true;
    });
    addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
    restore(true);
    document.documentElement.dataset.ready = String(Math.round(performance.now()));
  })();

  """#
