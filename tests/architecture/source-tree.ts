import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(__dirname, '../..');
export type Source = { file: string; text: string; imports: readonly Import[] };
export type Import = { from: string; typeOnly: boolean };

const skipped = new Set(['node_modules', 'dist', 'build', '.tmp', '.strapi', 'assets', 'coverage']);

const walk = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(full);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [full] : [];
  });

const importsOf = (text: string, file: string): Import[] => {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly ?? false : node.isTypeOnly;
      found.push({ from: node.moduleSpecifier.text, typeOnly });
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) found.push({ from: node.argument.literal.text, typeOnly: true });
    if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first)) found.push({ from: first.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** Every TypeScript file under these folders of the project, as paths from its root. */
export const sourcesIn = (...folders: readonly string[]): Source[] =>
  folders.flatMap((folder) => walk(path.join(root, folder))).map((full) => {
    const text = fs.readFileSync(full, 'utf8');
    return { file: path.relative(root, full), text, imports: importsOf(text, full) };
  });

export const isTest = ({ file }: Source): boolean => /\.(test|preview)\.tsx?$/.test(file) || /\/testing\//.test(file);

/** The text without its import lines and comments: what the code says by itself. */
export const codeOf = ({ file, text }: Source): string => {
  const printed = ts.createPrinter({ removeComments: true });
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  return tree.statements.filter((each) => !ts.isImportDeclaration(each)).map((each) => printed.printNode(ts.EmitHint.Unspecified, each, tree)).join('\n');
};

/** The file that a relative import means. */
export const resolved = (source: Source, from: string): string | undefined => {
  const base = path.join(root, path.dirname(source.file), from);
  const found = [base, `${base}.ts`, `${base}.tsx`, path.join(base, 'index.ts'), path.join(base, 'index.tsx')].find((each) => fs.existsSync(each) && fs.statSync(each).isFile());
  return found && path.relative(root, found);
};
