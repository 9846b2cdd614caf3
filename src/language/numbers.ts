/** A whole number as reports print it, with a comma before every third figure from the right: `1,184`. */
export function withCommas(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
