// Writes many notes of about two pages each, of the invented councils: `node scripts/many-notes.mjs <folder> [how many]`. The same number
// gives the same notes everywhere. One in five holds a fault or two, as notes do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

const councils = [
  {
    committees: ['Place', 'Housing and Communities', 'Economy and Environment', 'Health and Wellbeing'],
    leads: ['Cllr J Wintringham', 'Cllr P Harrowgate', 'Cllr Dr Ama Tarrant-Osei'],
    holders: ['Cllr A Pellow', 'Cllr Isla MacAllister', 'Cllr Fergal O’Neill'],
    places: ['Staithe Quay', 'Ropewalk Yard', 'Cobdyke', 'Priory Fields'],
  },
  {
    committees: ['Culture and Communities', 'Education and Skills', 'Roads and Transport', 'Social Care'],
    leads: ['Councillor Siân Gruffydd', 'Councillor Elin Bowen-Rees'],
    holders: ['Councillor Tomos ap Rhys', 'Councillor Mair Penllyn'],
    places: ['Melin-y-gwŷdd', 'Tŷ’r Alarch', 'Pont Wen', 'Ysgol y Tŵr'],
  },
];
const subjects = ['Street Lighting', 'Library Hours', 'Harbour Fees', 'School Meals', 'Road Repairs', 'Allotments'];
const officers = ['Head of Service', 'Environmental Health Manager', 'Director of Finance', 'Service Manager'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'September', 'October', 'November'];
const openings = [
  'Members asked how the service in PLACE had been paid for since it began.',
  'The Committee heard that NUMBER households in PLACE had answered the survey.',
  'A Member asked whether the figures for PLACE included those who had moved away.',
  'The Committee was concerned that only NUMBER of the requests had been met within ten working days.',
  'A resident of PLACE told the Committee that nobody had answered her letters.',
  'Members welcomed the fall in complaints from PLACE during the past year.',
];
const answers = [
  'The OFFICER replied that the cost was £NUMBER in the year to 31 March 2026.',
  'The OFFICER explained that one team covers the whole area, and that a visit takes NUMBER minutes with travel.',
  'The OFFICER said that the work would be finished by 30 April 2027, provided that the weather allowed it.',
  'The OFFICER confirmed that NUMBER letters had been sent, and that most of them had been answered.',
  'The OFFICER estimated that the change would save £NUMBER a year once the new contract had begun.',
];
const remarks = [
  'Members thanked the staff, who often work in difficult circumstances.',
  'The Committee did not consider this satisfactory, and asked for a written answer before its next meeting.',
  'Members thought that the public should be told the result in plain words.',
  'The Committee asked that the figures be brought back in six months.',
  'A Member pointed out that the same question had been asked two years before.',
  'The Committee agreed that the plan was sound, but that its dates were too close together.',
];
const requests = [
  'That Cabinet extends the service in PLACE for a trial period of twelve months.',
  'That Cabinet publishes the figures for PLACE every three months.',
  'That Cabinet ensures that each person who complains is told the result within ten working days.',
  'That Cabinet sets aside £NUMBER for the repair of the building in PLACE.',
];
const faults = [
  ['The Committee asked', 'The Committee asked asked'],
  ['Members thought', 'Members  thought'],
  ['a written answer', 'an written answer'],
  ['Members welcomed', 'Members welcomed ,'],
  ['31 March 2026', '31 April 2026'],
];

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The lines above the first heading. */
function frontMatter({ pick, council, committee, subject, meeting, number }) {
  return [
    '---',
    'type: cabinet-feedback',
    'to: Cabinet',
    'date: 10 February 2027',
    `from: ${committee}`,
    `report-title: "${subject}: Review ${number} of the Service"`,
    `purpose: To review what ${subject.toLowerCase()} cost and whether they should change.`,
    'key-decision: No',
    `lead-member: ${pick(council.leads)}, Chair of the ${committee}`,
    `portfolio-holder: ${pick(council.holders)}, Portfolio Holder for the Service`,
    `meeting-date: ${meeting}`,
    `written-by: Chair of the ${committee}`,
    '---\n',
  ];
}

/** One file of notes, as text. */
function notesOf(index) {
  const random = numbersFrom(index + 1);
  const pick = (choices) => choices[Math.floor(random() * choices.length)];
  const council = pick(councils);
  const filled = (sentence) =>
    sentence
      .replaceAll('PLACE', () => pick(council.places))
      .replaceAll('OFFICER', () => pick(officers))
      .replaceAll('NUMBER', () => String(100 + Math.floor(random() * 900)));
  const sentences = (...pools) => pools.map((pool) => filled(pick(pool))).join(' ');
  const [committee, subject] = [`${pick(council.committees)} Scrutiny Committee`, pick(subjects)];
  const meeting = `${1 + Math.floor(random() * 28)} ${pick(months)} 2026`;
  const points = Array.from({ length: 9 }, (_, point) => {
    const text = sentences(openings, answers, remarks, answers);
    return `${point + 1}. ${text}\n   - Id: point-${point + 1}\n`;
  });
  const recommendations = Array.from({ length: 4 }, (_, place) => {
    const evidence = `point-${1 + Math.floor(random() * 9)}`;
    const facts = [`Owner: ${pick(officers)}`, 'Due: 30 September 2027', `Evidence: ${evidence}`];
    return `${place + 1}. ${filled(requests[place])}\n${facts.map((fact) => `   - ${fact}\n`).join('')}`;
  });
  const text = [
    ...frontMatter({ pick, council, committee, subject, meeting, number: index + 1 }),
    '## Introduction\n',
    `The ${committee} met on ${meeting} to consider ${subject.toLowerCase()}. ${sentences(remarks, remarks)}\n`,
    `${sentences(openings, remarks)} The Committee also heard from:\n`,
    `- two residents of ${pick(council.places)};\n- the ${pick(officers)}; and\n- a local trader.\n`,
    `## Feedback\n\n${points.join('')}\n## Recommendations\n\n${recommendations.join('')}`,
  ].join('\n');
  if (random() > 0.2) return text;
  const [right, wrong] = pick(faults);
  return text.replace(right, wrong);
}

/**
 * Writes notes into a new folder, with settings that name the council.
 * @param {string} folder the folder; it is made
 * @param {number} count how many files
 */
export function writeManyNotes(folder, count) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'scrutineer.yaml'), 'council:\n  name: Ravensmere Borough Council\n  country: england\n');
  for (let index = 0; index < count; index += 1)
    writeFileSync(join(folder, `notes-${String(index + 1).padStart(4, '0')}.md`), notesOf(index));
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href)
  writeManyNotes(argv[2] ?? 'many-notes', Number(argv[3] ?? 1_000));
