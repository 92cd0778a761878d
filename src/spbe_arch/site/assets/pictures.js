/* Pictures that can be enlarged, moved and filtered, by mouse, by touch and by keyboard.
   Without this file they are still pictures with links. No dependencies, no requests. */
(() => {
  "use strict";

  const words = JSON.parse(document.currentScript.dataset.words);
  const STEP = 1.25, LEAST = 0.3, MOST = 4, ARROW = 60, MOVED = 5;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  class Picture {
    constructor(figure) {
      this.figure = figure;
      this.svg = figure.querySelector("svg.spbe-diagram");
      this.view = figure.querySelector(".spbe-picture__scroll");
      this.scale = 1;
      this.said = make("span", { class: "spbe-picture__said", role: "status" });
      const tools = make("div", { class: "spbe-picture__tools", role: "group", "aria-label": words.tools },
        this.button("−", words.out, () => this.zoom(this.scale / STEP)),
        this.button("+", words.in, () => this.zoom(this.scale * STEP)),
        this.button("↺", words.usual, () => this.usual()));
      const bar = make("div", { class: "spbe-picture__bar" }, tools, this.said);
      figure.prepend(bar);
      this.filters(bar);
      this.view.addEventListener("keydown", (event) => this.key(event));
      this.view.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
      this.drag();
    }

    button(sign, word, action) {
      const button = make("button", { type: "button", class: "spbe-button", "aria-label": word, title: word }, sign);
      button.addEventListener("click", action);
      return button;
    }

    /* The point in the middle of what is seen, or under the pointer, stays where it is. */
    zoom(wanted, at) {
      const before = this.svg.getBoundingClientRect(), box = this.view.getBoundingClientRect();
      this.natural ??= before.width;
      this.scale = Math.min(MOST, Math.max(LEAST, wanted));
      const x = at?.x ?? box.left + box.width / 2, y = at?.y ?? box.top + box.height / 2;
      const part = [(x - before.left) / before.width, (y - before.top) / before.height];
      this.view.style.height ||= `${box.height}px`;
      Object.assign(this.svg.style, { width: `${this.natural * this.scale}px`, maxWidth: "none", minWidth: "0" });
      const after = this.svg.getBoundingClientRect();
      this.view.scrollLeft += after.left + part[0] * after.width - x;
      this.view.scrollTop += after.top + part[1] * after.height - y;
      this.figure.classList.add("is-zoomed");
      this.said.textContent = words.size.replace("{n}", Math.round(this.scale * 100));
    }

    usual() {
      Object.assign(this.svg.style, { width: "", maxWidth: "", minWidth: "" });
      this.view.style.height = "";
      this.scale = 1;
      this.natural = undefined;
      this.view.scrollTo(0, 0);
      this.figure.classList.remove("is-zoomed");
      this.said.textContent = words.size.replace("{n}", 100);
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const acts = {
        "+": () => this.zoom(this.scale * STEP), "=": () => this.zoom(this.scale * STEP),
        "-": () => this.zoom(this.scale / STEP), 0: () => this.usual(),
        ArrowLeft: () => this.view.scrollBy(-ARROW, 0), ArrowRight: () => this.view.scrollBy(ARROW, 0),
        ...(this.figure.classList.contains("is-zoomed") && {
          ArrowUp: () => this.view.scrollBy(0, -ARROW), ArrowDown: () => this.view.scrollBy(0, ARROW),
        }),
      };
      const act = acts[event.key];
      if (act) { event.preventDefault(); act(); }
    }

    wheel(event) {
      if (!event.ctrlKey) return;
      event.preventDefault();
      this.zoom(this.scale * (event.deltaY < 0 ? STEP : 1 / STEP), { x: event.clientX, y: event.clientY });
    }

    /* Touch scrolls by itself; a mouse drags, and a drag that began on a link does not follow it. */
    drag() {
      let from = null, moved = false;
      this.view.addEventListener("dragstart", (event) => event.preventDefault());
      this.view.addEventListener("pointerdown", (event) => {
        moved = false;
        if (event.pointerType !== "mouse" || event.button) return;
        from = { x: event.clientX, y: event.clientY, left: this.view.scrollLeft, top: this.view.scrollTop };
      });
      addEventListener("pointermove", (event) => {
        if (!from) return;
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
        if (!moved && Math.hypot(dx, dy) < MOVED) return;
        moved = true;
        this.view.classList.add("is-dragged");
        this.view.scrollLeft = from.left - dx;
        this.view.scrollTop = from.top - dy;
      });
      addEventListener("pointerup", () => { from = null; this.view.classList.remove("is-dragged"); });
      this.view.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
    }

    filters(bar) {
      const box = this.figure.querySelector(".spbe-picture__filters");
      if (!box) return;
      box.hidden = false;
      bar.append(box);
      this.selects = [...box.querySelectorAll("select")];
      box.addEventListener("change", () => this.filter());
    }

    /* What is filtered out fades, so that the picture stays the same picture. */
    filter() {
      const wanted = this.selects.filter((select) => select.value);
      const fits = (node) => wanted.every(({ value, dataset: { by } }) =>
        (by === "state" ? node.dataset.usual ?? node.dataset.state : node.dataset[by]) === value);
      const out = new Set();
      const nodes = [...this.svg.querySelectorAll(".spbe-node")];
      for (const node of nodes) {
        const hidden = wanted.length > 0 && !fits(node) && !node.classList.contains("spbe-node--start");
        node.classList.toggle("is-out", hidden);
        if (hidden) out.add(node.dataset.id);
      }
      for (const link of this.svg.querySelectorAll(".spbe-link")) {
        link.classList.toggle("is-out", out.has(link.dataset.from) || out.has(link.dataset.to));
      }
      this.said.textContent = words.shown.replace("{n}", nodes.length - out.size).replace("{total}", nodes.length);
    }
  }

  document.querySelectorAll("[data-spbe-picture]").forEach((figure) => new Picture(figure));
})();
