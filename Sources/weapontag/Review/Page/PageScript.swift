/// The review's page at work: its commands, their keys, and what is shown after each.
let reviewPageScript = #"""
  import { chosenByMouse, element, showArticle, surroundings } from "./text.js";
  import { listen, query, resume, waiting } from "./wire.js";
  import { label, showCard, wording } from "./card.js";
  import * as dialogs from "./dialogs.js";
  import { Desk } from "./desk.js";
  import { startSelection, moveSelection } from "./selection.js";

  const by = id => document.getElementById(id);
  const desk = new Desk();
  let selection = null;
  let isStopped = false;

  const say = text => { by("heard").textContent = text; };
  const counted = (count, noun) => count + " " + (count === 1 ? noun : noun + "s");

  function show() {
    const mention = desk.mention;
    by("card").hidden = !mention;
    if (mention) {
      showArticle(by("article"), desk.article, mention.id, selection);
      showCard(by("card"), mention, desk.classes, answer => attempt(() => takeAnswer(answer)));
      bringIntoView();
    } else {
      by("article").replaceChildren(element("div", { class: "done" }, element("h2", {}, desk.progress.left === 0 ? (desk.session.settles ? "No difference left" : "All decided") : "Nothing here"),
        element("p", {}, desk.progress.left === 0 ? counted(desk.progress.decided, "mention") + " decided, none left."
          : "No mention matches the filter; " + desk.progress.left + " are left in the whole report. Press f to change the filter.")));
    }
    showProgress();
  }

  function bringIntoView() {
    const place = by("article");
    const mark = place.querySelector(".chosen, mark.focus, .sentence.focus");
    if (!mark) { place.scrollTop = 0; return; }
    if (!dialogs.isOpen() && !selection) mark.focus({ preventScroll: true });
    const [outer, inner] = [place.getBoundingClientRect(), mark.getBoundingClientRect()];
    const height = Math.min(outer.height, innerHeight);
    const top = inner.top - outer.top;
    if (top < height * .12 || top > height * .62) place.scrollTop += top - height * .3;
  }

  function showProgress() {
    const { decided, left, skipped, pace, minutesLeft } = desk.progress;
    by("counts").textContent = decided + " decided, " + left + " left";
    by("pace").textContent = [skipped > 0 ? skipped + " skipped" : "", pace > 0 ? Math.round(pace) + " a minute" : "",
      pace > 0 && left > 0 ? "about " + duration(minutesLeft) : ""].filter(Boolean).map(part => "· " + part).join(" ");
    by("bar").max = Math.max(1, decided + left);
    by("bar").value = decided;
    const { filter } = desk;
    const parts = [dialogs.standings.find(each => each.value === filter.decided).text, filter.class && label(filter.class, desk.classes),
      filter.article && "article " + (filter.article.length > 40 ? filter.article.slice(0, 39) + "…" : filter.article), filter.words && "“" + filter.words + "”", filter.system,
      filter.least > 0 || filter.most < 1 ? filter.least + " to " + filter.most + " sure" : "",
      dialogs.orders.find(each => each.value === filter.order).text];
    by("filter").textContent = parts.filter(Boolean).join(" · ");
  }

  const duration = minutes => minutes < 1 ? "a minute" : minutes < 90 ? counted(Math.round(minutes), "minute") : counted(Math.round(minutes / 60), "hour");

  function fail(error) {
    say(error.message);
    by("alarm").textContent = error.message;
    by("alarm").hidden = false;
  }

  let line = Promise.resolve();
  let asking = 0;

  /// Runs a command behind those that were given before it, so that keys can be typed ahead; what goes wrong is shown. Keys behind one that
  /// asks something are its dialog's.
  function attempt(work, asks = false) {
    if (asking > 0) return;
    asking += Number(asks);
    line = line.then(work).catch(fail).finally(() => {
      asking -= Number(asks);
      if (!selection && !dialogs.isOpen()) by("article").querySelector("mark.focus")?.focus({ preventScroll: true });
    });
  }

  const introduced = mention => "“" + mention.quote + "”, " + label(mention.class, desk.classes)
    + (mention.origin === "added" ? "" : ", " + mention.confidence.toFixed(2));

  async function decide(decision) {
    const mention = desk.mention;
    if (!mention) return;
    by("alarm").hidden = true;
    if (mention.origin === "added" && decision.verdict === "reject") return take("remove", { mention: mention.id }, "Removed “" + mention.quote + "”.");
    desk.decide(decision).then(showProgress, error => { fail(error); show(); });
    await advance(wording(mention.decision, desk.classes) + ": “" + mention.quote + "”.");
  }

  /// Goes on to what is left, behind what was said.
  async function advance(said) {
    let next = desk.next();
    if (next === undefined) {
      await idle();
      await desk.refill();
      next = desk.focus ?? undefined;
    }
    if (next === undefined) desk.focus = null; else await desk.go(next);
    show();
    say(capital(said) + (desk.mention ? " Next: " + introduced(desk.mention) + "." : " Nothing is left here."));
  }

  const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
  const idle = async () => { while (waiting() > 0) await new Promise(go => setTimeout(go, 10)); };

  /// A change of several steps or of other mentions than the focus: shown when the server has taken it.
  async function take(path, body, said) {
    const answer = await desk.send(path, body);
    const ids = answer.mentions.map(mention => mention.id);
    if (answer.count > 1) await desk.refill(); else await desk.reload([...answer.ids, ...ids, desk.focus].filter(id => id !== null));
    desk.progress = answer.progress;
    if (!desk.mention) desk.focus = desk.next() ?? null;
    await desk.load(desk.focus);
    show();
    say(said);
    return answer;
  }

  const steps = { decide: "the decision", bulk: "the bulk decision", add: "the added mention", remove: "the removal", note: "the note" };

  async function goBack(path, done, none) {
    const answer = await desk.send(path, {});
    if (!answer.action) return say(none);
    const [first] = answer.ids;
    if (answer.count > 20) await desk.refill(); else await desk.reload(answer.ids);
    const mention = desk.find(first);
    if (mention) {
      if (!desk.queue.includes(first)) desk.queue.splice(Math.max(desk.position, 0), 0, first);
      if (path === "redo") desk.passed.add(first);
      await desk.go(first);
    } else if (!desk.mention) desk.focus = desk.next() ?? null;
    desk.progress = answer.progress;
    show();
    say(done + " " + steps[answer.action] + (answer.count > 1 ? " on " + answer.count + " mentions" : mention ? " on " + introduced(mention) + ": "
      + wording(mention.decision, desk.classes) : "") + ".");
  }

  /// Settles the focus as one of the reviewers sees it.
  async function takeAnswer(answer) {
    if (!answer) return;
    await decide(!answer.class ? { verdict: "reject" } : answer.class === desk.mention.class ? { verdict: "accept" }
      : { verdict: "change", class: answer.class });
  }

  async function settleAll() {
    const names = [...new Set((desk.mention?.answers || []).map(answer => answer.reviewer))];
    const chosen = names.length > 0 ? await dialogs.chooseReviewer(names) : null;
    if (chosen === null) return show();
    const answer = await desk.send("settle", { reviewer: chosen });
    await desk.refill();
    show();
    say("Settled as " + chosen + " sees it: " + counted(answer.count, "mention") + ". u undoes all of them.");
  }

  async function changeClass() {
    const mention = desk.mention;
    if (!mention) return;
    const chosen = await dialogs.chooseClass("Change “" + mention.quote + "” to", desk.classes, mention.class);
    if (chosen === null) show();
    else await decide(chosen === mention.class ? { verdict: "accept" } : { verdict: "change", class: chosen });
  }

  async function addMention(place) {
    const article = desk.article;
    const words = article[place.field].slice(place.start, place.end);
    const chosen = await dialogs.chooseClass("Add “" + words + "” as", desk.classes, desk.mention?.class);
    selection = null;
    if (chosen === null) return show();
    await take("add", { article: article.id, field: place.field, start: place.start, end: place.end, class: chosen },
      "Added “" + words + "” as " + label(chosen, desk.classes) + ".");
  }

  async function addMissed() {
    if (!desk.article) return;
    const chosen = chosenByMouse(desk.article);
    if (chosen) return addMention(chosen);
    selection = startSelection(desk.article, surroundings(desk.mention, desk.article));
    show();
    say("Choose words with the arrow keys, Shift extends, Enter takes them, Escape leaves.");
  }

  async function note() {
    const mention = desk.mention;
    if (!mention) return;
    const text = await dialogs.writeNote(mention.decision?.note);
    if (text !== null) await take("note", { mention: mention.id, note: text }, text ? "Note kept." : "Note taken away.");
    else show();
  }

  async function move(step) {
    const to = desk.queue[desk.position + step];
    if (to === undefined) return say(step > 0 ? "This is the last one." : "This is the first one.");
    await desk.go(to);
    show();
    say(introduced(desk.mention) + ", " + wording(desk.mention.decision, desk.classes) + ".");
  }

  async function moveArticle(step) {
    const from = desk.article?.id;
    for (let at = desk.position + step; at >= 0 && at < desk.queue.length; at += step) {
      await desk.load(desk.queue[at]);
      if (desk.homes.get(desk.queue[at]) === from) continue;
      await desk.go(desk.queue[at]);
      show();
      return say((desk.article.title || desk.article.id) + ". " + introduced(desk.mention) + ".");
    }
    say(step > 0 ? "No article behind this one." : "No article before this one.");
  }

  async function refilter(filter, said) {
    desk.filter = filter;
    try { sessionStorage.setItem("weapontag-filter " + location.pathname, JSON.stringify(filter)); } catch { /* kept for this view only */ }
    await idle();
    await desk.refill();
    show();
    say(said + " " + counted(desk.queue.length, "mention") + ".");
  }

  async function filter() {
    const chosen = await dialogs.chooseFilter(desk.filter, desk.classes, desk.session.articles, async each => (await query("count", each)).count);
    if (chosen) await refilter(chosen, "Filter taken:"); else show();
  }

  async function order() {
    const names = dialogs.orders.map(each => each.value);
    const next = dialogs.orders[(names.indexOf(desk.filter.order) + 1) % names.length];
    desk.focus = null;
    await refilter({ ...desk.filter, order: next.value }, "Order: " + next.text + ",");
  }

  async function bulk() {
    const chosen = await dialogs.decideAll(desk.filter, desk.classes, async () => {
      await idle();
      return query("preview", desk.filter);
    });
    if (!chosen) return show();
    const { count, ...decision } = chosen;
    const answer = await desk.send("bulk", { filter: desk.filter, count, ...decision });
    await desk.refill();
    show();
    say(capital(wording(decision, desk.classes)) + ": " + counted(answer.count, "mention") + ". u undoes all of them.");
  }

  async function stop() {
    if (!await dialogs.confirmStop(waiting())) return show();
    await idle();
    await query("stop", {});
    isStopped = true;
    document.title = "weapontag review, stopped";
    document.querySelector("main").replaceChildren(element("div", { class: "done", role: "status" }, element("h2", {}, "Stopped"),
      element("p", {}, "Every decision is kept. This page can be closed.")));
  }

  const commands = [
    { keys: ["a"], name: "Accept", does: "accept: the class is right", main: true, run: () => decide({ verdict: "accept" }) },
    { keys: ["r"], name: "Reject", does: "reject: no mention of a weapon class; takes an added mention away", main: true, run: () => decide({ verdict: "reject" }) },
    { keys: ["c"], name: "Change class", does: "choose another class, by typing or in the tree", main: true, asks: true, run: changeClass },
    { keys: ["s"], name: "Skip", does: "skip: not now", main: true, of: "report", run: () => decide({ verdict: "skip" }) },
    { keys: ["m"], name: "Missed one", does: "add a mention that was missed: of the words chosen with the mouse, else by keys", of: "report", asks: true, run: addMissed },
    { keys: ["n"], name: "Note", does: "write a note on this mention", asks: true, run: note },
    { keys: ["u"], name: "Undo", does: "undo the last step, bulk decisions too", run: () => goBack("undo", "Undone:", "Nothing to undo.") },
    { keys: ["U"], name: "Redo", does: "do the undone step again", run: () => goBack("redo", "Done again:", "Nothing to redo.") },
    { keys: ["j", "ArrowRight"], name: "Next", does: "the next mention of the queue", repeats: true, run: () => move(1) },
    { keys: ["k", "ArrowLeft"], name: "Previous", does: "the one before, decided or not", repeats: true, run: () => move(-1) },
    { keys: ["J"], does: "the next article", run: () => moveArticle(1) },
    { keys: ["K"], does: "the article before", run: () => moveArticle(-1) },
    { keys: ["f"], name: "Filter", does: "choose which mentions the queue has", of: "report", asks: true, run: filter },
    { keys: ["o"], name: "Order", does: "order: by article, least confident first, by class", of: "report", run: order },
    { keys: ["b"], name: "Bulk", does: "decide all that the filter shows, after a preview", of: "report", asks: true, run: bulk },
    { keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], does: "take this reviewer's answer", of: "differences" },
    { keys: ["b"], name: "Settle all", does: "take one reviewer's answers for all that is open", of: "differences", asks: true, run: settleAll },
    { keys: ["f"], name: "Open or all", does: "show open differences, or settled ones too", of: "differences",
      run: () => refilter({ ...desk.filter, decided: desk.filter.decided === "all" ? "undecided" : "all" }, "Showing:") },
    { keys: ["d"], name: "Differences", does: "settle where reviewers differ", of: "report", run: async () => { await idle(); location.assign("differences/"); } },
    { keys: ["d"], name: "Review", does: "back to your own review", of: "differences", run: async () => { await idle(); location.assign("../"); } },
    { keys: ["?"], name: "Keys", does: "this list", asks: true, run: () => dialogs.showHelp(own) },
    { keys: ["Q"], name: "Stop", does: "stop the server", asks: true, run: stop },
  ];

  /// The commands that this page has: those of reviews or those of differences.
  let own = [];

  function showCommands() {
    const { settles, hasOther } = desk.session;
    own = commands.filter(each => (!each.of || each.of === (settles ? "differences" : "report")) && (hasOther || each.keys[0] !== "d"));
    for (const command of own.filter(each => each.name)) showCommand(command);
  }

  function showCommand(command) {
    by("actions").append(element("button", { type: "button", class: command.main ? "decision" : null, "aria-keyshortcuts": command.keys.map(dialogs.shownKey).join(" "),
      onclick: () => attempt(command.run, command.asks) }, element("kbd", { "aria-hidden": "true" }, dialogs.shownKey(command.keys[0])), command.name));
  }

  document.addEventListener("keydown", event => {
    if (isStopped || event.ctrlKey || event.metaKey || event.altKey || dialogs.isOpen() || event.target.closest("input, textarea, select")) return;
    const key = event.key.length === 1 ? (event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()) : event.key;
    if (selection) {
      const outcome = moveSelection(selection, key, event.shiftKey, desk.article);
      if (!outcome) return;
      event.preventDefault();
      if (outcome === "take") {
        const place = { field: selection.field, start: selection.words[selection.from].start, end: selection.words[selection.to].end };
        return attempt(() => addMention(place), true);
      }
      selection = outcome === "leave" ? null : outcome;
      show();
      if (selection) say(desk.article[selection.field].slice(selection.words[selection.from].start, selection.words[selection.to].end));
      return;
    }
    if (desk.session?.settles && /^[1-9]$/.test(key)) return void attempt(() => takeAnswer(desk.mention?.answers?.[key - 1]));
    const command = own.find(each => each.keys.includes(key));
    if (!command || (event.repeat && !command.repeats)) return;
    event.preventDefault();
    attempt(command.run, command.asks);
  });

  by("article").addEventListener("click", event => {
    const mark = event.target.closest("mark");
    if (!mark || !getSelection().isCollapsed) return;
    const id = Number(mark.dataset.mention);
    if (!desk.queue.includes(id)) desk.queue.splice(desk.position + 1, 0, id);
    attempt(async () => { await desk.go(id); show(); });
  });

  listen(({ waiting, problem, time }) => {
    by("saved").textContent = waiting > 0 ? waiting + " to save" : "saved, " + Math.max(1, Math.round(time)) + " ms";
    by("saved").dataset.time = time ?? "";
    by("saved").dataset.waiting = waiting;
    by("alarm").hidden = problem === null;
    if (problem !== null) by("alarm").textContent = "Not saved: " + counted(waiting, "decision") + " waiting, sent again until kept. " + capital(problem);
  });

  /// Another tab, another program or this page's own refused decision may have changed what is shown here.
  let isLooking = false;
  function look() {
    if (isStopped || document.hidden || dialogs.isOpen() || selection || isLooking) return;
    isLooking = true;
    line = line.then(async () => {
      if (dialogs.isOpen() || selection || !await desk.look()) return;
      await desk.refill();
      show();
      say("Renewed: decisions were made elsewhere." + (desk.mention ? " Now: " + introduced(desk.mention) + "." : ""));
    }).catch(() => { /* the next change tells */ }).finally(() => { isLooking = false; });
  }
  setInterval(look, 2000);
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", look);

  attempt(async () => {
    await desk.open();
    document.title = desk.session.report + " · weapontag review";
    showCommands();
    if (desk.session.settles) document.querySelector("h1").textContent = "Differences";
    by("report").textContent = desk.session.report + " · " + desk.session.reviewer;
    try { Object.assign(desk.filter, JSON.parse(sessionStorage.getItem("weapontag-filter " + location.pathname) || "{}")); } catch { /* as it was */ }
    const sent = await resume();
    await desk.refill();
    show();
    say((sent > 0 ? counted(sent, "decision") + " sent that had waited. " : "") + (desk.mention ? introduced(desk.mention) + ". Press ? for the keys." : ""));
    document.body.dataset.ready = "";
  });

  """#
