/** What is cut off or covered on a page, found inside the page itself. */

/** Runs in the page: texts that do not fit their box, and boxes of the picture that cover each other. */
export function cutTexts(): readonly string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('nav a, header button, footer, [role=tab], th button, .name, .place, .address, .port > span, h1, h2, h3, td')) {
    const style = getComputedStyle(element);
    if (element.classList.contains('visually-hidden') || style.overflowX === 'auto') continue;
    if (element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline') faults.push(`cut: ${element.textContent}`);
  }
  const boxes = [...document.querySelectorAll<HTMLElement>('main section [aria-pressed]')].map((element) => ({
    name: element.getAttribute('aria-label'),
    box: element.getBoundingClientRect(),
  }));
  boxes.forEach(({ name, box: a }, index) => {
    for (const { name: other, box: b } of boxes.slice(index + 1)) {
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) faults.push(`${name} covers ${other}`);
    }
  });
  return faults;
}
