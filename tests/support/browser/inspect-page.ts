/**
 * What a reader would call broken, measured in the page itself. The functions are sent to the
 * browser as text, so that each holds all that it needs.
 */

/** Waits until fonts and all pictures are there, those below the screen too. */
export async function arrive(): Promise<void> {
  for (const image of document.images) image.loading = 'eager';
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  await document.fonts.ready;
}

/**
 * Sentences on everything that is wider than its place, too small to hit, or too small to read: below
 * `smallestText` in pixels.
 */
export function findFaults(smallestText: number): readonly string[] {
  const smallestTarget = 24;
  // Structured data does not run; the fixture has analytics; the page of the search has its own program.
  const data = ':not([type="application/ld+json"], [src^="https://stats.example/"])';
  const scripts =
    document.querySelector('form#search') === null ? `script${data}` : `script${data}:not([src])`;
  const faults: string[] = [];
  const nameOf = (element: Element): string => {
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    return `<${element.localName}${classes}> "${text}"`;
  };
  const shown = (element: Element): boolean => {
    // What is there for the ear alone is clipped to nothing; the skip link waits for the focus.
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).clipPath === 'inset(50%)' || at.matches('.skip')) return false;
    }
    return element.checkVisibility({ visibilityProperty: true });
  };
  /** A drawing is scaled as a whole, its letters too. */
  const scaleOf = (element: Element): number =>
    element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
  const ownText = (element: Element): boolean =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
  const scrolls = (element: Element): boolean =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const inScroller = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (scrolls(at)) return true;
    }
    return false;
  };

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    faults.push(`the page scrolls sideways: ${scrollWidth} pixels on ${clientWidth}`);
  }
  if (document.querySelector(scripts) !== null) faults.push('there is a script element');

  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!shown(element)) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const size = Number.parseFloat(style.fontSize) * scaleOf(element);
    if (ownText(element) && size < smallestText) {
      faults.push(`text of ${size.toFixed(1)} in ${nameOf(element)}`);
    }
    // A drawing shows what its frame shows.
    if (inScroller(element) || element.closest('svg') !== null) continue;
    if (box.width > 0 && (box.right > clientWidth + 0.5 || box.left < -0.5)) {
      faults.push(`${nameOf(element)} stands outside of the page`);
    }
    const isBox = style.display !== 'inline' && style.display !== 'contents';
    if (isBox && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
      faults.push(
        `${nameOf(element)} is ${element.scrollWidth} wide in a place of ${element.clientWidth}`,
      );
    }
  }

  for (const link of document.querySelectorAll('nav a, .nameplate a')) {
    const { width, height } = link.getBoundingClientRect();
    if (!shown(link) || (width >= smallestTarget && height >= smallestTarget)) continue;
    faults.push(`${nameOf(link)} is a target of ${width.toFixed(1)} × ${height.toFixed(1)}`);
  }
  return faults;
}

/**
 * Puts a word after every text of the page, as if each field of the content had it: titles, names, sources, captions.
 * What the program prints by itself is left: dates, numbers, drawings, and what has no text of an editor.
 */
export function addWord(word: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node);
  const own =
    'time, svg, script, noscript, style, option, textarea, button, .count, .skip, .unseen';
  for (const node of texts) {
    if ((node.textContent ?? '').trim().length < 2 || node.parentElement?.closest(own)) continue;
    node.textContent = `${node.textContent ?? ''} ${word}`;
  }
}

/** Pairs of texts that lie over one another, as sentences. */
export function findOverlaps(): readonly string[] {
  const isClipped = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
    }
    return false;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: { readonly text: string; readonly parent: Element; readonly box: DOMRect }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (parent === null || text === '' || parent.closest('.skip, option') !== null) continue;
    if (!parent.checkVisibility({ visibilityProperty: true }) || isClipped(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) lines.push({ text, parent, box });
  }
  const ordered = lines.toSorted((a, b) => a.box.top - b.box.top);
  // The boxes of lines reach a little into each other where lines are set tight; the letters do not.
  const slack = 0.3;
  return ordered.flatMap((one, index) => {
    const faults: string[] = [];
    for (const other of ordered.slice(index + 1)) {
      const height = Math.min(one.box.height, other.box.height);
      if (other.box.top >= one.box.bottom - slack * height) break;
      const across =
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (one.parent === other.parent || across <= 1 || down <= slack * height) continue;
      faults.push(`"${one.text.slice(0, 40)}" lies over "${other.text.slice(0, 40)}"`);
    }
    return faults;
  });
}

/** What has jumped since the page began to load, and how much in all (web.dev/cls). */
export async function findShifts(): Promise<{
  readonly sum: number;
  readonly moved: readonly string[];
}> {
  // The types of TypeScript's DOM library lack this entry (W3C Layout Instability).
  type LayoutShift = PerformanceEntry & {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  };
  // The shifts of a frame are recorded when it has been drawn: by the second frame the first one's are.
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  // What was recorded before the observer began is handed to it at once.
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'layout-shift', buffered: true });
  const entries = observer.takeRecords();
  observer.disconnect();
  const shifts = entries.map((entry) => entry as LayoutShift);
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ sources }) =>
      sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 40)),
    ),
  };
}
