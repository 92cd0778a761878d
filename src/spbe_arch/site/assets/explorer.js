/* The explorer: state in the address, two search fields, cards, a panel, and the same as a table.
   #dari=aplikasi/x&ke=data/y&buka=aplikasi/x,layanan/z&tanpa=unit-kerja */
(() => {
  "use strict";

  const { Graph, grow, place, linksOf, measure, draw, canvas } = window.spbeExplorer;
  const root = document.querySelector("[data-spbe-explorer]");
  const words = JSON.parse(root.dataset.words);
  const graph = new Graph(window.spbeGraph);
  const FOUND = 20, PATHS = 5, GAP = 34;
  const part = (name) => root.querySelector(`.spbe-explorer__${name}`);
  const said = (key, values) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const pageOf = (node) => (graph.kindOf[node].page ? `${graph.ids[node]}.html` : "");
  const named = (node) => {
    const page = pageOf(node);
    return page ? make("a", { href: page }, graph.names[node]) : make("span", {}, graph.names[node]);
  };

  /* ---- state ---- */
  const state = { start: undefined, goal: undefined, opened: new Set(), without: new Set(), chosen: "" };
  let shown = null;

  const read = () => {
    const asked = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
    const from = asked.get("dari") || "", to = asked.get("ke") || "";
    state.start = graph.places.get(from);
    state.goal = graph.places.get(to);
    state.unknown = [[from, state.start], [to, state.goal]].find(([id, node]) => id && node === undefined)?.[0];
    state.without = new Set((asked.get("tanpa") || "").split(",").filter(Boolean));
    const opened = asked.get("buka");
    state.opened = new Set(opened === null ? (from && !to ? [from] : []) : opened.split(",").filter(Boolean));
    state.chosen = from;
    show();
  };

  const write = () => {
    const asked = new URLSearchParams();
    if (state.start !== undefined) {
      const start = graph.ids[state.start], opened = [...state.opened].sort();
      asked.set("dari", start);
      if (state.goal !== undefined) asked.set("ke", graph.ids[state.goal]);
      const usual = state.goal === undefined ? [start] : [];
      if (opened.join() !== usual.join()) asked.set("buka", opened.join());
    }
    if (state.without.size) asked.set("tanpa", [...state.without].sort().join());
    const text = asked.toString().replace(/%2F/g, "/").replace(/%2C/g, ",").replace(/\+/g, "%20");
    history.replaceState(history.state, "", text ? `#${text}` : location.pathname + location.search);
  };

  const change = (changes) => {
    Object.assign(state, changes);
    show();
    write();
  };

  const begin = (node) => change({
    start: node, unknown: undefined, chosen: graph.ids[node],
    opened: new Set(state.goal === undefined || state.goal === node ? [graph.ids[node]] : []),
    goal: state.goal === node ? undefined : state.goal,
  });

  const aim = (node) => change({ goal: node, unknown: undefined, opened: new Set() });

  /* ---- what is shown ---- */
  const svg = canvas();
  part("scroll").append(svg);

  const show = () => {
    const going = state.start !== undefined;
    for (const name of ["stage", "keys", "text"]) part(name).hidden = !going;
    document.getElementById("mulai")?.toggleAttribute("hidden", going);
    document.getElementById("mulai")?.nextElementSibling?.toggleAttribute("hidden", going);
    for (const [act, useful] of [["share", going], ["fold", going], ["turn", going && state.goal !== undefined]]) {
      part("buttons").querySelector(`[data-act=${act}]`).hidden = !useful;
    }
    fields.forEach((field) => field.fill());
    boxes.forEach((box) => { box.checked = !state.without.has(box.value); });
    if (!going) {
      shown = null;
      part("paths").replaceChildren();
      part("said").textContent = state.unknown ? said("unknown", { id: state.unknown }) : "";
      return;
    }
    const found = state.goal === undefined || state.goal === state.start ? [] : graph.paths(state.start, state.goal, state.without, PATHS);
    const paths = found.slice(0, PATHS);
    shown = grow(graph, { ...state, paths });
    state.opened = shown.used;
    if (!shown.items.some((item) => item.key === state.chosen)) state.chosen = graph.ids[state.start];
    dress();
    part("panel").hidden = false;
    layOut(paths);
    tellPaths(paths, found.length > PATHS);
    tellText();
    choose(state.chosen);
  };

  const dress = () => {
    for (const item of shown.items) {
      const kind = item.kind || graph.kindOf[item.node];
      item.label = item.node !== undefined ? graph.names[item.node]
        : item.rest ? said("more", { n: item.count }) : `${kind.word} (${item.count})`;
      item.said = item.from === undefined ? null : graph.said(item.from, item.node);
      item.verb = item.said ? item.said.words : "";
      const links = item.node === undefined ? "" : said("links", { n: graph.links[item.node].size });
      item.spoken = [item.label, item.node === undefined ? "" : kind.word, item.verb, links].filter(Boolean).join(" · ");
      item.kind = kind;
    }
  };

  const layOut = (paths) => {
    const room = part("scroll").clientWidth - 30, narrow = room < 560;
    const columns = Math.max(...shown.items.map((item) => item.depth)) + 1;
    const width = narrow ? room - 10 : Math.min(214, Math.max(168, (room - 70) / columns - GAP));
    for (const item of shown.items) measure(item, narrow ? Math.max(170, width - item.depth * 16) : width);
    const size = place(shown.items, { width, gap: GAP, narrow, indent: 16 });
    const steps = new Set(paths.flatMap((path) => path.slice(1).map((node, index) => `${path[index]} ${node}`)));
    const crossing = linksOf(graph, shown.items).flatMap(([from, to]) => {
      const [one, other] = [shown.byNode.get(from), shown.byNode.get(to)];
      const path = steps.has(`${from} ${to}`) || steps.has(`${to} ${from}`);
      return other.parent === one && other.from === from ? [] : [{ one, other, path, said: graph.said(from, to) }];
    });
    draw(svg, { items: shown.items, size, crossing, narrow, label: words.picture });
  };

  const tellPaths = (paths, more) => {
    const place = part("paths");
    place.replaceChildren();
    if (state.goal === undefined) return;
    const names = { from: graph.names[state.start], to: graph.names[state.goal] };
    if (!paths.length) {
      place.append(make("p", { class: "spbe-box" }, state.goal === state.start ? words.same : said("nopath", names)));
      return;
    }
    const text = said("path", { ...names, n: paths[0].length - 1 });
    const list = (some) => make("ol", { class: "spbe-explorer__list" }, ...some.map(tellPath));
    place.append(make("p", {}, make("strong", {}, text)), list(paths.slice(0, 1)));
    if (paths.length > 1) {
      const many = said(more ? "paths.more" : "paths", { n: paths.length });
      place.append(make("details", { class: "spbe-textform" }, make("summary", {}, many), list(paths.slice(1))));
    }
    if (paths.every((path) => path.slice(1, -1).some((node) => graph.kindOf[node].id === "unit-kerja"))) {
      place.append(make("p", { class: "spbe-note" }, words.through));
    }
  };

  const tellPath = (path) => make("li", {}, ...path.flatMap((node, index) => {
    if (!index) return [named(node)];
    const { words: verb, arrow } = graph.said(path[index - 1], node);
    return [make("span", { class: "spbe-note" }, ` ${arrow} ${verb} ${arrow} `), named(node)];
  }));

  const tellText = () => {
    const nodes = shown.items.filter((item) => item.node !== undefined);
    const links = linksOf(graph, shown.items);
    part("said").textContent = [
      state.unknown ? said("unknown", { id: state.unknown }) : "",
      said("shown", { n: nodes.length, links: links.length, name: graph.names[state.start] }),
    ].filter(Boolean).join(" ");
    const cell = (...children) => make("td", {}, ...children);
    part("text").querySelector("tbody").replaceChildren(...links.map(([from, to]) => {
      const { words: verb, arrow } = graph.said(from, to);
      return make("tr", {}, cell(named(from)), cell(`${arrow} ${verb}`), cell(named(to)));
    }));
  };

  /* ---- the chosen card ---- */
  const cardOf = (key) => [...svg.querySelectorAll(".spbe-node")].find((card) => card.dataset.id === key);

  const choose = (key) => {
    state.chosen = key;
    for (const card of svg.querySelectorAll(".spbe-node")) {
      card.classList.toggle("is-chosen", card.dataset.id === key);
      card.setAttribute("tabindex", card.dataset.id === key ? "0" : "-1");
    }
    tellChosen(shown.items.find((item) => item.key === key));
  };

  const tellChosen = (item) => {
    const panel = part("panel");
    panel.hidden = item.node === undefined;
    if (panel.hidden) return;
    const { node } = item, unit = graph.units[node], page = pageOf(node);
    const facts = make("dl", {}, make("dt", {}, words.kind), make("dd", {}, item.kind.word));
    if (unit >= 0) facts.append(make("dt", {}, words.unit), make("dd", {}, named(unit)));
    const from = item.from === undefined ? [] : [make("p", {}, `${graph.names[item.from]} ${item.said.arrow} ${item.verb} ${item.said.arrow} `, make("strong", {}, item.label))];
    const acts = [];
    if (item.hidden || item.open) acts.push(button(item.open ? words.collapse : words.expand, () => toggle(item.key)));
    if (node !== state.start) acts.push(button(words.start, () => begin(node)), button(words.goal, () => aim(node)));
    panel.replaceChildren(make("h2", {}, item.label), facts, ...from,
      ...(page ? [make("p", {}, make("a", { href: page }, words.open))] : []), make("div", { class: "spbe-explorer__acts" }, ...acts));
  };

  const button = (text, action) => {
    const made = make("button", { type: "button", class: "spbe-button" }, text);
    made.addEventListener("click", action);
    return made;
  };

  const toggle = (key) => {
    const item = shown.items.find((one) => one.key === key);
    if (!item || (!item.open && !item.hidden)) return;
    const opened = new Set(state.opened);
    if (item.open) opened.delete(key); else opened.add(key);
    const before = cardOf(key)?.getBoundingClientRect();
    change({ opened, chosen: item.rest ? item.parent.key : key });
    const card = cardOf(state.chosen), after = card?.getBoundingClientRect();
    if (before && after && !item.rest) { part("scroll").scrollTop += after.top - before.top; part("scroll").scrollLeft += after.left - before.left; }
    card?.focus({ preventScroll: true });
    const child = shown.items.find((one) => one.key === key)?.children[0];
    if (child) cardOf(child.key)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  /* ---- pointer and keys ---- */
  const light = (key) => {
    svg.classList.toggle("is-lighting", Boolean(key));
    const lit = new Set([key]);
    for (const link of svg.querySelectorAll(".spbe-link")) {
      const { from, to } = link.dataset, on = Boolean(key) && (from === key || to === key);
      link.classList.toggle("is-lit", on);
      if (on) lit.add(from).add(to);
    }
    for (const card of svg.querySelectorAll(".spbe-node")) card.classList.toggle("is-lit", lit.has(card.dataset.id));
  };

  const keyOf = (event) => event.target.closest(".spbe-node")?.dataset.id;
  svg.addEventListener("click", (event) => { const key = keyOf(event); if (key) { choose(key); toggle(key); } });
  svg.addEventListener("focusin", (event) => { const key = keyOf(event); if (key) { choose(key); light(key); } });
  svg.addEventListener("focusout", () => light(""));
  svg.addEventListener("pointerover", (event) => light(keyOf(event) || ""));
  svg.addEventListener("pointerleave", () => light(""));
  svg.addEventListener("keydown", (event) => {
    const key = keyOf(event), at = shown?.items.findIndex((item) => item.key === key);
    if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const item = shown.items[at];
    const go = (to) => { if (to) cardOf(to.key).focus(); };
    const acts = {
      Enter: () => toggle(key), " ": () => toggle(key), Home: () => go(shown.items[0]), End: () => go(shown.items.at(-1)),
      ArrowDown: () => go(shown.items[at + 1]), ArrowUp: () => go(shown.items[at - 1]),
      ArrowRight: () => (item.hidden && !item.open ? toggle(key) : go(item.children[0])),
      ArrowLeft: () => (item.open ? toggle(key) : go(item.parent)),
    };
    const act = acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  /* ---- search ---- */
  class Field {
    constructor(name, value, chosen) {
      Object.assign(this, { value, chosen, at: -1, found: [] });
      this.input = document.getElementById(`spbe-${name}`);
      this.list = document.getElementById(`spbe-${name}-daftar`);
      this.input.addEventListener("input", () => this.search());
      this.input.addEventListener("focus", () => this.input.select());
      this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
      this.input.addEventListener("keydown", (event) => this.key(event));
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) this.take(Number(option.dataset.place));
      });
    }

    fill() {
      const node = this.value();
      this.input.value = node === undefined ? "" : graph.names[node];
      this.close();
    }

    search() {
      const { found, total } = graph.search(this.input.value, FOUND);
      this.found = found;
      this.at = -1;
      this.list.replaceChildren(...found.map((node, index) => make("li", {
        role: "option", id: `${this.list.id}-${index}`, "data-place": index, "aria-selected": "false",
      }, make("span", {}, graph.names[node]), make("span", { class: "spbe-note" }, ` ${this.note(node)}`))));
      const typed = Boolean(this.input.value.trim());
      this.list.hidden = !found.length;
      this.input.setAttribute("aria-expanded", String(Boolean(found.length)));
      this.input.removeAttribute("aria-activedescendant");
      part("said").textContent = !typed ? "" : total ? said("found", { n: total }) : words.none;
    }

    note(node) {
      const unit = graph.units[node];
      return [graph.kindOf[node].word, unit >= 0 ? graph.names[unit] : ""].filter(Boolean).join(" · ");
    }

    key(event) {
      const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (move && this.found.length && !this.list.hidden) {
        event.preventDefault();
        this.mark((this.at + move + this.found.length) % this.found.length);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (!this.list.hidden && this.found.length) this.take(Math.max(0, this.at));
        else if (!this.input.value.trim()) this.chosen(undefined);
      } else if (event.key === "Escape") this.fill();
    }

    mark(at) {
      this.at = at;
      [...this.list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
      const option = this.list.children[at];
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }

    take(at) {
      this.chosen(this.found[at]);
    }

    close() {
      this.list.hidden = true;
      this.found = [];
      this.input.setAttribute("aria-expanded", "false");
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  const fields = [
    new Field("dari", () => state.start, (node) => (node === undefined ? reset() : begin(node))),
    new Field("ke", () => state.goal, (node) => (node === undefined
      ? change({ goal: undefined, opened: new Set(state.start === undefined ? [] : [graph.ids[state.start]]) }) : aim(node))),
  ];

  /* ---- kinds and buttons ---- */
  const boxes = graph.kinds.map(({ id, word }) => {
    const box = make("input", { type: "checkbox", value: id });
    part("kinds").querySelector("fieldset").append(make("label", {}, box, ` ${word}`));
    box.addEventListener("change", () => {
      const without = new Set(state.without);
      if (box.checked) without.delete(id); else without.add(id);
      change({ without });
    });
    return box;
  });

  const reset = () => change({ start: undefined, goal: undefined, opened: new Set(), without: new Set(), unknown: undefined });

  const share = async (pressed) => {
    const usual = pressed.textContent;
    try { await navigator.clipboard.writeText(location.href); } catch {
      const field = document.body.appendChild(make("textarea"));
      field.value = location.href;
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    pressed.textContent = words.shared;
    setTimeout(() => { pressed.textContent = usual; }, 2000);
  };

  const acts = {
    share, reset,
    fold: () => change({ opened: new Set() }),
    turn: () => state.goal !== undefined && state.start !== undefined && change({ start: state.goal, goal: state.start, opened: new Set() }),
  };
  part("buttons").addEventListener("click", ({ target }) => acts[target.dataset.act]?.(target));
  addEventListener("hashchange", read);
  let wide = innerWidth;
  addEventListener("resize", () => { if (innerWidth !== wide) { wide = innerWidth; show(); } });

  root.hidden = false;
  read();
})();
