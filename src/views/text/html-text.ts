/** A text as HTML shows it between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A text as HTML shows it, safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return escapeText(text).replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A link, or the words alone where there is nothing to lead to. */
export function linkHtml({
  text,
  href,
}: {
  readonly text: string;
  readonly href?: string;
}): string {
  return href === undefined
    ? escapeHtml(text)
    : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}
