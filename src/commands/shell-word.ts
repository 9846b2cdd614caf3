/** A path as it is typed after a command, in quotation marks where it has spaces or signs that a shell reads. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}_./\\:@-]+$/u.test(path) ? path : `"${path}"`;
}
