/**
 * Words for what the law protects most about a person, health and offences before all (UK GDPR, articles 9 and 10:
 * https://www.legislation.gov.uk/eur/2016/679/article/9), as pieces of patterns. What stands here is written out in the examples of
 * `sensitive-detail`.
 */
const illness =
  "dementia|[Aa]lzheimer[’']?s?(?: disease)?|[Pp]arkinson[’']?s?(?: disease)?|[Dd]own[’']?s [Ss]yndrome|schizophrenia|depression|bipolar disorder|anxiety|psychosis|PTSD|epilepsy|" +
  'autism|ADHD|arthritis|pneumonia|tuberculosis|hepatitis|sepsis|meningitis|cancer|leukaemia|tumour|diabetes|asthma|COPD|emphysema|HIV|AIDS|multiple sclerosis|' +
  'motor neurone disease|cerebral palsy|muscular dystrophy|learning (?:disability|disabilities|difficulties)|disability|disabilities|hearing loss|mental illness|mental health (?:problems|issues|difficulties)|' +
  'mental breakdown|nervous breakdown|addiction|overdose|stroke(?! of)|strokes|miscarriage|stillbirth|abortion|heart (?:attack|disease|failure|condition)|kidney (?:disease|failure)|brain (?:injury|damage)|' +
  'lung disease|eating disorder|anorexia|bulimia|seizures?|psychiatric problems|suicidal thoughts|drink problem|drug problem|drug habit|criminal record|criminal convictions?';
const degree =
  '(?:(?:a|an|the|severe|mild|moderate|early|early-onset|chronic|advanced|acute|serious|profound|clinical|vascular|terminal|post-natal|postnatal|breast|lung|bowel|prostate|type [12]|' +
  'drug|alcohol|gambling|fatal|second|minor|major|long-term|rare|undiagnosed|suspected|untreated|worsening) ){0,3}';
const having =
  '(?:has|had|having|with|suffer(?:s|ed)?(?: from)?|(?:is|was) suffering from|live[sd] with|(?:is|was) living with|developed|contracted|survived|died (?:of|from)|(?:is|was) dying (?:of|from)|' +
  '(?:is|was) recovering from|recovered from|take[sn]? (?:medication|tablets|medicine|insulin) for|took (?:medication|tablets|medicine) for|' +
  '(?:was|is|has been|had been|being|is being|was being) (?:diagnosed with|treated for|admitted with|hospitalised with))';
const be = '(?:is|was|has been|had been|became|being)';
const state =
  '(?:(?:severely|profoundly|partially|registered|clinically|still|now|also|seriously) ){0,2}(?:autistic|epileptic|diabetic|asthmatic|pregnant|deaf|blind|suicidal|disabled|bipolar|anorexic|HIV[- ]positive|bedbound|housebound|paralysed|terminally ill|mentally ill|' +
  'an? (?:\\p{Lu}\\p{Ll}+ national|(?:practising|devout) (?:Muslim|Christian|Catholic|Hindu|Jew|Sikh|Buddhist)|single (?:mother|mum|father|dad|parent)(?: of \\p{Ll}+)?|(?:recovering |former )?(?:alcoholic|addict|drug user|heroin user)|wheelchair user|asylum seeker|refugee|Traveller|Gypsy|gay man|lesbian|(?:registered )?sex offender|convicted \\p{Ll}+|victim of (?:domestic )?(?:abuse|violence)|survivor of (?:domestic )?(?:abuse|violence))|' +
  'gay|lesbian|bisexual|transgender|seeking asylum|undergoing (?:chemotherapy|radiotherapy|dialysis|surgery)|having (?:chemotherapy|radiotherapy|dialysis)|sectioned|hospitalised|admitted to (?:the )?(?:hospital|hospice)|in hospital|taken into care|in a coma|in a wheelchair|' +
  'homeless|evicted|bankrupt|in (?:rent )?arrears|off sick|signed off (?:work|sick)|made redundant|dismissed from|excluded from school|expelled from school|' +
  'in (?:prison|custody)|on (?:bail|probation|remand)|arrested|imprisoned|jailed|cautioned(?! (?:that|against))|convicted(?= (?:of|for|in|at)\\b|[.,;])|prosecuted|sentenced(?= to)|found guilty|fined(?= for)|' +
  'charged with (?:\\p{Ll}+ ){0,2}(?:theft|assault|burglary|fraud|arson|murder|robbery|damage|possession|offences?|harassment))';
const did =
  '(?:self-harms|self-harmed|miscarried|(?:has |had )?(?:lost|broke|broken|injured|fractured) (?:\\p{Ll}+ ){0,3}(?:teeth|tooth|sight|hearing|eyes?|legs?|arms?|fingers?|toes?|hips?|ankles?|wrists?|baby)|' +
  'lost (?:his|her) (?:job|home)|(?:has |had )?(?:attempted suicide|self-harmed|overdosed|(?:taken|took) (?:his|her) own life)|(?:uses|used|needs) a wheelchair|admitted (?:theft|assault|burglary|fraud|arson|murder|robbery|harassment|fly-tipping)|pleaded guilty|' +
  'served \\p{Ll}+ (?:years|months)|(?:claims|receives) (?:Universal Credit|benefits|housing benefit|Personal Independence Payment))';
/** "Has dementia", and no more that would make it "has dementia care experience". */
const end =
  "(?= (?:and|or|but|which|who|that|since|in|for|at|when|while|after|before|as|to|from|on|of|by|with|under|without|during|until|twice|once|again|last|so|because|he|she|they|could|cannot|can|was|went|had|has)\\b|[^\\p{L}\\d ’'-]|$)";

/** What may be told of a person: "has dementia", "was arrested". */
export const privateMatter = `(?:${having} ${degree}(?:${illness})|${be} ${state}|${did})${end}`;

/** What may stand beside a name as another: "Ms Coll, a wheelchair user". */
export const privateState = `(?:${state}|(?:\\p{Ll}+ ){0,2}(?:with|suffering from|diagnosed with|recovering from) ${degree}(?:${illness}))${end}`;

/** What may belong to a person: "his conviction", "her depression". */
export const privatePossession = `(?:(?:own|recent|previous|past|severe|mental|long|second|first) ){0,2}(?:${illness}|arrest|conviction|convictions|imprisonment|prosecution|eviction|diagnosis|pregnancy|self-harm|suicide attempt|suicide|sexuality|immigration status|asylum claim|rent arrears|illness|disability|chemotherapy)${end}`;

/** Those who belong to a person's family. */
export const relative =
  '(?:wife|husband|partner|son|daughter|child|children|baby|twins?|mother|father|parents?|brother|sister|(?:step|foster )?(?:son|daughter)|nephew|niece|uncle|aunt|cousin|grandchild|grandson|granddaughter|grandmother|grandfather|mum|dad|' +
  '(?:mother|father|brother|sister|son|daughter)-in-law)';

/** A word of which at least one stands in whatever those patterns find: a cheap question, since they take milliseconds to compile. */
export const privateSign =
  /\b(?:dementia|[Aa]lzheimer|[Pp]arkinson|[Dd]own[’']?s [Ss]|schizo|depress|bipolar|anxiety|psycho|PTSD|epilep|autis|ADHD|arthrit|pneumon|tubercul|hepatit|sepsis|mening|cancer|leuk|tumour|diabet|asthma|COPD|emphys|HIV|AIDS|multiple scl|motor neu|cerebral|muscular|learning (?:dis|diff)|disab|hearing loss|mental|nervous|addict|overdos|stroke|miscarr|stillb|abortion|heart |kidney|brain|lung|eating dis|anorex|bulim|seizure|psychiatric|suicid|drink problem|drug|criminal|pregnan|deaf|blind|bedbound|housebound|paralys|terminally|alcohol|heroin|wheelchair|asylum|refugee|Traveller|Gypsy|gay\b|lesbian|bisexual|transgender|sex offender|convict|victim|survivor|undergoing|having (?:chemo|radio|dial)|chemotherapy|sectioned|hospital|admitted|taken into care|in a coma|homeless|evict|bankrupt|(?:rent|in) arrears|prison|in custody|on (?:bail|probation|remand)|arrest|imprison|jailed|caution|prosecut|sentenced|found guilty|pleaded guilty|fined|charged with|self-harm|(?:teeth|tooth|sight|eyes?|legs?|arms?|fingers?|toes?|hips?|ankles?|wrists?|baby)\b|h(?:is|er) own life|served \p{Ll}+ (?:years|months)|(?:claims|receives) (?:Univ|ben|hous|Pers)|diagnos|sexuality|immigration st|illness|hearing\b|national\b|practising|devout|single (?:m|f|d|p)|off sick|signed off|redundant|dismissed|excluded|expelled|(?:his|her) (?:job|home)\b)/u;
