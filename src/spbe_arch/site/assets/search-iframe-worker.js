/* The search behind the theme's box, in place of its worker: the theme builds an index of everything on every page, for
   seconds when there are thousands. Here nothing is loaded until somebody goes to search, and then two scripts (titles,
   then texts) are looked through as they are. Scripts, since a page opened from a folder can fetch nothing. The theme
   speaks to a worker in four messages: setup, ready, query, result. (Its plugin wants `iframe-worker` in our name.) */
(() => {
  "use strict";

  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3;
  const EXCERPT = 240, BEFORE = 60, PAUSE = 20;
  const base = new URL("../search/", document.currentScript.src);
  const letter = /[\p{L}\p{N}]/u;
  const loading = new Map();

  const load = (name) => {
    if (!loading.has(name)) {
      loading.set(name, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = new URL(name, base).href;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      }));
    }
    return loading.get(name);
  };

  /* Pages with their words in small letters; texts come later than titles. */
  let entries, texts;
  const titles = () => {
    entries ??= window.spbeSearchPages.map(([location, title], index) => ({ location, title, index, low: title.toLowerCase() }));
    return entries;
  };
  const withTexts = () => { texts ??= window.spbeSearchTexts.map((text) => text.toLowerCase()); };

  /* Where a term stands at the beginning of a word, or -1. */
  const wordStart = (text, term) => {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      if (!at || !letter.test(text[at - 1])) return at;
    }
    return -1;
  };

  const scoreOf = (entry, terms, query) => {
    let score = 0;
    for (const term of terms) {
      if (wordStart(entry.low, term) >= 0) score += 10;
      else if (term.length > 2 && entry.low.includes(term)) score += 5;
      else if (texts && wordStart(texts[entry.index], term) >= 0) score += 1;
      else return 0;
    }
    if (entry.low === query) score += 100;
    else if (entry.low.startsWith(query)) score += 30;
    if (entry.location.endsWith(`/${query}.html`)) score += 50;
    return score + 1 / (1 + entry.low.length) - (entry.location.includes("#") ? 0.5 : 0);
  };

  const safe = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const marked = (text, terms) => {
    const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|")})`, "giu");
    let html = "", from = 0;
    for (const found of text.matchAll(wanted)) {
      html += `${safe(text.slice(from, found.index))}<mark data-md-highlight>${safe(found[0])}</mark>`;
      from = found.index + found[0].length;
    }
    return html + safe(text.slice(from));
  };
  const excerpt = (index, terms) => {
    if (!texts) return "";
    const text = window.spbeSearchTexts[index];
    const first = Math.max(0, Math.min(...terms.map((term) => wordStart(texts[index], term)).filter((at) => at >= 0), text.length) - BEFORE);
    const start = first && text.length > EXCERPT ? text.indexOf(" ", first) + 1 : 0;
    return `${start ? "… " : ""}${text.slice(start, start + EXCERPT)}${start + EXCERPT < text.length ? " …" : ""}`;
  };

  /* What the theme shows; written out only when it gets there. */
  const shown = (entry, score, terms) => ({
    location: entry.location, score, terms: Object.fromEntries(terms.map((term) => [term, true])),
    get title() { return marked(entry.title, terms); },
    get text() { const text = excerpt(entry.index, terms); return text && `<p>${marked(text, terms)}</p>`; },
  });

  const answer = (written) => {
    const query = written.toLowerCase().trim();
    const terms = [...new Set(query.split(/[^\p{L}\p{N}.]+/u).map((term) => term.replace(/^\.+|\.+$/g, "")).filter(Boolean))];
    if (!terms.length) return [];
    const groups = new Map(), known = new Map();
    for (const entry of titles()) {
      const page = entry.location.split("#")[0];
      if (page === entry.location) known.set(page, entry);
      const score = scoreOf(entry, terms, query);
      if (score <= 0) continue;
      if (groups.has(page)) groups.get(page).push([entry, score]); else groups.set(page, [[entry, score]]);
    }
    const found = [...groups].map(([page, group]) => {
      group.sort((one, other) => other[1] - one[1]);
      const whole = known.get(page);
      if (whole && !group.some(([entry]) => entry === whole)) group.push([whole, 0]);
      return group;
    });
    found.sort(([[one, first]], [[other, second]]) => second - first || one.index - other.index);
    return found.map((group) => group.map(([entry, score]) => shown(entry, score, terms)));
  };

  class Search extends EventTarget {
    constructor() {
      super();
      const begin = ({ target }) => {
        if (target.closest?.("[data-md-component='search'], label[for='__search']")) load("halaman.js").then(() => load("teks.js")).catch(() => {});
      };
      for (const event of ["focusin", "pointerdown"]) document.addEventListener(event, begin, true);
    }

    say(type, data) {
      this.dispatchEvent(new MessageEvent("message", { data: { type, data } }));
    }

    async postMessage({ type, data }) {
      if (type === SETUP) setTimeout(() => this.say(READY));
      if (type !== QUERY) return;
      this.asked = data;
      if (!data.trim()) { this.say(RESULT, { items: [] }); return; }
      await load("halaman.js");
      await new Promise((done) => setTimeout(done, PAUSE));  // who types fast is answered once
      if (window.spbeSearchTexts && !texts) withTexts();
      if (this.asked === data) this.say(RESULT, { items: answer(data) });
      if (texts) return;
      await load("teks.js");
      if (!texts) withTexts();
      const still = this.asked === data && !document.activeElement?.closest?.(".md-search-result");
      if (still) this.say(RESULT, { items: answer(data) });
    }

    terminate() {}
  }

  const Real = window.Worker;
  window.Worker = function (address, ...more) {
    return String(address).includes("/workers/search") ? new Search() : new Real(address, ...more);
  };
})();
