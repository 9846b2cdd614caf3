import type { Host } from '../host/host.ts';

/** What is known of a council when its folder is made; an empty text is not known. */
export interface CouncilAnswers {
  /** The council's name. */
  readonly name: string;
  /** The country whose law it works under. */
  readonly country: 'england' | 'wales' | '';
  /** What the body is called that receives the reports. */
  readonly executive: string;
  /** The committee that the clerk writes for. */
  readonly committee: string;
  /** The language of the reports. */
  readonly language: 'en' | 'cy';
}

/** What stands in for answers where nobody can be asked. */
export const unasked: CouncilAnswers = { name: '', country: '', executive: 'Cabinet', committee: '', language: 'en' };

/** Asks the person at the terminal; nothing when they pressed Ctrl-C. */
export async function askCouncil(host: Host): Promise<CouncilAnswers | undefined> {
  const name = await host.ask('What is the council called?', '');
  if (name === undefined) return undefined;
  const country = await choose(host, 'Is it in England or in Wales?', { England: 'england', Wales: 'wales' });
  if (country === undefined) return undefined;
  const executive = await host.ask(
    'To which body do scrutiny committees report: Cabinet, Executive …?',
    unasked.executive,
  );
  if (executive === undefined) return undefined;
  const committee = await host.ask('For which committee do you write?', '');
  if (committee === undefined) return undefined;
  const languages = { English: 'en', Welsh: 'cy' } as const;
  const language =
    country === 'wales' ? await choose(host, 'Are reports written in English or in Welsh?', languages) : 'en';
  if (language === undefined) return undefined;
  return {
    name: onOneLine(name),
    country,
    executive: onOneLine(executive) || unasked.executive,
    committee: onOneLine(committee),
    language,
  };
}

/** Asks until the answer is one of the words or begins one; the first word is the suggestion. */
async function choose<T extends string>(
  host: Host,
  question: string,
  words: Readonly<Record<string, T>>,
): Promise<T | undefined> {
  const known = Object.entries(words);
  let asked = question;
  for (;;) {
    const answer = await host.ask(asked, known[0]?.[0] ?? '');
    if (answer === undefined) return undefined;
    const typed = answer.trim().toLowerCase();
    const [, chosen] = known.find(([word]) => typed !== '' && word.toLowerCase().startsWith(typed)) ?? [];
    if (chosen !== undefined) return chosen;
    asked = `Please answer with ${known.map(([word]) => word).join(' or ')}. ${question}`;
  }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
