/** A place in which a word can only be a slip. */
export interface Frame {
  /** What must stand right before the word. */
  readonly before?: RegExp;
  /** What must stand right after it. */
  readonly after?: RegExp;
  /** The word that is meant. */
  readonly right: string;
}

/** The places in which a word, in small letters, is a slip. */
export function framesOf(word: string): readonly Frame[] {
  const known = frames.get(word);
  if (known !== undefined) return known;
  const found = list
    .split('\n')
    .map((line) => line.split('; '))
    .filter(([first]) => first === word)
    .map((parts) => frameOf(parts));
  frames.set(word, found);
  return found;
}

const frames = new Map<string, readonly Frame[]>();

function frameOf([, right = '', before = '', after = '']: readonly string[]): Frame {
  return {
    right,
    ...(before === '' ? {} : { before: new RegExp(`${before.replace(/^_/u, '(?:^| )')} $`, 'u') }),
    ...(after === '' ? {} : { after: new RegExp(`^${after}`, 'u') }),
  };
}

/**
 * A line for each slip, in small letters: the word; what is meant; a pattern for the words right before it, where `_` is the beginning or a space;
 * one for what stands right after it. Only what leaves no doubt stands here.
 */
const list = String.raw`
incidences; incidents; _(?:report|reporting|reported|record|recorded|recording|recent|serious|several|many|further|any|two|three)
incidences; incidents; ;  of (?:crime|anti|abuse|violence|theft|fly|vandalism|damage|bullying|hate|racism)
pay back; payback; community
practise; practice; _(?:best|good|better|new|old|usual|this|a|the|common|working|current|poor|safe|in); (?:[.,;)]| (?:and|is|was|in|for|from|across|which|that|adversely|has|had|will)\b|$)
practice; practise; _to;  (?:their|its|his|her|law|medicine)\b
license; licence; _(?:an?|driving|premises|taxi|alcohol|street|hmo|each|every); (?:[.,;]| (?:for|is|was|fee|holder|holders|application|conditions|may|must|will|would)\b)
licenced; licensed
unlicenced; unlicensed
licence; license; _to;  (?:the|all|every|each|more|taxis|landlords|providers)\b
principal; principle; _(?:in|on|matter of); (?:[.,;]| (?:that|and|but)\b)
principle; principal; ;  (?:reason|cause|officer|town|aim|objective|purpose|road|source|concern|contractor|designer)\b
affect; effect; _(?:an?|the|no|any|little|adverse|negative|positive|greatest|cumulative);  (?:on|of)\b
affects; effects; _(?:an?|the|no|any|little|adverse|negative|positive|greatest|cumulative);  (?:on|of)\b
effect; affect; _(?:adversely|badly|directly|negatively|seriously|significantly|disproportionately)
effects; affects; _(?:adversely|badly|directly|negatively|seriously|significantly|disproportionately)
effected; affected; _(?:adversely|badly|directly|negatively|seriously|significantly|disproportionately)
effecting; affecting; _(?:adversely|badly|directly|negatively|seriously|significantly|disproportionately)
then; than; _(?:(?:more|less|fewer)(?: (?!people\b and)[a-z]+)?|rather|other|better|worse|higher|lower|greater|later|earlier|longer|sooner|smaller|larger|faster|slower|cheaper);  (?:the|an?|it|they|that|this|expected|planned|usual|any|one|two|three|half|\d|was|were|had|last|previous|before|ever|in \d|in the)
loose; lose; _(?:to|will|would|could|may|might);  (?:the|their|its|his|her|any|an?|it|them|money|staff|funding|out)\b
lead; led; _(?:was|were|been|is|are|be);  by\b
bare; bear; ;  in mind\b
advise; advice; _(?:legal|independent|professional|clear|expert|for|of|seek|sought|seeking|took|take|on|officers?’|more|any|some|further); (?:[.,;)]|$| (?:on|about|from|to|and|was|is|for)\b)
advise; advice; _(?:the|an?|their);  (?:of|from|given|that|on)\b
advice; advise; _(?:to|will|would|can|could|should|must);  (?:the|members|cabinet|residents|that|them)\b
their; there; (?:^|[.,;]|that|if|and);  (?:is|are|was|were|will be|would be) (?:an?|no|not|some|many|concerns?|two|three|four|\d)\b
your; you’re; ;  (?:not|going|looking|welcome to|the|an?)\b
you're; your; ;  (?:own|views|comments|council|area|ward|report|bins?|home|name|application)\b
who's; whose; ;  (?:responsibility|role|job|decision|duty|duties|views?|homes?|names?|budget|children|needs|applications?|tenancy|tenancies|contracts?)\b
whose; who’s; ;  (?:been|going|responsible|not|attending|in charge)\b
role; roll; _to;  out\b
draught; draft; ;  (?:report|minutes|policy|plan|strategy|budget|letter|response)\b
moral; morale; _(?:staff|low|poor); (?:[.,;]| (?:is|was|has|had|among)\b)
past; passed; _(?:was|were|is|are);  (?:by (?:cabinet|the|full|\d)|unanimously)
where as; whereas; ;  (?:the|others|some|in|it|they|this|an?)\b
in tact; intact
on going; ongoing; _(?:is|are|was|were|an|the|remains|be); (?:[.,;)]|$| [a-z])
pubic; public; ;  (?:meetings?|consultation|health|transport|realm|toilets?|bod(?:y|ies)|libraries|library|services?|sector|interest|inquiry|questions?|gallery)\b
manger; manager; _(?:the|service|housing|team|project|area|town|centre|programme|property)
mangers; managers; _(?:the|service|housing|team|project|area)
form; from; _(?:report|letter|officers?|representatives?|feedback|advice|grant|money|funding|complaints?|objections?|residents);  (?:the|a|an|each|every|all) (?:council|committee|police|government|trust|residents|head|director|county|ward|public)\b
stationary; stationery; ;  (?:budget|cupboard|costs?|order|supplies|supplier)\b
compliment; complement; _(?:the|full|a|its|staff);  of (?:staff|officers|wardens|councillors|members)\b
excepted; accepted; _(?:was|were|been|be|is|are);  by\b
breaks; brakes; _(?:the|its|their|faulty);  (?:on the|of the (?:van|bus|lorry|vehicle)|failed)\b
where; were; (?:^|[.,;] ?|that |and )(?:members|officers|residents|councillors|they|we|tenants|figures|complaints);  (?:told|asked|informed|advised|assured|pleased|concerned|not|also|made|given|sent|shown|invited|satisfied|reminded|unable|aware)\b
maybe; may be; _(?:it|there|this|that|line|service|they|which);  (?:a|an|the|that|closed|used|needed|possible|possibly|required|necessary|able|too|more|less)\b
personal; personnel; _(?:the|depot|police|security|military|trained|medical); (?:[.,;]| (?:at|who|were|are|in the)\b|$)
weather; whether; _(?:ask|asked|asks|know|known|consider|considered|see|decide|decided|unclear|wondered|queried);  (?:the|it|they|there|or|cabinet|members|officers|a|an|this)\b
wether; whether
discreet; discrete; ;  (?:parts?|elements?|areas?|units?|projects?|stages?|phases?|categories)\b
use; used; _(?:is|are|was|were|been|be);  (?:by|to|for)\b
please; pleased; _(?:is|are|was|were|been|be);  (?:to|that|with)\b
close; closed; _(?:line|office|library|pool|centre|depot|school|road) (?:was|were|been|is);  (?:in|on|by|for) (?!proximity|contact|touch)
it; its; ;  own\b
site; sight; _(?:lost|lose|out of|caught);  of\b
curb; kerb; _(?:dropped|raised|lowered)
council; counsel; _(?:leading|queen’s|king’s|opinion of); (?:[.,;]| (?:opinion|advised|instructed|was|said)\b)
fair; fare; _(?:bus|train|taxi|single|return); (?:[.,;]| (?:of|is|was|rose|for|from)\b|$)
there; their; ;  own\b
there; their; _(?:gave|give|given|express|expressed|shared|share|for|with|of|by);  (?:views|opinions|work|help|homes|support|concerns|reports?|areas?|children|patience|budgets?|time|efforts?)\b
to; too; _(?:is|are|was|were|far);  (?:late|early|many|few|much|slow|expensive|dear|high|low|long|short|small|large|often|soon)\b
`.trim();
