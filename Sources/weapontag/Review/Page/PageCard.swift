/// The card beside the article: what the tag says, where it comes from, why it is there, and what was decided.
let reviewPageCard = #"""
  import { element, standing } from "./text.js";

  const names = { accept: "accepted", reject: "rejected", change: "changed to", skip: "skipped" };

  /// `accepted`, `changed to cruise missile`.
  export function wording(decision, classes) {
    if (!decision?.verdict) return "undecided";
    return decision.verdict === "change" ? names.change + " " + label(decision.class, classes) : names[decision.verdict];
  }

  export const label = (id, classes) => classes.get(id)?.label || id;

  /// From the root down, the class itself last.
  export function lineage(id, classes) {
    const line = [];
    for (let at = classes.get(id); at; at = classes.get(at.parent)) line.unshift(at);
    return line;
  }

  const day = time => new Date(time).toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });

  /// `take(answer)` takes a reviewer's answer, where reviewers differ.
  export function showCard(place, mention, classes, take) {
    const line = lineage(mention.class, classes);
    const own = classes.get(mention.class);
    const facts = element("dl");
    const fact = (name, ...values) => { if (values.some(Boolean)) facts.append(element("dt", {}, name), element("dd", {}, ...values)); };
    if (mention.origin === "added") {
      fact("Added", "a mention that the tagger had missed");
    } else {
      fact("Term", mention.term);
      fact("From", element("code", {}, ...breakable(mention.at)));
      fact("System", mention.system);
      fact("Status", mention.status.join(", "));
      fact("Says", mention.qualifiers);
      if (mention.mentionClass !== mention.class) fact("Words say", label(mention.mentionClass, classes));
      fact("Why", mention.why.length > 0 ? element("ul", {}, ...mention.why.map(reason => element("li", {}, reason))) : null);
    }
    place.replaceChildren(
      element("p", { class: "lineage" }, line.slice(0, -1).map(each => each.label).join(" › ")),
      element("h2", {}, own?.label || mention.class, own?.abbreviation ? element("abbr", {}, own.abbreviation) : null),
      element("p", { class: "quote" }, "“", mention.quote, "”"),
      mention.origin === "added" ? "" : sureness(mention.confidence),
      decided(mention, classes),
      news(mention, classes),
      answers(mention, classes, take),
      facts,
      own?.definition ? element("p", { class: "definition" }, own.definition) : "");
  }

  /// A place in a file may break behind its slashes.
  function breakable(path) {
    return path.split("/").flatMap((part, index) => index === 0 ? [part] : ["/", element("wbr"), part]);
  }

  function sureness(confidence) {
    return element("div", { class: "sureness" },
      element("meter", { min: 0, max: 1, low: .6, high: .85, optimum: 1, value: confidence, "aria-label": "Confidence" }),
      element("span", {}, confidence.toFixed(2) + " sure"));
  }

  function news(mention, classes) {
    const then = mention.earlier || mention.decision;
    if (!mention.change || !then) return "";
    const what = { class: "The class was " + label(then.aboutClass, classes) + " and is " + label(mention.class, classes) + " now.",
      gone: "The tagger no longer finds this mention.", words: "It stands on other words than before." }[mention.change];
    return element("p", { class: "news" }, element("strong", {}, "Comes back. "), what + " On " + day(then.time) + " you had "
      + (then.verdict === "change" ? "changed it to " + label(then.class, classes) : wording(then, classes) + " it") + ".");
  }

  function answers(mention, classes, take) {
    if (!mention.answers) return "";
    return element("div", { class: "answers", role: "group", "aria-label": "Answers" }, ...mention.answers.map((answer, index) =>
      element("button", { type: "button", onclick: () => take(answer) }, element("kbd", { "aria-hidden": "true" }, String(index + 1)),
        element("strong", {}, answer.class ? label(answer.class, classes) : "no mention"), element("span", { class: "hint" }, answer.reviewer))));
  }

  function decided(mention, classes) {
    const made = element("p", { class: "decided", "data-standing": standing(mention) }, element("strong", {}, wording(mention.decision, classes)));
    if (mention.decision?.note) made.append(element("span", { class: "note" }, mention.decision.note));
    return made;
  }

  """#
