#!/usr/bin/env node
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  module.enableCompileCache?.(); // Node 22 and newer keep the compiled program in the temporary folder.
  await import('../dist/cli.js');
} else {
  console.error(`scrutineer needs Node.js 20.19 or newer; this is Node.js ${process.versions.node}.`);
  process.exitCode = 2;
}
