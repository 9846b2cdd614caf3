import type { Class, Declaration, TSInterfaceDeclaration } from 'oxc-parser';
import { place, visit } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/** Exports, and fields of exported interfaces and classes, that no doc comment stands before. */
export function documentationBreaches(file: SourceFile): readonly string[] {
  const breaches: string[] = [];
  const require = (start: number, name: string): void => {
    if (!isDocumented(file, start))
      breaches.push(`${place(file, start)} has no doc comment for \`${name}\`: say what it means.`);
  };
  const nameIn = ({ start, end }: { start: number; end: number }): string => file.text.slice(start, end);
  visit(file, {
    ExportNamedDeclaration({ declaration, start }) {
      if (declaration === null) return;
      require(start, namesOf(file, declaration));
      for (const { start: at, key } of membersOf(declaration)) require(at, nameIn(key));
    },
  });
  return breaches;
}

/** Whether a comment in two stars ends before an offset with nothing but white space between. */
function isDocumented(file: SourceFile, start: number): boolean {
  const before = file.comments.findLast((comment) => comment.end <= start);
  if (before === undefined || before.type !== 'Block' || !before.value.startsWith('*')) return false;
  return before.value.replaceAll(/[*\s]/g, '') !== '' && file.text.slice(before.end, start).trim() === '';
}

function namesOf(file: SourceFile, declaration: Declaration): string {
  const named =
    declaration.type === 'VariableDeclaration' ? declaration.declarations.map(({ id }) => id) : [nameNode(declaration)];
  return named
    .map((node) => (node === null ? '' : file.text.slice(node.start, node.end).replace(/:.*/s, '')))
    .join(', ');
}

function nameNode(declaration: Declaration): { readonly start: number; readonly end: number } | null {
  return 'id' in declaration ? declaration.id : null;
}

interface Member {
  readonly start: number;
  readonly key: { readonly start: number; readonly end: number };
}

/** The fields and methods that users of an interface or a class see. What overrides is told of where it is first declared. */
function membersOf(declaration: Declaration): readonly Member[] {
  if (declaration.type === 'TSInterfaceDeclaration') return interfaceMembers(declaration);
  return declaration.type === 'ClassDeclaration' ? classMembers(declaration) : [];
}

function interfaceMembers({ body }: TSInterfaceDeclaration): readonly Member[] {
  return body.body.flatMap((member) =>
    member.type === 'TSPropertySignature' || member.type === 'TSMethodSignature' ? [member] : [],
  );
}

function classMembers({ body }: Class): readonly Member[] {
  return body.body.flatMap((member) => {
    if (member.type !== 'PropertyDefinition' && member.type !== 'MethodDefinition') return [];
    const isHidden =
      member.key.type === 'PrivateIdentifier' || member.accessibility === 'private' || member.override === true;
    return isHidden || (member.type === 'MethodDefinition' && member.kind === 'constructor') ? [] : [member];
  });
}
