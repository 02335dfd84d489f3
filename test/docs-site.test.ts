import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectSite } from '../scripts/docs/inspect-site.js';
import { firstSentence, groups, guide, pageOf } from '../scripts/docs/pages.js';
import { withoutDefaults } from '../scripts/docs/reference.js';
import { withSynonyms } from '../scripts/docs/synonyms.js';

describe('the inspection of the built site', () => {
  let site = '';
  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'termbook-site-'));
  });
  afterEach(() => {
    rmSync(site, { recursive: true, force: true });
  });
  const inspect = (files: Readonly<Record<string, string>>, base = '/'): readonly string[] => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, file)), { recursive: true });
      writeFileSync(join(site, file), text);
    }
    return inspectSite(site, base);
  };

  it.each([
    ['a script', '<script src="https://cdn.example/a.js"></script>'],
    ['a script without protocol', '<script src="//cdn.example/a.js"></script>'],
    ['a style sheet', '<link rel="stylesheet" href="https://fonts.example/inter.css">'],
    ['a picture', '<img alt="" src="http://pictures.example/a.png">'],
    ['one of several pictures', '<img alt="" srcset="/a.png 1x, https://pictures.example/b.png 2x">'],
    ['a frame', '<iframe src="https://frame.example/"></iframe>'],
    ['a font in a style', '<style>@font-face { src: url("https://fonts.example/a.woff2"); }</style>'],
  ])('notices %s from another host', (_what, html) => {
    expect(inspect({ 'index.html': html }).join()).toMatch(/^index\.html loads (?:https?:)?\/\/[a-z]+\.example/);
  });

  it.each([
    ['a.css', '@import "https://fonts.example/inter.css";'],
    ['a.css', 'b { background: url(//pictures.example/a.png) }'],
    ['a.js', 'fetch("https://api.example/count")'],
    ['a.js', 'import("https://cdn.example/a.js")'],
    ['a.js', 'new WebSocket("wss://live.example")'],
    ['a.js', 'picture.src="https://pictures.example/a.png"'],
  ])('notices a request of %s: %s', (file, text) => {
    expect(inspect({ [file]: text })).toHaveLength(1);
  });

  it('leaves alone what a reader may follow, and what only looks like an address', () => {
    const html = '<a href="https://learn.example/">a source</a><svg xmlns="http://www.w3.org/2000/svg"></svg><script src="/a.js"></script>';
    expect(inspect({ 'index.html': html, 'a.js': 'const source = "https://learn.example/";' })).toEqual([]);
  });

  it('notices a link that leads nowhere, and a place that is not on its page', () => {
    const pages = { 'index.html': '<a href="rules/a.html#e8">E8</a><a href="rules/">all</a>', 'rules/a.html': '<h2 id="e8">E8</h2>' };
    expect(inspect(pages)).toEqual(['index.html links to rules/, which is not there']);
    expect(inspect({ ...pages, 'rules/index.html': '<a href="../index.html">up</a>', 'rules/a.html': '<h2 id="e9">E9</h2>' })).toEqual([
      'index.html links to rules/a.html#e8, which has no such place',
    ]);
  });

  it('follows links below a base path', () => {
    expect(inspect({ 'index.html': '<a href="/termbook/a.html">a</a>', 'a.html': '' }, '/termbook/')).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ['NCE', '<h2 id="a">Windows</h2><p>A new-commerce license</p>'],
    ['refund', '<h2 id="a">Money</h2><p>The credit of a charge</p>'],
    ['day counts', '<h2 id="a">Time</h2><p>Within 30 calendar days</p>'],
  ])('finds a section by %j that only has another word for it', (wanted, html) => {
    expect(withSynonyms(html)).toContain(wanted);
  });

  it('adds a word to the sections that mean it, and to no others', () => {
    const html = '<h1 id="a">Nothing</h1><p>at all</p><h2 id="b">Windows</h2><p>New commerce</p>';
    expect(withSynonyms(html)).toBe(`${html}<p>NCE</p>`);
  });
});

describe('the API reference', () => {
  it('shows no column of default values, and leaves every other cell as it is', () => {
    const table =
      '| Parameter | Type | Default value | Description |\n| --- | --- | --- | --- |\n| `a` | `A` \\| `B` | `undefined` | x |\n\n| Name |\n| --- |';
    expect(withoutDefaults(table)).toBe(
      '| Parameter | Type | Description |\n| --- | --- | --- |\n| `a` | `A` \\| `B` | x |\n\n| Name |\n| --- |',
    );
  });
});

describe('the pages of the documentation', () => {
  it('hold the whole guide, in its order', () => {
    const [first] = groups();
    expect(first?.pages.map(({ file }) => file)).toEqual(guide.map((name) => `docs/guide/${name}.md`));
  });

  it('are told by their title and first sentence', () => {
    expect(pageOf('a.md', '<!-- made -->\n\n# A `title`\n\n![picture](a.svg)\n\n| a | b |\n\nIt is [short](b.md): 0.5 s. More.\n')).toEqual(
      {
        file: 'a.md',
        title: 'A `title`',
        sentence: 'It is short: 0.5 s.',
      },
    );
  });

  it.each([
    ['One. Two.', 'One.'],
    ['It takes 0.5 s at most. Then it ends.', 'It takes 0.5 s at most.'],
    ['No full stop', 'No full stop'],
    ['What is it? This.', 'What is it?'],
  ])('%j begins with %j', (paragraph, sentence) => {
    expect(firstSentence(paragraph)).toBe(sentence);
  });
});
