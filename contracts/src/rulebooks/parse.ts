import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CalendarSchema, type WorkingDayCalendar } from './calendar.ts';
import { type RuleBook, RuleBookSchema } from './rule-book.ts';

/** `problems` are `file:line: what is wrong`, in the order of the file. */
export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly string[] };

/** The line of the deepest node of the path that stands in the document. */
const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const at = path.slice(0, length);
    const node: unknown = length === 0 ? document.contents : document.getIn(at, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

type Issue = z.core.$ZodIssue;

/** A value of several possible forms is blamed by the form that came closest: the one whose fault lies deepest. */
const closest = (issue: Issue, path: readonly PropertyKey[] = issue.path): readonly Issue[] => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path: [...path] }];
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((entry) => entry.path.length));
  const [first = [], ...rest] = issue.errors;
  const best = rest.reduce((deepest, issues) => (depth(issues) > depth(deepest) ? issues : deepest), first);
  return best.flatMap((entry) => closest(entry, [...path, ...entry.path]));
};

/** YAML 1.2 text to a validated value; every fault with the line it stands on. */
export const parseYamlAs = <Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): Parsed<z.output<Schema>> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map((error) => `${file}:${String(lines.linePos(error.pos[0]).line)}: ${error.message}`),
    };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { ok: true, value: parsed.data };
  const found = parsed.error.issues
    .flatMap((issue) => closest(issue))
    .map((issue) => ({
      line: lineOf(document, lines, issue.path),
      text: `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`,
    }));
  return {
    ok: false,
    problems: found.sort((a, b) => a.line - b.line).map(({ line, text: what }) => `${file}:${String(line)}: ${what}`),
  };
};

/** A rule book as it is written; its name is not checked against the path here (`shipped.ts` does). */
export const parseRuleBook = (text: string, file: string): Parsed<RuleBook> => parseYamlAs(RuleBookSchema, text, file);

export const parseCalendar = (text: string, file: string): Parsed<WorkingDayCalendar> =>
  parseYamlAs(CalendarSchema, text, file);
