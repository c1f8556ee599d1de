import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

const CHINESE_POINT = /[，、。；：（）！？]/;

const textOf = (node: ts.Node): string =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isJsxText(node)
    ? node.text
    : '';

/** It belongs to the Chinese words: to a dictionary `zh`, or to the Chinese side of a choice. */
const isChinese = (node: ts.Node): boolean => {
  for (let above = node.parent; !ts.isSourceFile(above); above = above.parent) {
    if ((ts.isVariableDeclaration(above) || ts.isPropertyAssignment(above)) && above.name.getText() === 'zh')
      return true;
    if (ts.isConditionalExpression(above) && above.condition.getText().includes("'zh'")) return true;
  }
  return false;
};

test('Chinese points stand in Chinese sentences alone: an English page has none', () => {
  const found = globSync('services/console/web/**/*.tsx').flatMap((path) => {
    const source = ts.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    const faults: string[] = [];
    const walk = (node: ts.Node): void => {
      if (CHINESE_POINT.test(textOf(node)) && !isChinese(node)) faults.push(`${path}: ${node.getText()}`);
      ts.forEachChild(node, walk);
    };
    walk(source);
    return faults;
  });
  expect(found).toEqual([]);
});
