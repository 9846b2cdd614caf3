/** Whether a text has the form of a BCP 47 language tag. */
export function isLanguage(text: string): boolean {
  return /^(?:[a-z]{2,8}(?:-[a-z0-9]{1,8})*|[ix](?:-[a-z0-9]{1,8})+)$/iu.test(text);
}
