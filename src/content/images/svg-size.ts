/** The size of an SVG in the units of its drawing: that of its viewBox, else its width and height; null without one. */
export function sizeOf({
  viewBox = '',
  width = '',
  height = '',
}: Readonly<Record<string, string>>): { readonly width: number; readonly height: number } | null {
  const box = viewBox.trim().split(/[\s,]+/).map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 ? box : [];
  return sound(boxWidth, boxHeight) ?? sound(length(width), length(height));
}

function sound(width: number, height: number): { width: number; height: number } | null {
  return Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0
    ? { width, height }
    : null;
}

/** A length in pixels or in any unit that is the same in both directions; 0 where it has none. */
function length(value: string): number {
  const [, number] = /^\s*(\d*\.?\d+)\s*(?:px|pt|pc|mm|cm|in)?\s*$/.exec(value) ?? [];
  return Number(number ?? 0);
}
