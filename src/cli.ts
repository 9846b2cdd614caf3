import process from 'node:process';
import { version } from './version.ts';

// Asked for its version alone, the program loads nothing else.
if (/^(?:--version|-V)$/u.test(process.argv.slice(2).join(' '))) {
  process.stdout.write(`${version}\n`);
} else {
  const { main } = await import('./program.ts');
  process.exitCode = await main(process.argv.slice(2));
}
