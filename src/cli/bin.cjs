#!/usr/bin/env node
// The `dateline` command. The version of Node and the packages are checked before anything else is loaded.
'use strict';

require('./preflight.cjs');
// Compiled code is kept for the next command. Where nothing can be written, Node compiles each time.
require('node:module').enableCompileCache(require('node:path').join(process.cwd(), '.cache/node'));
import('./dateline.ts');
