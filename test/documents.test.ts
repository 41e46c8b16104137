import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md'], { cwd: root });

describe('the documents', () => {
  it('name the two commands of a newcomer', () => {
    expect(read('README.md')).toContain('npm ci && npm start');
    expect(read('README.md')).toContain('npm ci && npm test');
  });

  it.each(Object.keys(COMMANDS))('describe vouch %s', (name) => {
    expect(read('README.md')).toMatch(new RegExp(`^\\| \`vouch ${name}\\b`, 'm'));
  });

  it('list each setting that the code reads, and no other', () => {
    const code = globSync('src/**/*.ts', { cwd: root, exclude: (path) => path.endsWith('.test.ts') }).map(read);
    const settings = (text: string) => new Set(text.match(/\bVOUCH_(?!TEST_)[A-Z_]+\b/g));
    expect([...settings(read('README.md'))].toSorted()).toEqual([...settings(code.join('\n'))].toSorted());
  });

  it.each(DOCUMENTS)('%s links only to files that exist', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  });
});
