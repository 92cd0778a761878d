/* The graph of the explorer: everything that can be asked of it, and nothing about how it looks. */
window.spbeExplorer = {};
(() => {
  "use strict";

  class Graph {
    constructor({ kinds, slugs, names, units, relations }) {
      Object.assign(this, { names, units, relations });
      this.kinds = kinds.map(([id, word, count, icon, page]) => ({ id, word, count, icon, page: Boolean(page) }));
      this.kindOf = this.kinds.flatMap((kind) => Array(kind.count).fill(kind));
      this.ids = slugs.map((slug, node) => `${this.kindOf[node].id}/${slug}`);
      this.places = new Map(this.ids.map((id, node) => [id, node]));
      this.links = names.map(() => new Map());
      relations.forEach(([, , pairs], relation) => {
        for (let at = 0, source = 0; at < pairs.length; at += 2) {
          source += pairs[at];
          this.link(source, pairs[at + 1], { relation, out: true });
          this.link(pairs[at + 1], source, { relation, out: false });
        }
      });
    }

    link(from, to, how) {
      const known = this.links[from].get(to);
      if (known) known.push(how); else this.links[from].set(to, [how]);
    }

    /* What is linked with a node, in the order of the chain and then of the names. */
    neighbours(node) {
      return this.sorted([...this.links[node].keys()]);
    }

    sorted(nodes) {
      this.ranks ??= this.ranked();
      return nodes.sort((one, other) => this.ranks[one] - this.ranks[other]);
    }

    ranked() {
      const order = new Intl.Collator(document.documentElement.lang || "id", { numeric: true, sensitivity: "base" });
      const kinds = new Map(this.kinds.map((kind, index) => [kind, index]));
      const nodes = this.names.map((_, node) => node).sort((one, other) =>
        kinds.get(this.kindOf[one]) - kinds.get(this.kindOf[other]) || order.compare(this.names[one], this.names[other]) || one - other);
      const ranks = new Int32Array(nodes.length);
      nodes.forEach((node, rank) => { ranks[node] = rank; });
      return ranks;
    }

    /* How one node is linked with another: the words read from the first, and which way the link was written. */
    said(from, to) {
      const found = this.links[from].get(to) || [];
      const words = [...new Set(found.map(({ relation, out }) => this.relations[relation][out ? 0 : 1]))].join("; ");
      const out = found.some((one) => one.out), back = found.some((one) => !one.out);
      return { words, out, back, arrow: out && back ? "↔" : out ? "→" : "←" };
    }

    search(text, limit) {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      if (!words.length) return { found: [], total: 0 };
      this.lower ??= this.names.map((name, node) => [name.toLowerCase(), this.ids[node].toLowerCase()]);
      const places = [[], [], []];
      this.lower.forEach(([name, id], node) => {
        if (!words.every((word) => name.includes(word) || id.includes(word))) return;
        const first = words[0];
        places[name.startsWith(first) ? 0 : name.includes(` ${first}`) ? 1 : 2].push(node);
      });
      const all = places.flatMap((nodes) => this.sorted(nodes));
      return { found: all.slice(0, limit), total: all.length };
    }

    /* The shortest paths between two nodes whatever the direction of the links, at most `most` of those equally short. */
    paths(from, to, without, most) {
      const far = new Map([[to, 0]]);
      for (let ring = [to]; ring.length && !far.has(from);) {
        const next = [];
        for (const node of ring) {
          for (const other of this.links[node].keys()) {
            if (far.has(other) || (other !== from && without.has(this.kindOf[other].id))) continue;
            far.set(other, far.get(node) + 1);
            next.push(other);
          }
        }
        ring = next;
      }
      if (!far.has(from)) return [];
      const found = [];
      const walk = (path) => {
        const last = path[path.length - 1];
        if (last === to) { found.push(path); return; }
        const onward = [...this.links[last].keys()].filter((other) => far.get(other) === far.get(last) - 1);
        for (const other of this.sorted(onward)) {
          if (found.length > most) return;
          walk([...path, other]);
        }
      };
      walk([from]);
      return found;
    }
  }

  window.spbeExplorer.Graph = Graph;
})();
