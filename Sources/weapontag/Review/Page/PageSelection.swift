/// How words are chosen by keys, for a mention that was missed.
let reviewPageSelection = #"""
  import { words } from "./text.js";

  function stretches(article) {
    const all = article.sentences.map(sentence => ({ field: "text", start: sentence.start, end: sentence.end }));
    if (article.title) all.unshift({ field: "title", start: 0, end: article.title.length });
    return all;
  }

  /// The first word of a sentence: `{field, start, end, words, from, to, anchor}`; null where it has none.
  export function startSelection(article, stretch) {
    const own = words(article[stretch.field], stretch.start, stretch.end);
    return own.length === 0 ? null : { ...stretch, words: own, from: 0, to: 0, anchor: 0 };
  }

  /// What a key makes of a selection: another one, "take" or "leave"; null where the key means nothing here.
  export function moveSelection(selection, key, extends_, article) {
    const last = selection.words.length - 1;
    const caret = selection.anchor === selection.to ? selection.from : selection.to;
    const to = { ArrowRight: caret + 1, ArrowLeft: caret - 1, Home: 0, End: last }[key];
    if (to !== undefined) {
      const end = Math.max(0, Math.min(to, last));
      const anchor = extends_ ? selection.anchor : end;
      return { ...selection, anchor, from: Math.min(anchor, end), to: Math.max(anchor, end) };
    }
    if (key === "ArrowDown" || key === "ArrowUp") {
      const all = stretches(article);
      const at = all.findIndex(each => each.field === selection.field && each.start === selection.start);
      for (let next = at + (key === "ArrowDown" ? 1 : -1); next >= 0 && next < all.length; next += key === "ArrowDown" ? 1 : -1) {
        const moved = startSelection(article, all[next]);
        if (moved) return moved;
      }
      return selection;
    }
    return key === "Enter" ? "take" : key === "Escape" || key === "m" ? "leave" : null;
  }

  """#
