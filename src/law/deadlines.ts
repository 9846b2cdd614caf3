/** How long those who receive a report have to respond: a period that begins with the day of receipt. */
export interface ResponsePeriod {
  /** How many. */
  readonly count: number;
  /** Of what. */
  readonly unit: 'day' | 'month';
}

/**
 * The periods by legal basis: section 9FE of the Local Government Act 2000 and regulation 22(7) of SI 2013/218. The wording of both is
 * unconfirmed: whoever tells of them adds "Check with your monitoring officer." Crime and disorder reports and local rules have none here.
 */
export const responsePeriods: ReadonlyMap<string, ResponsePeriod> = new Map<string, ResponsePeriod>([
  ['lga2000-9f', { count: 2, unit: 'month' }],
  ['health-2013', { count: 28, unit: 'day' }],
]);

/** England, how many clear working days a report is open to the public before the meeting: SI 2012/2089, regulation 7 (https://www.legislation.gov.uk/uksi/2012/2089/regulation/7), and section 100B of the Local Government Act 1972. */
export const clearDaysBeforeMeeting = 5;
