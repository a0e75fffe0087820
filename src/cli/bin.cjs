#!/usr/bin/env node
// The `dateline` command. The version of Node and the packages are checked before anything else is loaded.
'use strict';

require('./preflight.cjs');
import('./dateline.ts');
