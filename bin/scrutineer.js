#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  require('../dist/start.cjs');
} else {
  console.error('scrutineer needs Node.js 20.19 or newer; this is Node.js ' + process.versions.node + '.');
  process.exitCode = 2;
}
