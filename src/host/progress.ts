import process from 'node:process';
import { atExit } from './at-exit.ts';
import type { Progress } from './host.ts';

/** A bar on the last line of a terminal. */
export interface ProgressBar extends Progress {
  /** Writes whole lines above the bar. */
  above(text: string): void;
}

const barLength = 24;
const redrawMs = 100;
const fewest = 50;
// Back to the start of the line, and nothing to the right of it (ECMA-48: CR, EL).
const clear = '\r\u001B[K';

/** Shows a bar with count, rate and time left. It goes with the program, however that ends. */
export function openProgressBar(total: number, noun: string, write: (text: string) => void): ProgressBar {
  const start = performance.now();
  let done = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let isOpen = true;
  const line = (): string => {
    drawnAt = performance.now();
    return progressLine({ done, total, noun, seconds: (drawnAt - start) / 1000 }).slice(
      0,
      (process.stderr.columns || 80) - 1,
    );
  };
  const forget = atExit(() => write(clear));
  write(line());
  return {
    step: () => {
      done += 1;
      if (performance.now() - drawnAt >= redrawMs) write(`${clear}${line()}`);
    },
    above: (text) => write(isOpen ? `${clear}${text}${line()}` : text),
    end: () => {
      if (isOpen) write(clear);
      isOpen = false;
      forget();
    },
  };
}

/** Writes a line at each tenth of a long task. It tells no times, so that a log is the same each time. */
export function linesOfProgress(total: number, noun: string, write: (text: string) => void): Progress {
  let done = 0;
  return {
    step: () => {
      done += 1;
      const isTenth = Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total);
      if (total >= fewest && isTenth) write(`${counted(done)} of ${counted(total)} ${noun} are done.\n`);
    },
    end: () => undefined,
  };
}

interface Standing {
  readonly done: number;
  readonly total: number;
  readonly noun: string;
  readonly seconds: number;
}

function progressLine({ done, total, noun, seconds }: Standing): string {
  const filled = Math.floor((done / total) * barLength);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(barLength - filled)}]`;
  const count = `${bar} ${counted(done)} of ${counted(total)} ${noun}`;
  if (done === 0 || seconds < 1) return count;
  const rate = done / seconds;
  return `${count}, ${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)} a second, ${timeLeft((total - done) / rate)} left`;
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return `${String(Math.ceil(seconds))} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${String(minutes)} min` : `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`;
}

function counted(number: number): string {
  return number.toLocaleString('en-GB');
}
