/** What the bench of the window does inside the page: each function is sent there, so it uses nothing from outside itself. */

/** From the start of the load: notes the time (ms) at which all of these are there and drawn. */
export function noteUsable(selectors) {
  const look = () => {
    if (!selectors.every((one) => document.querySelector(one) !== null)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.usableAt = performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

/** Of every press of a key that changes the field: ms until the page's DOM has its last change of that task, and until it is drawn. */
export function noteKeys(selector) {
  const field = document.querySelector(selector);
  window.keys = [];
  let started = null;
  const observer = new MutationObserver(() => {
    if (started !== null) window.keys.at(-1).changed = performance.now() - started;
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  window.addEventListener(
    'input',
    (event) => {
      if (event.target !== field) return;
      started = performance.now();
      const key = { changed: null, drawn: null };
      window.keys.push(key);
      const from = started;
      requestAnimationFrame(() => {
        started = null;
        setTimeout(() => (key.drawn = performance.now() - from));
      });
    },
    { capture: true },
  );
}

/** The same for clicks: until what was clicked for is in the page, and drawn. */
export function noteClick(awaited) {
  window.clicked = null;
  window.addEventListener(
    'click',
    () => {
      const from = performance.now();
      const look = () => {
        if (document.querySelector(awaited) === null) return;
        observer.disconnect();
        const changed = performance.now() - from;
        requestAnimationFrame(() => setTimeout(() => (window.clicked = { changed, drawn: performance.now() - from })));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    { capture: true, once: true },
  );
}

/** Long tasks from now on, in ms each. */
export function noteLongTasks() {
  window.longTasks = [];
  window.longTaskObserver?.disconnect();
  window.longTaskObserver = new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  window.longTaskObserver.observe({ type: 'longtask' });
}

/** Ms between two frames while nothing happens, the middle one of sixty. */
export async function frameTime() {
  const times = [];
  let before = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < 60; frame += 1) {
    const now = await new Promise(requestAnimationFrame);
    times.push(now - before);
    before = now;
  }
  return times.toSorted((a, b) => a - b)[30];
}
