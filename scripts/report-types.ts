import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStructure } from '../src/report-types/read-structure.ts';
import type { CompiledTypes } from '../src/report-types/compiled-types.ts';
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
}
