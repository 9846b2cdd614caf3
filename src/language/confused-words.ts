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
  return frames.get(word) ?? [];
}

const comparison =
  /(?:^| )(?:(?:more|less|fewer)(?: (?!people\\b and)[a-z]+)?|rather|other|better|worse|higher|lower|greater|later|earlier|longer|sooner|smaller|larger|faster|slower|cheaper) $/u;
const events =
  /(?:^| )(?:report|reporting|reported|record|recorded|recording|recent|serious|several|many|further|any|two|three) $/u;
const permits = /(?:^| )(?:an?|driving|premises|taxi|alcohol|street|hmo|each|every) $/u;
const degree = /(?:^| )(?:adversely|badly|directly|negatively|seriously|significantly|disproportionately) $/u;
const article = /(?:^| )(?:an?|the|no|any|little|adverse|negative|positive|greatest|cumulative) $/u;

/** Each word with the places in which it is a slip. Only what leaves no doubt stands here. */
const frames: ReadonlyMap<string, readonly Frame[]> = new Map<string, readonly Frame[]>([
  [
    'incidences',
    [
      { before: events, right: 'incidents' },
      {
        after: /^ of (?:crime|anti|abuse|violence|theft|fly|vandalism|damage|bullying|hate|racism)/u,
        right: 'incidents',
      },
    ],
  ],
  ['pay back', [{ before: /community $/u, right: 'payback' }]],
  [
    'practise',
    [
      {
        before: /(?:^| )(?:best|good|better|new|old|usual|this|a|the|common|working|current|poor|safe|in) $/u,
        after: /^(?:[.,;)]| (?:and|is|was|in|for|from|across|which|that|adversely|has|had|will)\b|$)/u,
        right: 'practice',
      },
    ],
  ],
  ['practice', [{ before: /(?:^| )to $/u, after: /^ (?:their|its|his|her|law|medicine)\b/u, right: 'practise' }]],
  [
    'license',
    [
      {
        before: permits,
        after: /^(?:[.,;]| (?:for|is|was|fee|holder|holders|application|conditions|may|must|will|would)\b)/u,
        right: 'licence',
      },
    ],
  ],
  ['licenced', [{ right: 'licensed' }]],
  ['unlicenced', [{ right: 'unlicensed' }]],
  [
    'licence',
    [{ before: /(?:^| )to $/u, after: /^ (?:the|all|every|each|more|taxis|landlords|providers)\b/u, right: 'license' }],
  ],
  [
    'principal',
    [{ before: /(?:^| )(?:in|on|matter of) $/u, after: /^(?:[.,;]| (?:that|and|but)\b)/u, right: 'principle' }],
  ],
  [
    'principle',
    [
      {
        after: /^ (?:reason|cause|officer|town|aim|objective|purpose|road|source|concern|contractor|designer)\b/u,
        right: 'principal',
      },
    ],
  ],
  ['affect', [{ before: article, after: /^ (?:on|of)\b/u, right: 'effect' }]],
  ['affects', [{ before: article, after: /^ (?:on|of)\b/u, right: 'effects' }]],
  ['effect', [{ before: degree, right: 'affect' }]],
  ['effects', [{ before: degree, right: 'affects' }]],
  ['effected', [{ before: degree, right: 'affected' }]],
  ['effecting', [{ before: degree, right: 'affecting' }]],
  [
    'then',
    [
      {
        before: comparison,
        after:
          /^ (?:the|an?|it|they|that|this|expected|planned|usual|any|one|two|three|half|\d|was|were|had|last|previous|before|ever|in \d|in the)/u,
        right: 'than',
      },
    ],
  ],
  [
    'loose',
    [
      {
        before: /(?:^| )(?:to|will|would|could|may|might) $/u,
        after: /^ (?:the|their|its|his|her|any|an?|it|them|money|staff|funding|out)\b/u,
        right: 'lose',
      },
    ],
  ],
  ['lead', [{ before: /(?:^| )(?:was|were|been|is|are|be) $/u, after: /^ by\b/u, right: 'led' }]],
  ['bare', [{ after: /^ in mind\b/u, right: 'bear' }]],
  [
    'advise',
    [
      {
        before:
          /(?:^| )(?:legal|independent|professional|clear|expert|for|of|seek|sought|seeking|took|take|on|officers?’|more|any|some|further) $/u,
        after: /^(?:[.,;)]|$| (?:on|about|from|to|and|was|is|for)\b)/u,
        right: 'advice',
      },
      { before: /(?:^| )(?:the|an?|their) $/u, after: /^ (?:of|from|given|that|on)\b/u, right: 'advice' },
    ],
  ],
  [
    'advice',
    [
      {
        before: /(?:^| )(?:to|will|would|can|could|should|must) $/u,
        after: /^ (?:the|members|cabinet|residents|that|them)\b/u,
        right: 'advise',
      },
    ],
  ],
  [
    'their',
    [
      {
        before: /(?:^|[.,;] |that |if |and )$/u,
        after: /^ (?:is|are|was|were|will be|would be) (?:an?|no|not|some|many|concerns?|two|three|four|\d)\b/u,
        right: 'there',
      },
    ],
  ],
  ['your', [{ after: /^ (?:not|going|looking|welcome to|the|an?)\b/u, right: 'you’re' }]],
  [
    "you're",
    [{ after: /^ (?:own|views|comments|council|area|ward|report|bins?|home|name|application)\b/u, right: 'your' }],
  ],
  [
    "who's",
    [
      {
        after:
          /^ (?:responsibility|role|job|decision|duty|duties|views?|homes?|names?|budget|children|needs|applications?|tenancy|tenancies|contracts?)\b/u,
        right: 'whose',
      },
    ],
  ],
  ['whose', [{ after: /^ (?:been|going|responsible|not|attending|in charge)\b/u, right: 'who’s' }]],
  ['role', [{ before: /(?:^| )to $/u, after: /^ out\b/u, right: 'roll' }]],
  ['draught', [{ after: /^ (?:report|minutes|policy|plan|strategy|budget|letter|response)\b/u, right: 'draft' }]],
  [
    'moral',
    [{ before: /(?:^| )(?:staff|low|poor) $/u, after: /^(?:[.,;]| (?:is|was|has|had|among)\b)/u, right: 'morale' }],
  ],
  [
    'past',
    [
      {
        before: /(?:^| )(?:was|were|is|are) $/u,
        after: /^ (?:by (?:cabinet|the|full|\d)|unanimously)/u,
        right: 'passed',
      },
    ],
  ],
  ['where as', [{ after: /^ (?:the|others|some|in|it|they|this|an?)\b/u, right: 'whereas' }]],
  ['in tact', [{ right: 'intact' }]],
  [
    'on going',
    [{ before: /(?:^| )(?:is|are|was|were|an|the|remains|be) $/u, after: /^(?:[.,;)]|$| [a-z])/u, right: 'ongoing' }],
  ],
  [
    'pubic',
    [
      {
        after:
          /^ (?:meetings?|consultation|health|transport|realm|toilets?|bod(?:y|ies)|libraries|library|services?|sector|interest|inquiry|questions?|gallery)\b/u,
        right: 'public',
      },
    ],
  ],
  [
    'manger',
    [
      {
        before: /(?:^| )(?:the|service|housing|team|project|area|town|centre|programme|property) $/u,
        right: 'manager',
      },
    ],
  ],
  ['mangers', [{ before: /(?:^| )(?:the|service|housing|team|project|area) $/u, right: 'managers' }]],
  [
    'form',
    [
      {
        before:
          /(?:^| )(?:report|letter|officers?|representatives?|feedback|advice|grant|money|funding|complaints?|objections?|residents) $/u,
        after:
          /^ (?:the|a|an|each|every|all) (?:council|committee|police|government|trust|residents|head|director|county|ward|public)\b/u,
        right: 'from',
      },
    ],
  ],
  ['stationary', [{ after: /^ (?:budget|cupboard|costs?|order|supplies|supplier)\b/u, right: 'stationery' }]],
  [
    'compliment',
    [
      {
        before: /(?:^| )(?:the|full|a|its|staff) $/u,
        after: /^ of (?:staff|officers|wardens|councillors|members)\b/u,
        right: 'complement',
      },
    ],
  ],
  ['excepted', [{ before: /(?:^| )(?:was|were|been|be|is|are) $/u, after: /^ by\b/u, right: 'accepted' }]],
  [
    'breaks',
    [
      {
        before: /(?:^| )(?:the|its|their|faulty) $/u,
        after: /^ (?:on the|of the (?:van|bus|lorry|vehicle)|failed)\b/u,
        right: 'brakes',
      },
    ],
  ],
  [
    'where',
    [
      {
        before:
          /(?:^|[.,;] |that |and )(?:members|officers|residents|councillors|they|we|tenants|figures|complaints) $/u,
        after:
          /^ (?:told|asked|informed|advised|assured|pleased|concerned|not|also|made|given|sent|shown|invited|satisfied|reminded|unable|aware)\b/u,
        right: 'were',
      },
    ],
  ],
  [
    'maybe',
    [
      {
        before: /(?:^| )(?:it|there|this|that|line|service|they|which) $/u,
        after: /^ (?:a|an|the|that|closed|used|needed|possible|possibly|required|necessary|able|too|more|less)\b/u,
        right: 'may be',
      },
    ],
  ],
  [
    'personal',
    [
      {
        before: /(?:^| )(?:the|depot|police|security|military|trained|medical) $/u,
        after: /^(?:[.,;]| (?:at|who|were|are|in the)\b|$)/u,
        right: 'personnel',
      },
    ],
  ],
  [
    'weather',
    [
      {
        before:
          /(?:^| )(?:ask|asked|asks|know|known|consider|considered|see|decide|decided|unclear|wondered|queried) $/u,
        after: /^ (?:the|it|they|there|or|cabinet|members|officers|a|an|this)\b/u,
        right: 'whether',
      },
    ],
  ],
  ['wether', [{ right: 'whether' }]],
  [
    'discreet',
    [{ after: /^ (?:parts?|elements?|areas?|units?|projects?|stages?|phases?|categories)\b/u, right: 'discrete' }],
  ],
  ['use', [{ before: /(?:^| )(?:is|are|was|were|been|be) $/u, after: /^ (?:by|to|for)\b/u, right: 'used' }]],
  ['please', [{ before: /(?:^| )(?:is|are|was|were|been|be) $/u, after: /^ (?:to|that|with)\b/u, right: 'pleased' }]],
  [
    'close',
    [
      {
        before: /(?:^| )(?:line|office|library|pool|centre|depot|school|road) (?:was|were|been|is) $/u,
        after: /^ (?:in|on|by|for) (?!proximity|contact|touch)/u,
        right: 'closed',
      },
    ],
  ],
  ['it', [{ after: /^ own\b/u, right: 'its' }]],
  ['site', [{ before: /(?:^| )(?:lost|lose|out of|caught) $/u, after: /^ of\b/u, right: 'sight' }]],
  ['curb', [{ before: /(?:^| )(?:dropped|raised|lowered) $/u, right: 'kerb' }]],
  [
    'council',
    [
      {
        before: /(?:^| )(?:leading|queen’s|king’s|opinion of) $/u,
        after: /^(?:[.,;]| (?:opinion|advised|instructed|was|said)\b)/u,
        right: 'counsel',
      },
    ],
  ],
  [
    'fair',
    [
      {
        before: /(?:^| )(?:bus|train|taxi|single|return) $/u,
        after: /^(?:[.,;]| (?:of|is|was|rose|for|from)\b|$)/u,
        right: 'fare',
      },
    ],
  ],
  [
    'there',
    [
      { after: /^ own\b/u, right: 'their' },
      {
        before: /(?:^| )(?:gave|give|given|express|expressed|shared|share|for|with|of|by) $/u,
        after:
          /^ (?:views|opinions|work|help|homes|support|concerns|reports?|areas?|children|patience|budgets?|time|efforts?)\b/u,
        right: 'their',
      },
    ],
  ],
  [
    'to',
    [
      {
        before: /(?:^| )(?:is|are|was|were|far) $/u,
        after: /^ (?:late|early|many|few|much|slow|expensive|dear|high|low|long|short|small|large|often|soon)\b/u,
        right: 'too',
      },
    ],
  ],
]);
