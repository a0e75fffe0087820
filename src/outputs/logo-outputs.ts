import { logoPath } from '../site/photo-files.ts';
import type { OutputGroup } from './output.ts';

/** The SVG logos of an outlet, as they were checked. */
export const logoOutputs: OutputGroup = ({ logos }) =>
  [...logos.values()].map((logo) => ({
    path: logoPath(logo),
    contentType: 'image/svg+xml',
    text: () => logo.text,
  }));
