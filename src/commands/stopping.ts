import type { Interruption } from '../host/host.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuiltReport } from './built-report.ts';
import type { WorkshopWorld } from './workshop.ts';

/** What makes a build begin no more reports. */
export interface Stopping {
  /** Whether none is to be begun. */
  readonly isStopped: () => boolean;
  /** Takes note of what came of a report, and returns it. */
  readonly heed: (built: BuiltReport) => BuiltReport;
  /** What the program ends with because somebody interrupted it. */
  readonly interruption: () => Interruption | undefined;
  /** Lets interruptions end the program again. */
  readonly end: () => void;
}

/** A build stops where the same would befall every report, where that is asked for after the first failure, and where it is interrupted: then what is being printed is given up. */
export function stopping(
  options: BuildOptions,
  { host, browser, second }: Pick<WorkshopWorld, 'host' | 'browser' | 'second'>,
): Stopping {
  let isStopped = false;
  let interruption: Interruption | undefined;
  const end = host.whenInterrupted((exitCode) => {
    isStopped = true;
    interruption = exitCode;
    void browser.close();
    void second?.close();
  });
  return {
    isStopped: () => isStopped,
    heed: (built) => {
      const isMade = built.state === 'written' || built.state === 'unchanged';
      isStopped ||= built.concernsAll === true || (options.failFast === true && !isMade);
      return built;
    },
    interruption: () => interruption,
    end,
  };
}
