import process from 'node:process';
import { isatty } from 'node:tty';
import type { WriteStream } from 'node:tty';
import { codeOf, fileFailure } from './file-failure.ts';
import type { Terminal } from './host.ts';
import type { ProgressBar } from './progress.ts';
import { linesOfProgress, openProgressBar } from './progress.ts';

const columnsWithoutTerminal = 100;

/** The standard streams of this process. A reader that goes away early (`| head`) is no mistake. */
export function createNodeTerminal(environment: NodeJS.ProcessEnv): Terminal {
  const err = (text: string): void => void outliveReader(process.stderr, 'standard error').write(text);
  let bar: ProgressBar | undefined;
  const hasBar = isatty(0) && isatty(2) && environment['TERM'] !== 'dumb' && !environment['CI'];
  return {
    out: (text) => void outliveReader(process.stdout, 'standard output').write(text),
    err: (text) => (bar === undefined ? err(text) : bar.above(text)),
    beginProgress: (total, noun) => {
      if (!hasBar) return linesOfProgress(total, noun, err);
      bar = openProgressBar(total, noun, err);
      return bar;
    },
    outHasColour: hasColour(1, environment),
    errHasColour: hasColour(2, environment),
    isInteractive: isatty(0) && isatty(2),
    get columns() {
      return process.stderr.columns || process.stdout.columns || columnsWithoutTerminal;
    },
  };
}

/** Asks one question on standard error; `undefined` after Ctrl-C. An empty answer takes the suggestion. */
export async function askOnTerminal(question: string, suggestion: string): Promise<string | undefined> {
  const { isCancel, text } = await import('@clack/prompts');
  const answer = await text({
    message: question,
    placeholder: suggestion,
    defaultValue: suggestion,
    output: process.stderr,
  });
  return isCancel(answer) ? undefined : answer;
}

// NO_COLOR comes first: who cannot read colours must be able to rely on it (https://no-color.org).
function hasColour(descriptor: number, environment: NodeJS.ProcessEnv): boolean {
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isatty(descriptor) && environment['TERM'] !== 'dumb';
}

const listening = new WeakSet<WriteStream>();

function outliveReader(stream: WriteStream, name: string): WriteStream {
  if (listening.has(stream)) return stream;
  listening.add(stream);
  stream.on('error', (error) => {
    const code = codeOf(error);
    if (code !== 'EPIPE' && code !== 'EOF') throw fileFailure(error, name, 'written');
  });
  return stream;
}
