import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { compareDays } from '../language/dates.ts';
import type { LocatedYaml } from '../parse/yaml.ts';
import { parseYaml } from '../parse/yaml.ts';
import { readSource } from '../read/read.ts';
import { validateYaml, valueBelow } from '../report-types/validate-yaml.ts';
import type { Source } from '../source/source.ts';
import { peopleSchema, popoloSchema } from './register-schema.ts';
import { fromPeople } from './from-people.ts';
import { fromPopolo, unknownReferences } from './from-popolo.ts';
import type { Misplaced } from './misplaced.ts';
import type { Period, Register, RegisteredPerson } from './register.ts';

const rule = 'register-mistake';

/**
 * Reads a register: Popolo where its name ends in `.json`, the council's own form otherwise. `path` leads to the file, `knownAs` is how it is
 * called in messages. Mistakes are diagnostics at their places, and give no register; a register of nobody is none. Rejects with a
 * `FileProblem`.
 */
export async function loadRegister(
  file: { readonly path: string; readonly knownAs: string },
  host: Host,
): Promise<Outcome<Register>> {
  const read = readSource(file.knownAs, await host.files.read(file.path));
  const source = read.value;
  if (source === undefined || source.text.trim() === '') return { diagnostics: read.diagnostics };
  const yaml = parseYaml(source, source.text);
  const cannotBeRead = yaml.diagnostics.some(({ severity }) => severity === 'error');
  if (yaml.value === undefined || cannotBeRead) return { diagnostics: yaml.diagnostics };
  if (yaml.value.kind === 'blank') return { diagnostics: yaml.diagnostics };
  const register = /\.json$/iu.test(file.path) ? readPopolo(yaml.value, source) : readPeople(yaml.value, source);
  const isKept = register.diagnostics.length === 0 && (register.value?.people.length ?? 0) > 0;
  return {
    ...(isKept && register.value !== undefined ? { value: register.value } : {}),
    diagnostics: [...yaml.diagnostics, ...register.diagnostics],
  };
}

function readPeople(yaml: LocatedYaml, source: Source): Outcome<Register> {
  const written = validateYaml(yaml, peopleSchema, { source, rule });
  if (written.value === undefined) return { diagnostics: written.diagnostics };
  const people = fromPeople(written.value);
  const backwards = people.flatMap((person, index) => backwardPeriods(person, ['people', index]));
  return { value: { people }, diagnostics: backwards.map((mistake) => at(mistake, yaml, source)) };
}

function readPopolo(yaml: LocatedYaml, source: Source): Outcome<Register> {
  const written = validateYaml(yaml, popoloSchema, { source, rule });
  if (written.value === undefined) return { diagnostics: written.diagnostics };
  const mistakes = unknownReferences(written.value);
  return { value: { people: fromPopolo(written.value) }, diagnostics: mistakes.map((one) => at(one, yaml, source)) };
}

function at(mistake: Misplaced, yaml: LocatedYaml, source: Source): Diagnostic {
  const found = mistake.path.reduce<LocatedYaml>((value, step) => valueBelow(value, step) ?? value, yaml);
  return { rule, severity: 'error', message: mistake.message, hint: mistake.hint, source, span: found.span };
}

/** Periods that end before they begin. */
function backwardPeriods(person: RegisteredPerson, path: Misplaced['path']): readonly Misplaced[] {
  const lists: readonly (readonly [Misplaced['path'], readonly Period[]])[] = [
    [path, person.terms],
    [[...path, 'posts'], person.posts],
    [[...path, 'committees'], person.committees],
  ];
  return lists.flatMap(([place, periods]) =>
    periods.flatMap(({ from, until }, index): Misplaced[] => {
      if (from === undefined || until === undefined || compareDays(from, until) <= 0) return [];
      const inList = place === path ? path : [...place, index];
      return [
        {
          path: [...inList, 'until'],
          message: 'The last day stands before the first.',
          hint: 'Correct `from` or `until`.',
        },
      ];
    }),
  );
}
