/* Lists that sort, filter, search and download; the state is in the address after `#`, as key=value.
   Without this file every list is a plain table. No dependencies, no requests. */
(() => {
  "use strict";

  const SEARCH = "cari", SORT = "urut", COLUMNS = "kolom";
  const collator = new Intl.Collator(document.documentElement.lang || "id", { numeric: true, sensitivity: "base" });

  const narrow = matchMedia("(max-width: 44.9375em)");

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const valuesOf = (cell) => {
    const parts = [...cell.querySelectorAll(".spbe-v")].map((part) => part.textContent.trim());
    return parts.length ? parts : [cell.textContent.trim()].filter(Boolean);
  };

  class List {
    constructor(root, number) {
      this.root = root;
      this.words = JSON.parse(root.dataset.words);
      this.table = root.querySelector("table");
      this.table.id = this.table.id || `daftar-${number}`;
      this.body = this.table.tBodies[0];
      this.columns = [...this.table.tHead.rows[0].cells].map((cell, index) => ({
        cell, index, key: cell.dataset.key, title: cell.textContent.trim(),
        filter: "filter" in cell.dataset, shown: !("optional" in cell.dataset), usual: !("optional" in cell.dataset),
      }));
      this.rows = [...this.body.rows].map((row) => {
        let words;
        return { row, text: () => (words ??= row.textContent.toLowerCase()) };
      });
      this.filters = new Map();
      this.style = document.head.appendChild(make("style"));
      this.build();
      this.read();
      addEventListener("hashchange", () => this.read());
      narrow.addEventListener("change", () => { this.label(); this.dress(); });
      this.label();
    }

    build() {
      this.query = make("input", { type: "search", "aria-label": this.words.search, placeholder: this.words.search });
      this.query.addEventListener("input", () => this.changed());
      this.count = make("p", { class: "spbe-list__count", role: "status" });
      const choices = make("div");
      const filters = make("details", { class: "spbe-list__filters" }, make("summary", {}, this.words.filters), choices);
      filters.open = innerWidth > 720;
      for (const column of this.columns.filter((one) => one.filter)) {
        const select = this.select(column);
        if (select) choices.append(make("label", {}, make("span", {}, column.title), select));
      }
      const buttons = make("div", { class: "spbe-list__buttons" }, this.chooser(),
        this.button("download", () => this.download()), this.button("share", (button) => this.share(button)),
        this.button("reset", () => this.reset()));
      const tools = make("div", { class: "spbe-list__tools" }, this.query, filters, buttons, this.count);
      this.root.prepend(tools);
      this.root.classList.add("spbe-list--stacked");
      for (const column of this.columns) {
        const button = make("button", { type: "button", class: "spbe-sort" }, column.title);
        button.addEventListener("click", () => this.sortBy(column));
        column.cell.replaceChildren(button);
      }
    }

    /* On a narrow screen a row is a card: each value says what it is. */
    label() {
      if (!narrow.matches || this.labelled) return;
      this.labelled = true;
      for (const { row } of this.rows) {
        for (const { index, title } of this.columns) row.cells[index].dataset.label = title;
      }
    }

    button(word, action) {
      const button = make("button", { type: "button", class: "spbe-button" }, this.words[word]);
      button.addEventListener("click", () => action(button));
      return button;
    }

    select(column) {
      const values = new Set(this.rows.flatMap(({ row }) => valuesOf(row.cells[column.index])));
      if (values.size < 2 || values.size > 80) return null;
      const select = make("select", {}, make("option", { value: "" }, this.words.all));
      for (const value of [...values].sort(collator.compare)) select.append(make("option", { value }, value));
      select.addEventListener("change", () => this.changed());
      column.select = select;
      this.filters.set(column.key, { column, select });
      return select;
    }

    chooser() {
      const boxes = this.columns.slice(1).map((column) => {
        column.box = make("input", { type: "checkbox" });
        column.box.addEventListener("change", () => { column.shown = column.box.checked; this.changed(); });
        return make("label", {}, column.box, ` ${column.title}`);
      });
      return make("details", { class: "spbe-columns-choice" }, make("summary", { class: "spbe-button" }, this.words.columns),
        make("div", {}, ...boxes));
    }

    read() {
      const hash = location.hash.slice(1);
      const state = new URLSearchParams(hash.includes("=") ? hash : "");
      this.query.value = state.get(SEARCH) || "";
      for (const [key, { select }] of this.filters) select.value = state.get(key) || "";
      const [key, way] = (state.get(SORT) || "").split(":");
      this.sorted = { column: this.columns.find((column) => column.key === key), down: way === "turun" };
      const chosen = state.has(COLUMNS) ? new Set(state.get(COLUMNS).split(",")) : null;
      for (const column of this.columns.slice(1)) column.shown = chosen ? chosen.has(column.key) : column.usual;
      this.show();
    }

    changed() {
      const state = new URLSearchParams();
      const year = new URLSearchParams(location.hash.slice(1)).get("tahun");
      if (year) state.set("tahun", year);
      if (this.query.value) state.set(SEARCH, this.query.value);
      for (const [key, { select }] of this.filters) if (select.value) state.set(key, select.value);
      if (this.sorted.column) state.set(SORT, `${this.sorted.column.key}:${this.sorted.down ? "turun" : "naik"}`);
      const others = this.columns.slice(1);
      if (others.some((column) => column.shown !== column.usual)) {
        state.set(COLUMNS, others.filter((column) => column.shown).map((column) => column.key).join(","));
      }
      const text = state.toString().replace(/\+/g, "%20");
      history.replaceState(history.state, "", text ? `#${text}` : location.pathname + location.search);
      this.show();
    }

    sortBy(column) {
      const again = this.sorted.column === column;
      this.sorted = again && this.sorted.down ? {} : { column, down: again };
      this.changed();
    }

    show() {
      const words = this.query.value.toLowerCase().split(/\s+/).filter(Boolean);
      const wanted = [...this.filters.values()].filter(({ select }) => select.value);
      let count = 0;
      for (const { row, text } of this.rows) {
        const fits = words.every((word) => text().includes(word)) &&
          wanted.every(({ column, select }) => valuesOf(row.cells[column.index]).includes(select.value));
        if (row.hidden === fits) row.hidden = !fits;
        count += fits;
      }
      this.order();
      this.dress();
      this.count.textContent = this.words.shown.replace("{n}", count).replace("{total}", this.rows.length);
    }

    order() {
      const { column, down } = this.sorted;
      const wanted = column ? `${column.key}:${down}` : "";
      if (wanted === (this.orderShown ?? "")) return;
      this.orderShown = wanted;
      for (const other of this.columns) other.cell.removeAttribute("aria-sort");
      const ordered = column ? this.inOrder(column, down) : this.rows;
      if (column) column.cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      this.body.append(...ordered.map(({ row }) => row));
    }

    inOrder(column, down) {
      const keys = new Map(this.rows.map((one) => {
        const cell = one.row.cells[column.index];
        return [one, cell.dataset.sort ? Number(cell.dataset.sort) : cell.textContent.trim()];
      }));
      const compare = (one, other) => {
        const [a, b] = [keys.get(one), keys.get(other)];
        if (a === "" || b === "") return (a === "") - (b === "");
        const way = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b);
        return down ? -way : way;
      };
      return [...this.rows].sort(compare);
    }

    dress() {
      const rules = this.columns.map(({ index, shown }) =>
        `#${this.table.id} tr>:nth-child(${index + 1}){display:${shown ? (narrow.matches ? "block" : "table-cell") : "none"}!important}`);
      if (narrow.matches) rules.push(`#${this.table.id} td:empty:empty:empty{display:none!important}`);
      const text = rules.join("");
      if (this.style.textContent !== text) this.style.textContent = text;
      for (const column of this.columns.slice(1)) {
        column.box.checked = column.shown;
        if (column.select) column.select.parentElement.hidden = !column.shown && !column.select.value;
      }
    }

    download() {
      const shown = this.columns.filter((column) => column.shown);
      const field = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
      const lines = [shown.map((column) => field(column.title))];
      for (const row of this.body.rows) {
        if (!row.hidden) lines.push(shown.map((column) => field(valuesOf(row.cells[column.index]).join("; "))));
      }
      const text = `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
      const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv" })), download: `${this.root.dataset.file}.csv` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }

    async share(button) {
      try {
        await navigator.clipboard.writeText(location.href);
      } catch {
        const field = make("textarea");
        field.value = location.href;
        document.body.append(field);
        field.select();
        document.execCommand("copy");
        field.remove();
      }
      button.textContent = this.words.shared;
      setTimeout(() => { button.textContent = this.words.share; }, 2000);
    }

    reset() {
      this.query.value = "";
      for (const { select } of this.filters.values()) select.value = "";
      this.sorted = {};
      for (const column of this.columns) column.shown = column.usual;
      this.changed();
    }
  }

  /* A picture: what is connected with the node under the pointer or the focus stands out. */
  const light = (svg) => {
    const links = [...svg.querySelectorAll(".spbe-link")];
    const show = (node) => {
      const id = node?.dataset.id;
      svg.classList.toggle("is-lighting", Boolean(id));
      const lit = new Set([id]);
      for (const link of links) {
        const { from, to } = link.dataset;
        const on = Boolean(id) && (from === id || to === id);
        link.classList.toggle("is-lit", on);
        if (on) lit.add(from).add(to);
      }
      for (const other of svg.querySelectorAll(".spbe-node")) other.classList.toggle("is-lit", lit.has(other.dataset.id));
    };
    for (const event of ["pointerover", "focusin"]) svg.addEventListener(event, ({ target }) => show(target.closest(".spbe-node")));
    for (const event of ["pointerleave", "focusout"]) svg.addEventListener(event, () => show(null));
  };

  /* An anchor inside something folded opens it. */
  const unfold = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && !name.includes("=") && document.getElementById(name);
    const folded = target && target.closest("details");
    if (folded && !folded.open) { folded.open = true; target.scrollIntoView(); }
  };

  document.querySelectorAll("[data-spbe-list]").forEach((root, number) => new List(root, number));
  document.querySelectorAll("svg.spbe-diagram").forEach(light);
  addEventListener("hashchange", unfold);
  unfold();
})();
