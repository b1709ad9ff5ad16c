/// How the page shows an article. All text goes in as text nodes, so that none becomes markup, and in the text's own order, so that places in
/// the document can be counted back to places in the text.
let reviewPageText = #"""
  export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (key === "class") made.className = value;
      else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children.filter(child => child !== null && child !== undefined));
    return made;
  }

  /// What has been decided: undecided, accepted, rejected, changed, skipped; or that it must be looked at again.
  export function standing(mention) {
    if (mention.change) return "again";
    return { accept: "accepted", reject: "rejected", change: "changed", skip: "skipped" }[mention.decision?.verdict] || "undecided";
  }

  /// The text of one field between two places, mentions marked.
  function marked(text, start, end, mentions, focus) {
    const inside = mentions.filter(mention => mention.start < end && mention.end > start)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const places = [...new Set([start, end, ...inside.flatMap(mention => [mention.start, mention.end])])]
      .filter(place => place >= start && place <= end).sort((a, b) => a - b);
    const fragment = document.createDocumentFragment();
    let open = [];
    for (let index = 0; index + 1 < places.length; index++) {
      const [from, to] = [places[index], places[index + 1]];
      const over = inside.filter(mention => mention.start <= from && mention.end >= to);
      let same = 0;
      while (same < open.length && same < over.length && open[same].mention === over[same]) same++;
      open = open.slice(0, same);
      for (const mention of over.slice(same)) {
        const mark = element("mark", { "data-mention": mention.id, "data-standing": standing(mention), "data-begins": from === mention.start,
          class: mention.state === "gone" ? "gone" : null });
        if (mention.id === focus) {
          mark.classList.add("focus");
          mark.tabIndex = -1;
        }
        (open.at(-1)?.mark || fragment).append(mark);
        open.push({ mention, mark });
      }
      (open.at(-1)?.mark || fragment).append(text.slice(from, to));
    }
    return fragment;
  }

  function sentenceOf(mention, article) {
    if (!mention || mention.field === "title") return null;
    return article.sentences.find(sentence => sentence.start <= mention.start && mention.end <= sentence.end) || null;
  }

  /// The sentence or title that stands in focus: `{field, start, end}`.
  export function surroundings(mention, article) {
    if (mention.field === "title") return { field: "title", start: 0, end: article.title.length };
    const sentence = sentenceOf(mention, article);
    return { field: "text", start: sentence ? sentence.start : mention.start, end: sentence ? sentence.end : mention.end };
  }

  /// The words of a stretch of text: `{start, end}` each.
  export function words(text, start, end) {
    return [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’./&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu)]
      .map(match => ({ start: start + match.index, end: start + match.index + match[0].length }));
  }

  /// Fills `place` with the article; the sentence of the mention `focus` stands out. `selection` has words instead of marks in one sentence:
  /// `{field, start, end, words, from, to}`.
  export function showArticle(place, article, focus, selection = null) {
    const mention = article.mentions.find(each => each.id === focus);
    const at = selection || (mention ? surroundings(mention, article) : null);
    const fields = { title: article.mentions.filter(each => each.field === "title" && each.placed),
      text: article.mentions.filter(each => each.field === "text" && each.placed) };
    const stretch = (field, start, end) => selection && selection.field === field && selection.start === start
      ? selectable(article[field], selection) : marked(article[field], start, end, fields[field], focus);
    const isFocus = (field, start) => at !== null && at.field === field && at.start === start;

    const heading = element("h2", { "data-field": "title", "data-start": 0, class: isFocus("title", 0) ? "sentence focus" : "sentence" });
    if (article.title) heading.append(stretch("title", 0, article.title.length)); else heading.append(article.id);
    if (!article.title) heading.removeAttribute("data-field");
    const facts = [article.date, article.title ? article.id : null, article.source === article.id ? null : article.source];
    const body = element("div", { class: "text", lang: article.language === "und" ? null : article.language });
    let paragraph = element("p");
    const put = (start, end) => { if (start < end) paragraph.append(marked(article.text, start, end, fields.text, focus)); };
    const plain = (base, end) => {
      let begin = base;
      for (const gap of article.text.slice(base, end).matchAll(/\n[^\S\n]*\n\s*/gu)) {
        put(begin, base + gap.index);
        if (paragraph.childNodes.length > 0) { body.append(paragraph); paragraph = element("p"); }
        begin = base + gap.index + gap[0].length;
      }
      put(begin, end);
    };
    let end = 0;
    for (const sentence of article.sentences) {
      plain(end, sentence.start);
      const span = element("span", { "data-field": "text", "data-start": sentence.start,
        class: isFocus("text", sentence.start) ? "sentence focus" : "sentence" });
      span.append(stretch("text", sentence.start, sentence.end));
      paragraph.append(span);
      end = sentence.end;
    }
    plain(end, article.text.length);
    if (paragraph.childNodes.length > 0) body.append(paragraph);
    place.replaceChildren(heading, element("p", { class: "facts" }, facts.filter(Boolean).join(" · ")), body);
  }

  function selectable(text, selection) {
    const fragment = document.createDocumentFragment();
    let end = selection.start;
    for (const [index, word] of selection.words.entries()) {
      const isIn = index >= selection.from && index <= selection.to;
      const gap = text.slice(end, word.start);
      if (gap) fragment.append(isIn && index > selection.from ? element("span", { class: "chosen" }, gap) : gap);
      fragment.append(element("span", { class: isIn ? "word chosen" : "word" }, text.slice(word.start, word.end)));
      end = word.end;
    }
    fragment.append(text.slice(end, selection.end));
    return fragment;
  }

  /// What the mouse has chosen within one sentence or title: `{field, start, end}`; null where it is nothing or more.
  export function chosenByMouse(article) {
    const chosen = getSelection();
    if (!chosen || chosen.rangeCount === 0 || chosen.isCollapsed) return null;
    const range = chosen.getRangeAt(0);
    const holder = node => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-field]");
    const sentence = holder(range.startContainer);
    if (!sentence || sentence !== holder(range.endContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(sentence);
    before.setEnd(range.startContainer, range.startOffset);
    const field = sentence.dataset.field;
    let start = Number(sentence.dataset.start) + before.toString().length;
    let end = start + range.toString().length;
    while (start < end && /\s/u.test(article[field][start])) start++;
    while (end > start && /\s/u.test(article[field][end - 1])) end--;
    return start < end ? { field, start, end } : null;
  }

  """#
