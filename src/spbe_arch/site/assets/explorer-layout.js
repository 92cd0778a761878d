/* What the explorer shows and where: a tree that grows to the right, or on a narrow screen downwards like an outline.
   The same state always gives the same picture, and opening a card moves only what stands below it. */
(() => {
  "use strict";

  const MANY = 12, FEW = 3, PAGE = 12;

  /* The cards of a state, in the order in which they are read. `opened` holds the keys of cards that are open. */
  const grow = (graph, { start, paths, opened, without }) => {
    const items = [], byNode = new Map(), used = new Set();
    const add = (parent, more) => {
      const item = { parent, children: [], depth: parent ? parent.depth + 1 : 0, hidden: 0, ...more };
      items.push(item);
      parent?.children.push(item);
      if (item.node !== undefined) byNode.set(item.node, item);
      return item;
    };
    const card = (parent, node, from) => add(parent, { key: graph.ids[node], node, from });
    const onPath = new Set(paths.flat());
    card(null, start);
    for (const path of paths) {
      path.slice(1).forEach((node, index) => {
        if (!byNode.has(node)) card(byNode.get(path[index]), node, path[index]);
      });
    }
    const left = (node) => graph.neighbours(node).filter((other) =>
      !byNode.has(other) && !without.has(graph.kindOf[other].id));
    const some = (parent, node, kind, nodes, page) => {
      for (const other of nodes.slice((page - 1) * PAGE, page * PAGE)) card(parent, other, node);
      const rest = nodes.length - page * PAGE;
      if (rest <= 0) return;
      const key = `${graph.ids[node]}*${kind.id}*${page + 1}`;
      if (opened.has(key)) { used.add(key); some(parent, node, kind, nodes, page + 1); return; }
      add(parent, { key, kind, count: rest, rest: true, hidden: rest });
    };
    const open = (item) => {
      if (item.kind) { some(item, item.of, item.kind, item.nodes, 1); return; }
      const nodes = left(item.node);
      const kinds = new Map();
      for (const node of nodes) kinds.set(graph.kindOf[node], [...(kinds.get(graph.kindOf[node]) || []), node]);
      for (const [kind, members] of kinds) {
        if (nodes.length <= MANY || members.length <= FEW) for (const node of members) card(item, node, item.node);
        else add(item, { key: `${item.key}*${kind.id}`, kind, of: item.node, nodes: members, count: members.length });
      }
    };
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      item.open = opened.has(item.key) && !item.rest;
      if (item.open) { used.add(item.key); open(item); }
    }
    for (const item of items) {
      item.onPath = onPath.has(item.node);
      if (item.node !== undefined) item.hidden = left(item.node).length;
      else if (!item.rest) item.hidden = item.open ? 0 : item.count;
    }
    return { items: reading(items[0]), byNode, used };
  };

  const reading = (item) => [item, ...item.children.flatMap(reading)];

  /* Places for cards whose heights are known; a parent stands beside its first child, or in an outline above it. */
  const place = (items, { width, gap, narrow, indent }) => {
    let bottom = 0;
    const put = (item) => {
      item.x = narrow ? item.depth * indent : item.depth * (width + gap);
      item.width = narrow ? Math.max(170, width - item.depth * indent) : width;
      item.y = bottom;
      if (narrow) bottom += item.height + 8;
      item.children.forEach(put);
      if (!narrow) bottom = Math.max(bottom, item.y + item.height + 10);
    };
    put(items[0]);
    return { width: Math.max(...items.map((item) => item.x + item.width)), height: bottom };
  };

  /* Links between what is shown, each once, from the card that is read first. */
  const linksOf = (graph, items) => {
    const shown = new Map(items.filter((item) => item.node !== undefined).map((item, index) => [item.node, index]));
    const links = [];
    for (const [node, index] of shown) {
      for (const other of graph.links[node].keys()) {
        if (shown.has(other) && shown.get(other) > index) links.push([node, other]);
      }
    }
    const rank = ([from, to]) => shown.get(from) * items.length + shown.get(to);
    return links.sort((one, other) => rank(one) - rank(other));
  };

  Object.assign(window.spbeExplorer, { grow, place, linksOf });
})();
