/** Why a PDF cannot be mended or checked: one sentence in plain words. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}
