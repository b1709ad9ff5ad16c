/// The page's dialogs. Each is fulfilled with what was chosen, or with null where it was left.
let reviewPageDialogs = #"""
  import { element } from "./text.js";
  import { label, lineage } from "./card.js";

  const plain = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  /// Opens a dialog and waits for its end. `content` gets `close(value)`.
  function open(title, name, content) {
    return new Promise(resolve => {
      const dialog = element("dialog", { "aria-labelledby": "dialog-title", class: name });
      let value = null;
      const close = result => { value = result; dialog.close(); };
      dialog.append(element("h2", { id: "dialog-title" }, title), ...content(close));
      dialog.addEventListener("close", () => { dialog.remove(); resolve(value); });
      dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
      document.body.append(dialog);
      dialog.showModal();
      dialog.querySelector("[autofocus]")?.focus();
      dialog.dispatchEvent(new Event("opened"));
    });
  }

  export const isOpen = () => document.querySelector("dialog[open]") !== null;

  /// How well a class goes with typed words: by its own names, then by what the catalogue calls it too.
  function score(entry, typed) {
    entry.names ??= [entry.id, entry.label, entry.abbreviation || ""].map(plain);
    entry.calls ??= entry.terms.map(plain);
    const joined = typed.replaceAll(" ", "");
    if (entry.names.some(name => name.replaceAll(" ", "") === joined)) return 100;
    if (entry.names.some(name => name.startsWith(typed))) return 80 - entry.depth;
    if (entry.calls.includes(typed)) return 70 - entry.depth;
    let sum = 0;
    for (const word of typed.split(" ")) {
      const begins = name => (" " + name).includes(" " + word);
      if (entry.names.some(begins)) sum += 20;
      else if (entry.names.some(name => name.includes(word))) sum += 8;
      else if (entry.calls.some(begins)) sum += 4;
      else return 0;
    }
    return sum / typed.split(" ").length;
  }

  /// Chooses a class: typing searches ids, labels and abbreviations; without words the whole tree stands there, at the class `current`.
  export function chooseClass(title, classes, current) {
    return open(title, "chooser", close => {
      const box = element("input", { id: "class-words", type: "text", role: "combobox", "aria-expanded": "true", "aria-controls": "class-list",
        "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", autofocus: true, placeholder: "Type a class, ↑ ↓ choose, Enter takes it" });
      const list = element("div", { id: "class-list", role: "listbox", "aria-label": "Classes" });
      const about = element("p", { class: "definition", "aria-live": "polite" });
      let shown = [];
      let chosen = 0;
      const choose = index => {
        chosen = Math.max(0, Math.min(index, shown.length - 1));
        [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
        const option = list.children[chosen];
        if (option) {
          box.setAttribute("aria-activedescendant", option.id);
          option.scrollIntoView({ block: "nearest" });
        } else box.removeAttribute("aria-activedescendant");
        about.textContent = shown[chosen]?.definition || "No class is called so.";
      };
      const fill = () => {
        const typed = plain(box.value);
        shown = typed === "" ? [...classes.values()] : [...classes.values()].map(entry => ({ entry, rank: score(entry, typed) }))
          .filter(hit => hit.rank > 0).sort((a, b) => b.rank - a.rank).map(hit => hit.entry);
        list.replaceChildren(...shown.map((entry, index) => {
          const path = lineage(entry.id, classes).slice(0, -1).map(each => each.label).join(" › ");
          const option = element("div", { role: "option", id: "class-" + index, class: typed === "" ? "depth-" + Math.min(entry.depth, 6) : null,
            onclick: () => close(entry.id) }, entry.label);
          if (entry.abbreviation) option.append(" ", element("abbr", {}, entry.abbreviation));
          if (typed !== "" && path) option.append(" ", element("small", {}, path));
          if (entry.id === current) option.append(" ", element("small", {}, "as tagged"));
          return option;
        }));
        choose(typed === "" ? shown.findIndex(entry => entry.id === current) : 0);
        if (typed === "") list.children[chosen]?.scrollIntoView({ block: "center" });
      };
      box.addEventListener("input", fill);
      box.addEventListener("keydown", event => {
        const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
        if (step) choose(chosen + step);
        else if (event.key === "Enter") { if (shown[chosen]) close(shown[chosen].id); }
        else return;
        event.preventDefault();
      });
      setTimeout(fill);
      return [element("label", { for: "class-words", class: "unseen" }, "Class"), box, list, about];
    });
  }

  /// Chooses whose answers are taken for all that is open.
  export function chooseReviewer(names) {
    return open("Settle all open differences as", "writer", close => [element("div", { class: "answers" }, ...names.map((name, index) =>
      element("button", { type: "button", autofocus: index === 0, onclick: () => close(name) }, element("strong", {}, name)))),
      element("p", { class: "hint" }, "Tab chooses, Enter takes, Esc leaves. One undo takes all of it back.")]);
  }

  export function writeNote(current) {
    return open("Note", "writer", close => {
      const box = element("textarea", { rows: 4, "aria-label": "Note", autofocus: true });
      box.value = current || "";
      box.addEventListener("keydown", event => {
        if (event.key !== "Enter" || event.shiftKey) return;
        event.preventDefault();
        close(box.value.trim());
      });
      return [box, element("p", { class: "hint" }, "Enter keeps it, Shift+Enter starts a line, Esc leaves.")];
    });
  }

  export function confirmStop(waiting) {
    return open("Stop the server?", "writer", close => [
      element("p", {}, waiting > 0 ? "Decisions are still being sent; they are kept first." : "Every decision is kept. weapontag review open goes on from here."),
      element("div", { class: "row" }, element("button", { type: "button", class: "main", autofocus: true, onclick: () => close(true) }, "Stop"),
        element("button", { type: "button", onclick: () => close(null) }, "Go on reviewing"))]);
  }

  export function showHelp(commands) {
    return open("Keys", "help", close => {
      const table = element("table", {}, element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Key"), element("th", { scope: "col" }, "Does"))));
      const body = element("tbody");
      for (const command of commands) {
        body.append(element("tr", {}, element("td", {}, ...command.keys.flatMap((key, index) => index === 0 ? [element("kbd", {}, shownKey(key))]
          : [" ", element("kbd", {}, shownKey(key))])), element("td", {}, command.does)));
      }
      table.append(body);
      return [table, element("p", { class: "hint" }, "Each decision is kept at once. Undo goes back without end, also over a reload."),
        element("button", { type: "button", autofocus: true, onclick: () => close(null) }, "Close")];
    });
  }

  export const shownKey = key => ({ ArrowRight: "→", ArrowLeft: "←", U: "⇧U", J: "⇧J", K: "⇧K", Q: "⇧Q" }[key] || key);

  const select = (name, choices, chosen, text = each => each) => {
    const made = element("select", { id: "filter-" + name, name });
    for (const choice of choices) made.append(element("option", { value: choice.value ?? choice, selected: (choice.value ?? choice) === chosen }, choice.text ?? text(choice)));
    return made;
  };

  export const standings = [{ value: "undecided", text: "left to decide" }, { value: "decided", text: "decided" },
    { value: "changed", text: "come back, changed since" }, { value: "skipped", text: "skipped" }, { value: "all", text: "all" }];
  export const orders = [{ value: "article", text: "by article" }, { value: "uncertainty", text: "least confident first" }, { value: "class", text: "by class" }];

  export const classChoices = classes => [{ value: "", text: "any class" },
    ...[...classes.values()].map(entry => ({ value: entry.id, text: "\u2003".repeat(entry.depth) + entry.label }))];

  /// Asks for a filter; `count` tells how many mentions one matches.
  export function chooseFilter(filter, classes, articles, count) {
    return open("Filter", "filter", close => {
      const form = element("form", { method: "dialog" });
      const field = (name, text, input) => form.append(element("label", { for: "filter-" + name }, text), input);
      field("decided", "Show", select("decided", standings, filter.decided));
      form.firstElementChild.nextElementSibling.autofocus = true;
      field("class", "Class", select("class", classChoices(classes), filter.class));
      field("article", "Article", select("article", [{ value: "", text: "all articles" }, ...articles.map(each => ({ value: each.id, text: each.title || each.id }))], filter.article));
      field("words", "Words", element("input", { id: "filter-words", name: "words", type: "search", value: filter.words, placeholder: "in the sentence" }));
      field("system", "System", element("input", { id: "filter-system", name: "system", type: "text", value: filter.system, placeholder: "as the catalogue names it" }));
      field("least", "At least sure", element("input", { id: "filter-least", name: "least", type: "number", min: 0, max: 1, step: .01, value: filter.least }));
      field("most", "At most sure", element("input", { id: "filter-most", name: "most", type: "number", min: 0, max: 1, step: .01, value: filter.most }));
      const found = element("p", { class: "hint", role: "status" });
      const read = () => ({ ...filter, ...Object.fromEntries(new FormData(form)), least: Number(form.elements.least.value || 0), most: Number(form.elements.most.value || 1) });
      const tell = () => count(read()).then(number => { found.textContent = number === 1 ? "1 mention matches." : number + " mentions match."; },
        error => { found.textContent = error.message; });
      let timer;
      form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(tell, 120); });
      form.addEventListener("submit", event => { event.preventDefault(); close(read()); });
      form.append(found, element("div", { class: "row" }, element("button", { class: "main" }, "Show these"),
        element("button", { type: "button", onclick: () => close({ ...filter, decided: "undecided", class: "", article: "", words: "", system: "", least: 0, most: 1 }) }, "Clear")));
      tell();
      return [form];
    });
  }

  /// Asks for one decision on all that the filter matches. `preview()` is fulfilled with `{count, mentions}`.
  export function decideAll(filter, classes, preview) {
    return open("Decide all that the filter shows", "bulk", close => {
      const found = element("div", { class: "preview", role: "status" }, "Looking …");
      const form = element("form", { method: "dialog" });
      const choice = (value, text, key) => element("label", { class: "choice" },
        element("input", { type: "radio", name: "verdict", value, checked: value === "accept", autofocus: value === "accept" }), " ", element("kbd", {}, key), " " + text);
      const target = element("span", { class: "hint" });
      let aim = null;
      let count = null;
      const button = element("button", { class: "main", disabled: true }, "Decide");
      const name = () => ({ accept: "Accept", reject: "Reject", change: "Change", skip: "Skip" })[form.elements.verdict.value];
      const tell = () => {
        button.textContent = name() + " " + (count ?? "…");
        button.disabled = !count || (form.elements.verdict.value === "change" && !aim);
      };
      const pick = async () => {
        form.elements.verdict.value = "change";
        const chosen = await chooseClass("Change all to", classes, null);
        if (chosen) { aim = chosen; target.textContent = "to " + label(aim, classes); }
        tell();
      };
      form.append(element("fieldset", {}, element("legend", {}, "Decision"), choice("accept", "accept", "a"), choice("reject", "reject", "r"),
        choice("change", "change class", "c"), target, choice("skip", "skip", "s")), found,
        element("div", { class: "row" }, button, element("button", { type: "button", onclick: () => close(null) }, "Leave")));
      form.addEventListener("change", event => { if (event.target.value === "change" && !aim) pick(); else tell(); });
      form.addEventListener("keydown", event => {
        const verdict = { a: "accept", r: "reject", s: "skip" }[event.key];
        if (event.key === "c") { event.preventDefault(); pick(); }
        if (verdict) { event.preventDefault(); form.elements.verdict.value = verdict; tell(); }
      });
      form.addEventListener("submit", event => {
        event.preventDefault();
        if (!button.disabled) close({ verdict: form.elements.verdict.value, class: aim, count });
      });
      preview().then(result => {
        count = result.count;
        const rows = result.mentions.map(mention => element("li", {}, element("strong", {}, mention.quote), " " + label(mention.class, classes) + " ",
          element("small", {}, mention.around)));
        found.replaceChildren(element("p", {}, count === 0 ? "Nothing matches the filter." : count === 1 ? "1 mention:" : count + " mentions"
          + (count > rows.length ? ", the first " + rows.length + ":" : ":")), element("ul", {}, ...rows));
        tell();
        if (!button.disabled) button.focus();
      }, error => { found.textContent = error.message; });
      return [form];
    });
  }

  """#
