/* What every page does: pictures light up what is connected, anchors open what is folded. No dependencies, no requests.
   Lists are in `lists.js`. */
(() => {
  "use strict";

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

  /* A matrix of signs: each in words, from the headings of its row and column and from the legend. */
  const say = (matrix) => {
    const words = new Map([...document.querySelectorAll("[data-sign]")].map(({ dataset }) => [dataset.sign, dataset.label]));
    const columns = [...matrix.querySelectorAll("thead th")].map((head) => head.querySelector("[title]")?.title || head.textContent);
    for (const row of matrix.querySelectorAll("tbody tr")) for (const cell of row.cells) {
      const word = words.get(cell.textContent.trim());
      if (!word) continue;
      const said = `${columns[cell.cellIndex]}, ${row.cells[0].textContent.trim()}: ${word}`, sign = cell.querySelector("a") || cell;
      sign.title = said;
      if (sign !== cell) sign.ariaLabel = said;
    }
  };

  document.querySelectorAll("svg.spbe-diagram").forEach(light);
  document.querySelectorAll("[data-spbe-matrix]").forEach(say);
  addEventListener("hashchange", unfold);
  unfold();

  /* Tables of hand-written pages that are wider than the page: the keyboard must be able to scroll them. */
  addEventListener("load", () => {
    for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0;
  });
})();
