/* Lists that sort, filter, search and download; the state is in the address after `#`, as key=value.
   Without this file every list is a plain table, a long one in several pages. No dependencies, no requests outside. */
(() => {
  "use strict";

  const SEARCH = "cari", SORT = "urut", COLUMNS = "kolom", PAGE = "hal", YEAR = "tahun";
  const ROWS = 100;
  const here = document.currentScript.src;
  const collator = new Intl.Collator(document.documentElement.lang || "id", { numeric: true, sensitivity: "base" });
  const narrow = matchMedia("(max-width: 44.9375em)");

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const script = (address) => new Promise((done, failed) => {
    const element = make("script", { src: address });
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });

  /* What a cell says: its text, its values where it has several, and what it is sorted by. */
  const said = (cell) => {
    const parts = [...cell.querySelectorAll(".spbe-v")].map((part) => part.textContent.trim());
    const text = cell.textContent.trim();
    const number = cell.dataset.sort ? Number(cell.dataset.sort) : null;
    return { text, values: parts.length ? parts : [text].filter(Boolean), number, key: number ?? text };
  };

  /* The rows of a list: those of the table, or those of a script where the table shows only the first. */
  const rowsOfTable = (table) => [...table.tBodies[0].rows].map((row) => {
    let cells;
    return { element: () => row, said: (index) => (cells ??= [...row.cells].map(said))[index] };
  });

  const rowsOfScript = ({ cells, rows }) => {
    let known;
    const read = () => {
      const holder = document.createElement("template");
      holder.innerHTML = `<tr>${cells.join("")}</tr>`;
      return [...holder.content.firstChild.cells].map(said);
    };
    return rows.map((numbers) => {
      let row;
      const element = () => {
        if (!row) {
          row = make("tr");
          row.innerHTML = numbers.map((number) => cells[number]).join("");
        }
        return row;
      };
      return { element, said: (index) => (known ??= read())[numbers[index]] };
    });
  };

  class List {
    constructor(root, number, rows) {
      this.root = root;
      this.words = JSON.parse(root.dataset.words);
      this.table = root.querySelector("table");
      this.table.id = this.table.id || `daftar-${number}`;
      this.body = this.table.tBodies[0];
      this.columns = [...this.table.tHead.rows[0].cells].map((cell, index) => ({
        cell, index, key: cell.dataset.key, title: cell.textContent.trim(),
        filter: "filter" in cell.dataset, shown: !("optional" in cell.dataset), usual: !("optional" in cell.dataset),
      }));
      this.rows = rows;
      for (const row of this.rows) {
        let words;
        row.words = () => (words ??= this.columns.map(({ index }) => row.said(index).text).join(" ").toLowerCase());
      }
      this.filters = new Map();
      this.style = document.head.appendChild(make("style"));
      this.build();
      this.read();
      addEventListener("hashchange", () => this.read());
      addEventListener("beforeprint", () => this.render(this.matching));
      addEventListener("afterprint", () => this.turn());
      narrow.addEventListener("change", () => { this.label(); this.dress(); });
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
        this.button("download", () => this.downloadText()), this.button("xlsx", () => this.downloadSheet()),
        this.button("share", (button) => this.share(button)), this.button("reset", () => this.reset()));
      this.root.prepend(make("div", { class: "spbe-list__tools" }, this.query, filters, buttons, this.count));
      this.root.classList.add("spbe-list--stacked");
      for (const column of this.columns) {
        const button = make("button", { type: "button", class: "spbe-sort" }, column.title);
        button.addEventListener("click", () => this.sortBy(column));
        column.cell.replaceChildren(button);
      }
      this.buildPager();
    }

    buildPager() {
      this.root.querySelector(".spbe-pager")?.remove();
      this.before = this.button("previous", () => this.go(this.page - 1));
      this.after = this.button("next", () => this.go(this.page + 1));
      this.where = make("span");
      this.pager = make("nav", { class: "spbe-pager", "aria-label": this.words.pages }, this.before, this.where, this.after);
      this.root.append(this.pager);
    }

    button(word, action) {
      const button = make("button", { type: "button", class: "spbe-button" }, this.words[word]);
      button.addEventListener("click", () => action(button));
      return button;
    }

    select(column) {
      const values = new Set(this.rows.flatMap((row) => row.said(column.index).values));
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
        column.box.addEventListener("change", () => { column.shown = column.box.checked; this.changed(this.page); });
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
      this.page = Number(state.get(PAGE)) || 1;
      this.show();
    }

    changed(page = 1) {
      this.page = page;
      const state = new URLSearchParams();
      const year = new URLSearchParams(location.hash.slice(1)).get(YEAR);
      if (year) state.set(YEAR, year);
      if (this.query.value) state.set(SEARCH, this.query.value);
      for (const [key, { select }] of this.filters) if (select.value) state.set(key, select.value);
      if (this.sorted.column) state.set(SORT, `${this.sorted.column.key}:${this.sorted.down ? "turun" : "naik"}`);
      const others = this.columns.slice(1);
      if (others.some((column) => column.shown !== column.usual)) {
        state.set(COLUMNS, others.filter((column) => column.shown).map((column) => column.key).join(","));
      }
      if (page > 1) state.set(PAGE, page);
      const text = state.toString().replace(/\+/g, "%20");
      history.replaceState(history.state, "", text ? `#${text}` : location.pathname + location.search);
      this.show();
    }

    go(page) {
      this.changed(page);
      this.root.scrollIntoView({ block: "start" });
      this.where.focus?.();
    }

    sortBy(column) {
      const again = this.sorted.column === column;
      this.sorted = again && this.sorted.down ? {} : { column, down: again };
      this.changed();
    }

    show() {
      const words = this.query.value.toLowerCase().split(/\s+/).filter(Boolean);
      const wanted = [...this.filters.values()].filter(({ select }) => select.value);
      const fits = (row) => words.every((word) => row.words().includes(word)) &&
        wanted.every(({ column, select }) => row.said(column.index).values.includes(select.value));
      this.matching = words.length || wanted.length ? this.rows.filter(fits) : this.rows;
      this.order();
      this.turn();
      this.dress();
      this.count.textContent = this.words.shown.replace("{n}", this.matching.length).replace("{total}", this.rows.length);
    }

    order() {
      const { column, down } = this.sorted;
      for (const other of this.columns) other.cell.removeAttribute("aria-sort");
      if (!column) return;
      column.cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      this.matching = [...this.matching].sort((one, other) => {
        const [a, b] = [one.said(column.index).key, other.said(column.index).key];
        if (a === "" || b === "") return (a === "") - (b === "");
        const way = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(a, b);
        return down ? -way : way;
      });
    }

    /* Put the rows of the chosen page in the table. */
    turn() {
      const pages = Math.max(1, Math.ceil(this.matching.length / ROWS));
      this.page = Math.min(Math.max(1, this.page), pages);
      this.pager.hidden = pages < 2;
      this.before.disabled = this.page < 2;
      this.after.disabled = this.page >= pages;
      this.where.textContent = this.words.page.replace("{n}", this.page).replace("{total}", pages);
      this.render(this.matching.slice((this.page - 1) * ROWS, this.page * ROWS));
    }

    render(rows) {
      if (this.rendered?.length === rows.length && rows.every((row, index) => row === this.rendered[index])) return;
      this.rendered = rows;
      this.body.replaceChildren(...rows.map((row) => row.element()));
      this.label();
      document.dispatchEvent(new CustomEvent("spbe:rows"));
    }

    /* On a narrow screen a row is a card: each value says what it is. */
    label() {
      if (!narrow.matches) return;
      for (const row of this.body.rows) {
        for (const { index, title } of this.columns) row.cells[index].dataset.label = title;
      }
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

    /* What is downloaded: every row that fits, on whatever page, in the columns and the order shown. */
    downloadText() {
      const shown = this.columns.filter((column) => column.shown);
      const field = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
      const lines = [shown.map((column) => field(column.title))];
      for (const row of this.matching) lines.push(shown.map(({ index }) => field(row.said(index).values.join("; "))));
      const text = `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
      this.offer(new Blob([text], { type: "text/csv" }), "csv");
    }

    async downloadSheet() {
      if (!window.spbeSheet) await script(new URL("xlsx.js", here).href);
      const shown = this.columns.filter((column) => column.shown);
      const value = ({ text, values, number }) => (number !== null && /^(Rp)?[\d.,]+$/.test(text) ? number : values.join("; "));
      const rows = this.matching.map((row) => shown.map(({ index }) => value(row.said(index))));
      this.offer(window.spbeSheet(this.root.dataset.file, shown.map((column) => column.title), rows), "xlsx");
    }

    offer(blob, ending) {
      const link = make("a", { href: URL.createObjectURL(blob), download: `${this.root.dataset.file}.${ending}` });
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

  document.querySelectorAll("[data-spbe-list]").forEach(async (root, number) => {
    const { whole, rows } = root.dataset;
    if (whole) { location.replace(whole + location.hash); return; }
    if (rows) await script(new URL(rows, location.href).href);
    const found = rows ? rowsOfScript(window.spbeRows[rows]) : rowsOfTable(root.querySelector("table"));
    new List(root, number, found);
  });
})();
