/// How the page talks to its server. Every change goes through one outbox: sent in order, repeated until it is acknowledged or refused, kept
/// over a reload. Each carries a key of its own, by which the server knows a repeated one.
let reviewPageWire = #"""
  const store = "weapontag-outbox " + location.pathname;
  const patience = 8000;
  const pauses = [300, 700, 1500, 3000, 5000];
  const outbox = [];
  let isPumping = false;
  let report = () => {};

  export class Refused extends Error {}

  async function ask(path, options) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      const answer = await fetch("api/" + path, { ...options, signal: stop.signal, redirect: "error", credentials: "omit" });
      const value = await answer.json();
      if (answer.ok) return value;
      const message = value.error || "error " + answer.status;
      throw answer.status >= 500 ? new Error(message) : new Refused(message);
    } catch (error) {
      if (error instanceof TypeError || error.name === "AbortError") throw new Error("the server does not answer; is weapontag still running?");
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  export const get = (path, fields = {}) => ask(path + "?" + new URLSearchParams(fields), {});

  /// A question that needs a body; it changes nothing and is asked once.
  export const query = (path, body) => ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

  /// Sends a change behind all earlier ones. Fulfilled with the acknowledgement; rejected where the server refuses it.
  export function change(path, body) {
    return new Promise((resolve, reject) => {
      outbox.push({ path, body: { ...body, key: newKey() }, resolve, reject });
      keep();
      pump();
    });
  }

  export const waiting = () => outbox.length;

  /// Calls `listener` with what is waiting, what is wrong and how long the last answer took.
  export function listen(listener) { report = listener; }

  /// Sends what a page that was left had not had acknowledged; fulfilled when all of it is.
  export function resume() {
    let left = [];
    try { left = JSON.parse(sessionStorage.getItem(store) || "[]"); } catch { /* nothing to resume */ }
    return Promise.allSettled(left.map(({ path, body }) => new Promise((resolve, reject) => {
      outbox.push({ path, body, resolve, reject });
      pump();
    }))).then(() => left.length);
  }

  function newKey() {
    return [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(16).padStart(8, "0")).join("");
  }

  function keep() {
    try { sessionStorage.setItem(store, JSON.stringify(outbox.map(({ path, body }) => ({ path, body })))); } catch { /* the outbox itself stays */ }
  }

  async function pump() {
    if (isPumping) return;
    isPumping = true;
    let failures = 0;
    while (outbox.length > 0) {
      const { path, body, resolve, reject } = outbox[0];
      const start = performance.now();
      try {
        const value = await query(path, body);
        failures = 0;
        done(() => resolve(value), performance.now() - start);
      } catch (error) {
        if (error instanceof Refused) {
          done(() => reject(error), performance.now() - start);
          continue;
        }
        report({ waiting: outbox.length, problem: error.message });
        await new Promise(go => setTimeout(go, pauses[Math.min(failures++, pauses.length - 1)]));
      }
    }
    isPumping = false;
  }

  function done(settle, time) {
    outbox.shift();
    keep();
    settle();
    report({ waiting: outbox.length, problem: null, time });
  }

  addEventListener("beforeunload", event => { if (outbox.length > 0) event.preventDefault(); });

  """#
