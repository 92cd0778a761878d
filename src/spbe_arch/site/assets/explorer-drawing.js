/* The picture of the explorer, made with the DOM alone: every name stays text. It wears the classes of other pictures. */
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const PAD = 6, LINE = 15, ICON = 30, FONT = "12.5px 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const ruler = document.createElement("canvas").getContext("2d");
  const widthOf = (text) => { ruler.font = FONT; return ruler.measureText(text).width; };

  /* A text on at most so many lines; what does not fit ends with an ellipsis, and the whole is in the title. */
  const wrap = (text, room, most) => {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      const longer = `${lines[lines.length - 1]} ${word}`.trim();
      if (widthOf(longer) <= room || !lines[lines.length - 1]) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    const kept = lines.slice(0, most);
    if (lines.length > most) kept[most - 1] += "…";
    return kept.map((line) => {
      let cut = line;
      while (widthOf(cut) > room && cut.length > 2) cut = `${cut.replace(/…$/, "").slice(0, -1)}…`;
      return cut;
    });
  };

  /* What can be done with a card: fold it, or open it and see so many more. */
  const signOf = (item) => (item.open ? "−" : item.rest || !item.hidden ? "" : item.node === undefined ? "+" : `+${item.hidden}`);

  /* How high a card has to be, and the lines in it. */
  const measure = (item, width) => {
    const badge = signOf(item) ? widthOf(signOf(item)) + 14 : 6;
    const room = width - ICON - badge - 8;
    item.lines = wrap(item.label, room, 2);
    item.note = item.verb ? wrap(item.verb, room, 1)[0] : "";
    item.height = Math.max(34, (item.lines.length + (item.note ? 1 : 0)) * LINE + 2 * PAD + 2);
  };

  const card = (item) => {
    const { kind } = item;
    const node = make("g", {
      class: `spbe-node spbe-kind-${item.rest ? "lainnya" : kind.id}${item.depth ? "" : " spbe-node--start"}${item.onPath ? " is-path" : ""}`,
      "data-id": item.key, transform: `translate(${item.x} ${item.y})`, role: "button", tabindex: "-1",
    }, make("title", {}, item.spoken), make("rect", { width: item.width, height: item.height, rx: item.node === undefined ? 14 : 5 }));
    if (item.hidden || item.open) node.setAttribute("aria-expanded", String(Boolean(item.open)));
    const middle = item.height / 2;
    if (!item.rest) node.append(make("path", { class: "spbe-sign", transform: `translate(8 ${middle - 8})`, d: kind.icon }));
    const first = middle - ((item.lines.length + (item.note ? 1 : 0)) * LINE) / 2 + 11.5;
    item.lines.forEach((line, index) => node.append(make("text", { x: ICON, y: first + index * LINE }, line)));
    if (item.note) node.append(make("text", { class: "spbe-explorer__verb", x: ICON, y: first + item.lines.length * LINE }, item.note));
    node.append(make("text", { class: "spbe-explorer__sign", x: item.width - 8, y: middle + 4.5, "text-anchor": "end" }, signOf(item)));
    return node;
  };

  const head = (x, y, right) => make("path", { class: "spbe-head", d: right ? `M${x} ${y}l-7 -3.5v7z` : `M${x - 7} ${y}l7 -3.5v7z` });

  /* From a card to one of its children: an elbow, with the arrow at the child's end saying which way the link goes. */
  const branch = (item, narrow) => {
    const parent = item.parent, y = item.y + item.height / 2, end = item.x;
    const line = narrow
      ? `M${parent.x + 9} ${parent.y + parent.height}V${y}H${end}`
      : `M${parent.x + parent.width} ${parent.y + Math.min(parent.height, 34) / 2}h12V${y}H${end}`;
    const link = make("g", { class: `spbe-link${item.onPath && parent.onPath ? " is-path" : ""}`, "data-from": parent.key, "data-to": item.key },
      make("path", { d: line }));
    if (item.said?.out) link.append(head(end, y, true));
    if (item.said?.back) link.append(head(end - (item.said.out ? 8 : 0), y, false));
    return link;
  };

  /* A link between two cards that are not parent and child: unseen until one of them is highlighted. */
  const across = ({ one, other, path, said }, narrow) => {
    const [x1, y1, x2, y2] = [one.x + one.width, one.y + one.height / 2, other.x + other.width, other.y + other.height / 2];
    const bow = Math.max(x1, x2) + (narrow ? 14 : 18 + Math.min(60, Math.abs(y2 - y1) / 6));
    const link = make("g", { class: `spbe-link ${path ? "is-path" : "spbe-link--quiet"}`, "data-from": one.key, "data-to": other.key },
      make("path", { d: `M${x1} ${y1}C${bow} ${y1} ${bow} ${y2} ${x2} ${y2}` }));
    if (said.out) link.append(head(x2 + 7, y2, false));
    if (said.back) link.append(head(x1 + 7, y1, false));
    return link;
  };

  /* Draw cards and links into an svg that stays the same element. */
  const draw = (svg, { items, size, crossing, narrow, label }) => {
    const [width, height] = [size.width + (narrow ? 14 : 70), size.height];
    const links = make("g", { class: "spbe-links", "aria-hidden": "true" });
    for (const item of items) if (item.parent) links.append(branch(item, narrow));
    for (const one of crossing) links.append(across(one, narrow));
    svg.setAttribute("viewBox", `-3 -3 ${width + 6} ${height + 6}`);
    svg.setAttribute("aria-label", label);
    Object.assign(svg.style, { width: `${width + 6}px`, height: `${height + 6}px` });
    svg.replaceChildren(links, ...items.map(card));
  };

  const canvas = () => make("svg", { class: "spbe-diagram spbe-explorer__svg", role: "group" });

  Object.assign(window.spbeExplorer, { measure, draw, canvas });
})();
