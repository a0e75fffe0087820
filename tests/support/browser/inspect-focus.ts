/**
 * What somebody sees who walks through a page with the keyboard, measured in the page itself. The
 * functions are sent to the browser as text, so that each holds all that it needs.
 */

/** Where the focus is, and what is wrong with how it shows (WCAG 2.4.7, 2.4.11). */
export function describeFocus(): { readonly text: string; readonly faults: readonly string[] } {
  const nameOf = (element: Element): string =>
    (element.textContent.trim() || (element.getAttribute('aria-label') ?? '')).slice(0, 60);
  const focused = document.activeElement;
  if (focused === null || focused === document.body) {
    return { text: '', faults: ['nothing has the focus'] };
  }
  const faults: string[] = [];
  const style = getComputedStyle(focused);
  const reach = Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset);
  // A country and a square of a matrix are not boxes: they are outlined along their own edge.
  const edge = focused.querySelector('path, circle, rect');
  const [line, width] =
    edge === null || focused.closest('svg') === null
      ? [style.outlineStyle, style.outlineWidth]
      : [getComputedStyle(edge).stroke, getComputedStyle(edge).strokeWidth];
  if (line === 'none' || Number.parseFloat(width) < 2) {
    faults.push(`its outline is ${line} ${width}`);
  }
  const [box] = focused.getClientRects();
  if (box === undefined) return { text: '', faults: ['what has the focus is not shown'] };

  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!inView) faults.push('it is outside of the window');
  const x = Math.min(box.left + box.width / 2, innerWidth - 1);
  const y = Math.max(1, Math.min(box.top + box.height / 2, innerHeight - 1));
  const seen = document.elementFromPoint(x, y);
  const map = focused.closest('svg');
  // On a map neighbours touch.
  const onMap = map?.contains(seen) === true;
  if (inView && !onMap && !focused.contains(seen) && seen?.contains(focused) !== true) {
    faults.push(`${seen?.outerHTML.slice(0, 60) ?? 'nothing'} lies over it`);
  }
  for (let at = focused.parentElement; at !== null; at = at.parentElement) {
    const clips = getComputedStyle(at);
    // What scrolls shows the outline of a link at its edge in part; what clips never does.
    if (!['clip', 'hidden'].includes(clips.overflowX)) continue;
    const place = at.getBoundingClientRect();
    const margin = Number.parseFloat(clips.overflowClipMargin) || 0;
    if (box.left - reach < place.left - margin || box.right + reach > place.right + margin) {
      faults.push(`its outline is cut off by <${at.localName} class="${at.className}">`);
    }
  }
  return { text: nameOf(focused), faults };
}

/**
 * Everything that Tab stops at in the order of the document, and each stop at which the eye must go
 * up in the same column: there the order of the document is not that of reading (WCAG 2.4.3).
 */
export function findFocusOrder(): {
  readonly stops: readonly string[];
  readonly jumps: readonly string[];
} {
  const nameOf = (element: Element): string =>
    (element.textContent.trim() || (element.getAttribute('aria-label') ?? '')).slice(0, 60);
  const stops = [
    ...document.querySelectorAll(
      'a[href], [tabindex="0"], summary, input, select, textarea, button',
    ),
  ]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({
      element,
      text: nameOf(element),
      box: element.getClientRects()[0] ?? element.getBoundingClientRect(),
    }));
  const jumps = stops.slice(1).flatMap(({ element, text, box }, index) => {
    const before = stops[index];
    if (before === undefined || before.element.matches('.skip')) return [];
    // A map is read in no order: its links follow the list of countries.
    if (element.closest('svg') !== null) return [];
    const sameColumn = box.left < before.box.right && before.box.left < box.right;
    return sameColumn && box.bottom <= before.box.top && !element.contains(before.element)
      ? [`from "${before.text}" up to "${text}"`]
      : [];
  });
  return { stops: stops.map(({ text }) => text), jumps };
}

/** Whether the top of an element is inside the window. */
export function isInView(element: Element): boolean {
  const { top, left, right, width } = element.getBoundingClientRect();
  return width > 0 && top >= 0 && top < innerHeight && left < innerWidth && right > 0;
}
