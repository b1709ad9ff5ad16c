/// The search of the catalogue's page. It makes elements and sets their text, so that no text becomes markup.
let pageScript = #"""
  "use strict";
  (() => {
    const box = document.getElementById("search");
    const list = document.getElementById("results");
    const plain = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    const entries = [...document.querySelectorAll("[data-kind]")].map(element => {
      const section = element.closest("section");
      const words = plain(element.textContent);
      return { element, section, words, joined: words.replaceAll(" ", ""), kind: element.dataset.kind, of: plain(section.dataset.class) };
    });
    const weights = { label: 9, abbreviation: 9, id: 8, system: 7, term: 6, alias: 5, family: 4, definition: 0 };
    let chosen = -1;

    function score(entry, words) {
      const joined = words.join("");
      let sum = weights[entry.kind] + (entry.joined === joined ? 200 : entry.joined.startsWith(joined) ? 60 : 0);
      let own = entry.joined.includes(joined) && joined.length > 2;
      if (own) return sum + 40;
      for (const word of words) {
        if ((" " + entry.words).includes(" " + word)) { sum += 30; own = true; }
        else if (word.length > 2 && entry.words.includes(word)) { sum += 15; own = true; }
        else if (entry.of.includes(word)) sum += 5;
        else return 0;
      }
      return own ? sum : 0;
    }

    function search() {
      const words = plain(box.value).split(" ").filter(Boolean);
      const hits = words.length === 0 ? [] : entries.map(entry => ({ entry, rank: score(entry, words) }))
        .filter(hit => hit.rank > 0).sort((a, b) => b.rank - a.rank);
      list.replaceChildren();
      for (const [index, { entry }] of hits.slice(0, 60).entries()) {
        const option = document.createElement("div");
        option.id = "result-" + index;
        option.setAttribute("role", "option");
        const name = entry.element.textContent;
        option.append((name.length > 80 ? name.slice(0, 79) + "…" : name) + " ");
        const where = document.createElement("small");
        where.textContent = entry.kind + " · " + entry.section.dataset.class;
        option.append(where);
        option.addEventListener("click", () => go(entry));
        option.entry = entry;
        list.append(option);
      }
      if (words.length > 0) {
        const sum = document.createElement("small");
        sum.style.display = "block";
        sum.textContent = hits.length === 0 ? "Nothing found." : hits.length > 60 ? hits.length + " found, the best 60 shown" : hits.length + " found";
        list.append(sum);
      }
      show(words.length > 0);
      choose(hits.length > 0 ? 0 : -1);
    }

    function show(isOpen) {
      list.hidden = !isOpen;
      box.setAttribute("aria-expanded", String(isOpen));
    }

    function choose(index) {
      const options = list.querySelectorAll("[role=option]");
      chosen = options.length === 0 ? -1 : Math.max(0, Math.min(index, options.length - 1));
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
      if (chosen < 0) box.removeAttribute("aria-activedescendant");
      else {
        box.setAttribute("aria-activedescendant", "result-" + chosen);
        options[chosen].scrollIntoView({ block: "nearest" });
      }
    }

    function go(entry) {
      show(false);
      document.querySelectorAll(".found").forEach(element => element.classList.remove("found"));
      location.hash = encodeURIComponent(entry.section.id);
      entry.element.classList.add("found");
      entry.element.scrollIntoView({ block: "center" });
      entry.section.tabIndex = -1;
      entry.section.focus({ preventScroll: true });
    }

    box.addEventListener("input", search);
    box.addEventListener("focus", () => { if (box.value) search(); });
    box.addEventListener("keydown", event => {
      if (event.key === "ArrowDown") choose(chosen + 1);
      else if (event.key === "ArrowUp") choose(chosen - 1);
      else if (event.key === "Enter") { const option = list.querySelector("[aria-selected=true]"); if (option) go(option.entry); }
      else if (event.key === "Escape") { box.value = ""; show(false); }
      else return;
      event.preventDefault();
    });
    document.addEventListener("keydown", event => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || document.activeElement === box) return;
      event.preventDefault();
      box.focus();
      box.select();
    });
    document.addEventListener("click", event => { if (!event.target.closest(".search")) show(false); });

    let closed = [];
    addEventListener("beforeprint", () => {
      closed = [...document.querySelectorAll("details:not([open])")];
      for (const details of closed) details.open = true;
    });
    addEventListener("afterprint", () => { for (const details of closed) details.open = false; });
  })();

  """#
