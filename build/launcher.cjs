#!/usr/bin/env node
'use strict';
// Becomes dist/cli/vmnet.cjs: starts program.cjs beside it, from V8's code cache where that fits this Node.
const { readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const filename = path.join(__dirname, 'program.cjs');

function codeCache() {
  try {
    return readFileSync(path.join(__dirname, 'program.cache'));
  } catch {
    // Without a cache it only starts slower.
    return undefined;
  }
}

const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData: codeCache() });
// Only the build asks for it: at the end of a run the cache holds every function that ran.
const target = process.env.VMNET_MAKE_CODE_CACHE;
if (target) process.once('exit', () => writeFileSync(target, script.createCachedData()));
script.runInThisContext()(exports, require, module, filename, __dirname);
