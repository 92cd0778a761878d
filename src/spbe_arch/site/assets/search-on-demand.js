/* The theme builds its search index on every page. Here it waits until somebody goes to search: what the theme says to
   its worker before that is kept and said then. */
(() => {
  "use strict";

  const Real = window.Worker;

  class WaitingWorker extends EventTarget {
    constructor(...given) {
      super();
      this.kept = [];
      const begin = ({ target }) => {
        if (!target.closest?.("[data-md-component='search'], label[for='__search']")) return;
        for (const event of ["focusin", "pointerdown"]) document.removeEventListener(event, begin, true);
        this.start(given);
      };
      for (const event of ["focusin", "pointerdown"]) document.addEventListener(event, begin, true);
      if (new URLSearchParams(location.search).has("q")) this.start(given);
    }

    start(given) {
      this.real = new Real(...given);
      this.real.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })));
      for (const message of this.kept.splice(0)) this.real.postMessage(message);
    }

    postMessage(message) {
      if (this.real) this.real.postMessage(message);
      else this.kept.push(message);
    }

    terminate() {
      this.real?.terminate();
    }
  }

  window.Worker = WaitingWorker;
})();
