import packageFile from '../package.json' with { type: 'json' };

/** The program's version, such as `0.1.0`. */
export const version: string = packageFile.version;

/** The program's name and version, for what it writes. */
export const programName = `scrutineer ${version}`;
