import path from 'node:path';

/** Where paths may start from, the council's folder first. */
export interface PathBases {
  /** The folder of the council's settings; absent where there are none. */
  readonly council?: string;
  /** The folder that relative paths start from. */
  readonly working: string;
}

/**
 * A path as it may be published: from the council's folder, else from the folder that the person stands in, else the name alone, with `/`.
 * It tells nothing of the computer, and is the same wherever the program was started.
 */
export function publishedPath(file: string, { council, working }: PathBases, paths: path.PlatformPath = path): string {
  const whole = paths.resolve(working, file);
  for (const base of council === undefined ? [working] : [council, working]) {
    const short = paths.relative(base, whole);
    if (short !== '' && !/^\.\.(?:[/\\]|$)/u.test(short) && !paths.isAbsolute(short))
      return short.split(paths.sep).join('/');
  }
  return paths.basename(whole);
}
