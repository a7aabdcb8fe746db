// Finds text for people in code: it belongs in the catalogue (web/src/messages). `literalTexts(code, name)` lists what stands
//  - between tags, or in an expression there;
//  - in attributes and properties that are read: aria-label, title, placeholder, alt, and whatever is named …label, …text, …hint and the like;
//  - in what is assigned to a `.value`, `.title`, `.textContent` (a signal, the tab, an element);
//  - anywhere else, if it has two words.
// Run as a program it looks through what is seen and its model.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const LETTER = /\p{L}/u;
const TWO_WORDS = /\p{L}{2,},? \p{L}{2,}/u;

/** Of elements and components: what their values are is read. */
const READ_ATTRIBUTE = /^(alt|aria-(label|description|placeholder|roledescription|valuetext)|.*(label|text|title|hint|message|placeholder|status|caption|sentence))$/i;

/** Names of classes are words too. */
const UNREAD_ATTRIBUTE = /^(class|className|d|points|viewBox|rel|style)$/;

const READ_TARGETS = new Set(['value', 'title', 'textContent', 'innerText', 'ariaLabel']);

/** Nodes whose strings are names for the program. */
const UNREAD = new Set(['ImportDeclaration', 'ImportExpression', 'ExportAllDeclaration', 'ThrowStatement', 'TSLiteralType', 'TSTemplateLiteralType']);

/** `{ line, text }` of each. */
export function literalTexts(code, name) {
  const found = [];
  const { program, errors } = parseSync(name, code);
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);

  function report(node, text) {
    const start = node.start + (node.type === 'JSXText' ? text.search(/\S/) : 0);
    found.push({ line: code.slice(0, start).split('\n').length, text: text.trim() });
  }

  /** `isRead`: one letter is enough to be text. */
  function visit(node, isRead) {
    if (Array.isArray(node)) {
      for (const one of node) visit(one, isRead);
      return;
    }
    if (node === null || typeof node !== 'object' || UNREAD.has(node.type)) return;
    switch (node.type) {
      case 'JSXText':
        if (LETTER.test(node.value)) report(node, node.value);
        return;
      case 'Literal':
        if (typeof node.value === 'string' && (isRead ? LETTER : TWO_WORDS).test(node.value)) report(node, node.value);
        return;
      case 'TemplateLiteral': {
        const parts = node.quasis.map(({ value }) => value.cooked ?? '');
        // What is filled in may be a word of two.
        const isText = LETTER.test(parts.join('')) && (isRead || TWO_WORDS.test(parts.join('xx')));
        if (isText) report(node, parts.join('…'));
        visit(node.expressions, isRead);
        return;
      }
      case 'JSXAttribute': {
        const attribute = node.name.type === 'JSXIdentifier' ? node.name.name : node.name.name.name;
        if (!UNREAD_ATTRIBUTE.test(attribute)) visit(node.value, READ_ATTRIBUTE.test(attribute));
        return;
      }
      case 'JSXElement':
      case 'JSXFragment':
        visit(node.openingElement?.attributes ?? [], false);
        visit(node.children, true);
        return;
      case 'JSXExpressionContainer':
        visit(node.expression, isRead);
        return;
      case 'ConditionalExpression':
        visit(node.test, false);
        visit([node.consequent, node.alternate], isRead);
        return;
      case 'LogicalExpression':
        visit(node.left, node.operator !== '&&' && isRead);
        visit(node.right, isRead);
        return;
      case 'BinaryExpression':
        visit([node.left, node.right], node.operator === '+' && isRead);
        return;
      case 'ArrayExpression':
        visit(node.elements, isRead);
        return;
      case 'AssignmentExpression':
        visit(node.right, READ_TARGETS.has(node.left.property?.name ?? ''));
        return;
      case 'Property':
        visit(node.value, node.key.type === 'Identifier' && READ_ATTRIBUTE.test(node.key.name));
        return;
      default:
        for (const [key, value] of Object.entries(node)) if (key !== 'parent') visit(value, false);
    }
  }

  visit(program.body, false);
  return found;
}

/** Files whose words are for others than the page's readers. */
const EXCEPTIONS = new Set([
  // For whoever mends it, so in English whatever the page's language.
  'web/src/ui/list/bug_report.ts',
]);

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, '../..');
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', 'web/src/ui', 'web/src/model'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => /\.tsx?$/.test(file) && !EXCEPTIONS.has(file) && existsSync(join(root, file)));
  let count = 0;
  for (const file of files) {
    for (const { line, text } of literalTexts(readFileSync(join(root, file), 'utf8'), file)) {
      console.log(`${file}:${line}: “${text}” belongs in the catalogue, web/src/messages`);
      count += 1;
    }
  }
  process.exit(count === 0 ? 0 : 1);
}
