import process from 'node:process';
import { main } from './program.ts';

async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2));
}

void run();
