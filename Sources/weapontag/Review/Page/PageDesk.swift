/// What the page knows: the queue, the articles it has seen, where the reviewer stands. It asks the server and takes its acknowledgements.
let reviewPageDesk = #"""
  import { standing } from "./text.js";
  import { get, query, change, waiting } from "./wire.js";

  export const noFilter = { decided: "undecided", class: "", article: "", words: "", system: "", least: 0, most: 1 };

  export class Desk {
    session = null;
    classes = new Map();
    filter = { ...noFilter, order: "article" };
    queue = [];
    focus = null;
    progress = { decided: 0, left: 0, skipped: 0, changed: 0, pace: 0 };
    version = null;
    articles = new Map();
    homes = new Map();
    /// Decided or skipped since the queue was fetched.
    passed = new Set();
    isStale = false;

    async open() {
      this.session = await get("session");
      for (const entry of this.session.classes) {
        entry.depth = entry.parent ? this.classes.get(entry.parent).depth + 1 : 0;
        this.classes.set(entry.id, entry);
      }
    }

    /// Fetches the queue anew; the focus stays where it is still part of it.
    async refill() {
      const answer = await query("queue", this.filter);
      this.queue = answer.ids;
      this.progress = answer.progress;
      this.version = answer.version;
      this.isStale = false;
      this.passed.clear();
      this.articles.clear();
      this.homes.clear();
      if (!this.queue.includes(this.focus)) this.focus = this.queue[0] ?? null;
      await this.load(this.focus);
      this.prefetch();
    }

    /// The article that a mention stands in.
    async load(id) {
      if (id === null || this.homes.has(id)) return;
      this.keep(await get("article", { mention: id }));
    }

    keep(article) {
      article.title ??= "";
      this.articles.set(article.id, article);
      for (const mention of article.mentions) this.homes.set(mention.id, article.id);
    }

    /// Fetches what the next decisions will need.
    prefetch() {
      const at = this.queue.indexOf(this.focus);
      const next = this.queue.slice(at + 1, at + 12).find(id => !this.homes.has(id));
      if (next !== undefined) this.load(next).then(() => this.prefetch(), () => {});
    }

    get article() { return this.articles.get(this.homes.get(this.focus)) || null; }
    get mention() { return this.find(this.focus); }
    get position() { return this.queue.indexOf(this.focus); }

    find(id) {
      return this.articles.get(this.homes.get(id))?.mentions.find(mention => mention.id === id) || null;
    }

    /// Takes over what the server says of a mention that is shown; its place, which only an article tells, stays.
    put(mention) {
      const known = this.find(mention.id);
      if (!known) return;
      known.decision = mention.decision;
      known.change = mention.change;
      known.earlier = mention.earlier;
    }

    async go(id) {
      await this.load(id);
      this.focus = id;
      this.prefetch();
    }

    /// The next mention of the queue that has not been passed; undefined where the queue is through.
    next() {
      const at = this.position;
      const isOpen = id => !this.passed.has(id);
      return this.queue.slice(at + 1).find(isOpen) ?? this.queue.slice(0, Math.max(at, 0)).find(isOpen);
    }

    /// Decides on the focus at once, as far as the page shows, and sends the decision.
    decide(decision) {
      const mention = this.mention;
      const before = { decision: mention.decision, change: mention.change };
      const isLeft = each => ["undecided", "skipped", "again"].includes(standing(each));
      const wasLeft = isLeft(mention);
      mention.decision = { ...decision, note: before.decision?.note ?? null, aboutClass: mention.class, time: Date.now() };
      mention.change = null;
      const step = Number(wasLeft) - Number(isLeft(mention));
      this.progress.decided += step;
      this.progress.left -= step;
      this.passed.add(mention.id);
      return this.send("decide", { mention: mention.id, ...decision }).catch(error => {
        mention.decision = before.decision;
        mention.change = before.change;
        this.passed.delete(mention.id);
        this.isStale = true;
        throw error;
      });
    }

    /// Sends a change and takes over what the server says of it.
    async send(path, body) {
      const answer = await change(path, body);
      if (answer.before !== this.version) this.isStale = true;
      this.version = answer.version;
      if (waiting() === 0) {
        this.progress = answer.progress;
        for (const mention of answer.mentions) this.put(mention);
      }
      return answer;
    }

    /// Looks at the articles of some mentions again, where the page has them.
    async reload(ids) {
      const homes = new Set(ids.map(id => this.homes.get(id)).filter(Boolean));
      if (homes.size === 0) for (const id of ids.slice(0, 1)) await this.load(id).catch(() => {});
      for (const home of homes) this.keep(await get("article", { id: home }));
      for (const id of ids) this.passed.delete(id);
    }

    /// Whether someone else has changed what this page shows.
    async look() {
      if (waiting() > 0) return false;
      const { version } = await get("changes");
      return this.isStale || (waiting() === 0 && version !== this.version);
    }
  }

  """#
