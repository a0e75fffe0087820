// `prepare`: makes the package where npm packs a clone to install it from a Git address; there npm runs no `prepack`. In a
// working copy this does nothing, so `npm ci` does not compile.
'use strict';

const { existsSync } = require('node:fs');
const path = require('node:path');

const isPacked = process.env['npm_package_resolved'] !== undefined;
const isMade = existsSync(path.join(__dirname, '../../.package'));
if (isPacked && !isMade) import('./build-package.ts');
