/** Names of devices, which Windows takes for no file whatever follows the dot (learn.microsoft.com, "Naming Files"). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** What Windows refuses in a name. The others are also where addresses begin something new. */
const refused = /[<>:"|?*\\]/u;
/** Characters that nobody sees or that turn the text around, and what stands for bytes that are no UTF-8. */
const hidden =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFD]/u;
/** The longest name, in bytes, that Linux takes; other systems count otherwise and take no longer ones. */
const longest = 255;

/** Whether Windows takes a name for a device: `con`, `aux.png`. */
export function isDeviceName(name: string): boolean {
  return device.test(name);
}

/** Why Windows, macOS or Linux cannot store a file or folder of this name, as the end of a sentence; null if they can. */
export function fileNameProblem(name: string): string | null {
  const sign = refused.exec(name)?.[0];
  if (sign !== undefined) return `has "${sign}" in its name, which Windows cannot store`;
  if (hidden.test(name)) return 'has an invisible character in its name';
  if (/[. ]$/.test(name)) return 'ends with a dot or a space, which Windows removes';
  if (isDeviceName(name)) return 'is the name of a device on Windows';
  if (new TextEncoder().encode(name).length > longest)
    return 'has a name of more than 255 bytes, which Linux cannot store';
  return null;
}
