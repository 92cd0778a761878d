/* One year chosen, everywhere on the page: chart, sections, tables, tiles, lists, pictures, regions.
   The year is in the address as #tahun=2023, beside whatever else is there. No dependencies, no requests. */
(() => {
  "use strict";

  const KEY = "tahun";
  const here = document.currentScript.src;
  const state = () => new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");

  /* What each object is in each year; loaded when first needed, as a script, so that it works from a folder. */
  let loading;
  const statesByPage = () => loading ||= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = new URL("keadaan.js", here).href;
    script.onload = () => {
      const { years, letters, words, states } = window.spbeStates;
      const known = new Map();
      for (const [pattern, ids] of Object.entries(states)) for (const id of ids) known.set(id, pattern);
      done({ words, of: (id, year) => letters[(known.get(id) || "")[years.indexOf(year)]] });
    };
    script.onerror = failed;
    document.head.append(script);
  });

  const idOf = (link) => decodeURIComponent(link.pathname).split("/").slice(-2).join("/").replace(/\.html$/, "");

  const dressTiles = async (year) => {
    const tiles = document.querySelectorAll("a.spbe-tile");
    const nodes = document.querySelectorAll("svg.spbe-diagram .spbe-node[data-id]");
    const rows = document.querySelectorAll("[data-spbe-list][data-yearly] tbody tr");
    if (!tiles.length && !nodes.length && !rows.length) return;
    const known = year ? await statesByPage() : null;
    for (const legend of document.querySelectorAll("ul.spbe-legend:has(.spbe-tile)")) {
      legend.hidden = legend.classList.contains("spbe-legend--years") !== Boolean(year);
    }
    for (const legend of document.querySelectorAll("[data-spbe-year-legend]")) legend.hidden = !year;
    for (const tile of tiles) {
      tile.dataset.title ??= tile.textContent + (tile.title && ` (${tile.title})`);
      const found = known?.of(idOf(tile), year);
      if (found) tile.dataset.state = found; else delete tile.dataset.state;
      tile.title = found ? `${tile.textContent} (${year}: ${known.words[found]})` : tile.dataset.title;
    }
    for (const node of nodes) {
      node.dataset.usual ??= node.dataset.state || "";
      const then = known?.of(node.dataset.id, year), found = then || node.dataset.usual, title = node.querySelector("title");
      if (found) node.dataset.state = found; else delete node.dataset.state;
      title.dataset.usual ??= title.textContent;
      title.textContent = then ? `${title.dataset.usual} · ${year}: ${known.words[then]}` : title.dataset.usual;
    }
    for (const row of rows) {
      const link = row.cells[0].querySelector("a");
      row.querySelector(".spbe-state-note")?.remove();
      const found = link && known?.of(idOf(link), year);
      if (!found) continue;
      const note = document.createElement("span");
      note.className = "spbe-chip spbe-chip--plain spbe-state-note";
      note.textContent = `${year}: ${known.words[found]}`;
      link.after(note);
    }
  };

  /* All there is to say about a year, from the script of the page; without it a link to the page of the year stays. */
  const fillYear = (section, year) => {
    const text = window.spbeYears?.years[year];
    if (!section || !text || section.dataset.filled) return;
    section.dataset.filled = "";
    const heading = section.firstElementChild;
    section.innerHTML = text.replace(/<a (\d+)>/g, (_, number) => window.spbeYears.links[number]);
    section.prepend(heading);
  };

  const dressPlan = (year) => {
    for (const plan of document.querySelectorAll("[data-spbe-plan]")) {
      const index = year ? year - Number(plan.dataset.first) : -1;
      plan.classList.toggle("has-year", index >= 0);
      plan.style.setProperty("--chosen", index);
      for (const row of plan.querySelectorAll("li[data-years]")) {
        const [start, end] = row.dataset.years.split(" ").map(Number);
        row.classList.toggle("is-running", index + 1 >= start && index + 1 < end);
      }
    }
    const section = year && document.querySelector(`.spbe-year[data-year="${year}"]`);
    document.documentElement.classList.toggle("has-year", Boolean(section));
    fillYear(section, year);
    for (const one of document.querySelectorAll("[data-year]")) one.classList.toggle("is-chosen", Number(one.dataset.year) === year);
  };

  const dressRegions = (year) => {
    for (const list of document.querySelectorAll("[data-spbe-regions]")) {
      const index = list.dataset.spbeRegions.split(" ").indexOf(String(year));
      if (index < 0) continue;
      for (const region of list.querySelectorAll("a")) {
        region.querySelector("b").textContent = region.dataset.left.split(" ")[index];
        region.className = `spbe-region spbe-region--${region.dataset.levels.split(" ")[index]}`;
      }
      const shown = document.querySelector("[data-spbe-shown] b");
      if (shown) shown.textContent = year;
    }
  };

  /* The chart grouped another way: the same rows under other headings. */
  const regroup = (plan) => {
    const groups = [...plan.querySelectorAll(".spbe-plan__group")];
    const homes = new Map(groups.flatMap((group) => [...group.querySelectorAll("li")].map((row) => [row, group.querySelector("ul")])));
    const others = new Map(JSON.parse(plan.dataset.units).map(([name, money], place) => {
      const group = groups[0].cloneNode(true);
      const [title, count, note] = group.querySelector("h3").children;
      const rows = [...homes.keys()].filter((row) => Number(row.dataset.unit) === place);
      title.textContent = name; count.textContent = rows.length; note.textContent = money;
      group.querySelector("ul").replaceChildren();
      return [place, group];
    }));
    const show = (byUnit) => {
      for (const [row, home] of homes) (byUnit ? others.get(Number(row.dataset.unit)).querySelector("ul") : home).append(row);
      for (const group of [...groups, ...others.values()]) group.remove();
      const last = plan.querySelector(".spbe-plan__costs");
      last.before(...(byUnit ? others.values() : groups));
    };
    const box = document.createElement("fieldset");
    box.className = "spbe-years";
    const legend = document.createElement("legend");
    legend.textContent = plan.dataset.label;
    box.append(legend, ...[plan.dataset.byContent, plan.dataset.byUnit].map((text, index) => {
      const label = document.createElement("label"), input = document.createElement("input"), word = document.createElement("span");
      input.type = "radio"; input.name = "kelompok"; input.checked = !index; word.textContent = text;
      input.addEventListener("change", () => show(Boolean(index)));
      label.append(input, " ", word);
      return label;
    }));
    plan.previousElementSibling?.prepend(box);
  };

  const controls = [...document.querySelectorAll("[data-spbe-years]")];
  const show = (speak) => {
    const control = controls[0];
    const asked = state().get(KEY);
    const offered = [...control.querySelectorAll("input")];
    const input = offered.find((one) => one.value === (asked ?? control.dataset.now)) || offered.find((one) => one.value === control.dataset.now) || offered[0];
    input.checked = true;
    const year = Number(input.value) || null;
    dressPlan(year);
    dressRegions(year);
    dressTiles(year).catch(() => {});
    if (speak) control.querySelector("[role=status]").textContent = year ? control.dataset.said.replace("{year}", year) : "";
  };

  const choose = (value) => {
    const kept = state();
    if (value) kept.set(KEY, value); else kept.delete(KEY);
    const text = kept.toString().replace(/\+/g, "%20");
    history.replaceState(history.state, "", text ? `#${text}` : location.pathname + location.search);
    show(true);
  };

  document.querySelectorAll("[data-spbe-plan]").forEach(regroup);
  if (controls.length) {
    const control = controls[0];
    control.hidden = false;
    const yearly = document.querySelector("[data-spbe-yearly]");
    if (yearly) {
      control.classList.add("spbe-years--sticky");
      control.after(yearly);
    }
    control.addEventListener("change", ({ target }) => choose(target.value));
    addEventListener("hashchange", () => show(true));
    document.addEventListener("spbe:rows", () => dressTiles(Number(control.querySelector("input:checked")?.value) || null).catch(() => {}));
    show(false);
  }
})();
