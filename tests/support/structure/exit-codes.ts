import ts from 'typescript';
import { breachAt, nodesOf, type Rule } from './source.ts';

/** The one file that says which number means what. */
export const exitCodesFile = 'src/cli/exit-codes.ts';

/** Numbers by which a command ends: returned, kept in a constant of one digit, or given to the process. */
export const exitCodeNumbers: Rule = (source) => {
  if (!source.path.startsWith('src/cli/') || source.path === exitCodesFile) return [];
  return [...nodesOf(source.tree)].flatMap((node) => {
    if (!ts.isNumericLiteral(node) || !/^[012]$/.test(node.text)) return [];
    const sentence = `The exit codes are in ${exitCodesFile}: import ${node.text} from there.`;
    return endsProcess(node) ? [breachAt(source, node, sentence)] : [];
  });
};

function endsProcess({ parent }: ts.NumericLiteral): boolean {
  if (ts.isReturnStatement(parent)) return true;
  if (ts.isCallExpression(parent)) return /(^|\.)exit$/.test(parent.expression.getText());
  if (ts.isBinaryExpression(parent))
    return (
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      parent.left.getText() === 'process.exitCode'
    );
  // A constant of the module.
  return ts.isVariableDeclaration(parent) && ts.isSourceFile(parent.parent.parent.parent);
}
