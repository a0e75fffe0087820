/** An error keeps a site from being built; a warning is told and counted, nothing more. */
export type Severity = 'error' | 'warning';
