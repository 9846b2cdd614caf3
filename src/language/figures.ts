/** A whole number with a comma before every third figure from the right, as in `1,240,000`. */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
