// Runs before each command (node -r), also under a Node that cannot read TypeScript, and so in the syntax of old ones.
// Without it, whoever forgets `npm ci` or has an older Node gets a stack trace of Node's loader.
'use strict';

const { existsSync } = require('node:fs');
const path = require('node:path');

const { dependencies, engines } = require('../../package.json');

/** The first version that runs the program, as in `engines` of package.json. */
const needed = Number(/\d+/.exec(engines.node)?.[0]);
const major = Number(process.versions.node.split('.')[0]);

const missing = Object.keys(dependencies).filter((name) => !isInstalled(name));
if (missing.length > 0) {
  fail(`Packages are not installed, such as ${missing[0]}. Run npm ci, then this command again.`);
} else if (major < needed) {
  fail(
    `Node ${needed} or newer is needed, and this is Node ${process.versions.node}. ` +
      'Start the command with npm run, which takes the Node that npm ci has installed; ' +
      `if it says this again, run npm ci once more, or install Node ${needed}.`,
  );
}

/** @param {string} name */
function isInstalled(name) {
  for (let folder = path.join(__dirname, '../..'); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'node_modules', name, 'package.json'))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  // `toolFault` of exit-codes.ts, which an older Node cannot load.
  process.exit(2);
}
