import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readStructure } from '../src/report-types/read-structure.ts';
import type { CompiledTemplates, CompiledTypes } from '../src/report-types/compiled-types.ts';
import type { ReportStructure } from '../src/report-types/report-type.ts';

/** Reads the structures of the package's own report types once, so that the program need not at every start; a mistake in one fails the build. */
export function compileReportTypes(root: string): void {
  const types: Record<string, ReportStructure> = {};
  for (const entry of readdirSync(join(root, 'templates'), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const source = (path: string): { path: string; text: string } => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
    });
    const outcome = readStructure(source(`templates/${entry.name}/structure.yaml`), source('templates/strings.yaml'));
    if (outcome.value === undefined || outcome.diagnostics.length > 0) {
      throw new Error(
        outcome.diagnostics
          .map(
            (diagnostic) =>
              `${diagnostic.source.path}: ${diagnostic.message} (offset ${String(diagnostic.span.start)})`,
          )
          .join('\n'),
      );
    }
    types[entry.name] = { ...outcome.value, source: { path: outcome.value.source.path, text: '' } };
  }
  const compiled: CompiledTypes = { types };
  writeFileSync(join(root, 'dist/report-types.json'), JSON.stringify(compiled));
  writeFileSync(join(root, 'dist/templates.json'), JSON.stringify(gatherTemplates(join(root, 'templates'))));
}

function gatherTemplates(folder: string): CompiledTemplates {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'));
  return Object.fromEntries(paths.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
