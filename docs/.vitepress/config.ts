import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join, normalize, relative } from 'node:path';
import { defineConfig } from 'vitepress';
import { entryPoints, manifest, root } from '../../scripts/entry-points.js';
import type { Page } from '../../scripts/docs/pages.js';
import { groups } from '../../scripts/docs/pages.js';
import { withSynonyms } from '../../scripts/docs/synonyms.js';

const docs = fileURLToPath(new URL('..', import.meta.url));
const linkOf = (file: string): string => `/${file.replace(/^docs\//, '').replace(/README\.md$/, '').replace(/\.md$/, '')}`;
const itemsOf = (pages: readonly Page[]) => pages.map((page) => ({ text: page.title, link: linkOf(page.file) }));
const all = groups();
const reference = { text: 'API reference', items: entryPoints.map(({ name }) => ({ text: name, link: `/api/${name}/` })) };
const sidebar = {
  // what is closed is in the page all the same: the many pages of the reference get a short one
  '/api/': [reference, ...all.filter(({ title }) => title === 'Guide').map(({ title, pages }) => ({ text: title, items: itemsOf(pages) }))],
  '/': [
    // a title that is a link is no button with another one inside
    ...all.map(({ title, pages }) => ({
      text: title,
      collapsed: title !== 'Guide',
      items: itemsOf(pages),
      ...(pages[0] === undefined ? {} : { link: linkOf(pages[0].file) }),
    })),
    { ...reference, collapsed: true, link: '/api/termbook/' },
  ],
};

const hasPage = (file: string): boolean => all.some(({ pages }) => pages.some((page) => page.file === file));
const hasPlayground = existsSync(join(docs, 'public/playground/index.html'));

/** Links to files outside docs (tests, sources) have no page in the site: the words stay, the link goes. */
interface Token {
  type: string;
  tag: string;
  attrs: [string, string][] | null;
  attrGet(name: string): string | null;
  children: Token[] | null;
}
const leaves = (href: string, page: string): boolean => {
  if (!href.startsWith('.')) return false;
  const file = relative(docs, normalize(join(docs, dirname(page), href.replace(/#.*/, ''))));
  return file.startsWith('..');
};
const unlink = (tokens: Token[], page: string): void => {
  let isInside = false;
  for (const token of tokens) {
    if (token.children !== null) unlink(token.children, page);
    if (token.type === 'link_open' && leaves(token.attrGet('href') ?? '', page)) {
      isInside = true;
      token.tag = 'span';
      token.attrs = null;
      token.type = 'outside_open';
    } else if (token.type === 'link_close' && isInside) {
      isInside = false;
      token.tag = 'span';
      token.type = 'outside_close';
    }
  }
};

/** The buttons of the home page that depend on what was built, and the address that the release gave the package. */
const actions = [
  ...(hasPlayground ? [{ theme: 'alt', text: 'Paste a record', link: '/playground/index.html', target: '_self' }] : []),
  ...(manifest.repository === undefined ? [] : [{ theme: 'alt', text: 'Source', link: manifest.repository.url.replace(/^git\+|\.git$/g, '') }]),
];

export default defineConfig({
  title: 'termbook',
  description: 'Can a CSP or NCE subscription still be canceled, until when, for how much, and which dated rule says so?',
  transformPageData({ relativePath, frontmatter }) {
    if (relativePath !== 'index.md') return;
    // asked for the server and for the page: the second time may not add the buttons again
    const hero = frontmatter['hero'] as { readonly actions: readonly object[] };
    frontmatter['hero'] = Object.assign(hero, {
      name: `${manifest.name} ${manifest.version}`,
      actions: [...hero.actions.slice(0, 1), ...actions],
    });
  },
  base: process.env['DOCS_BASE'] ?? '/',
  outDir: 'site',
  cleanUrls: false,
  lastUpdated: false,
  // the list of all pages once, instead of in every page
  metaChunk: true,
  // docs/rules/README.md is the front page of its folder on a code host and here
  rewrites: { 'rules/README.md': 'rules/index.md', 'engines/README.md': 'engines/index.md' },
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/getting-started', activeMatch: '/guide/' },
      { text: 'Rules', link: '/rules/', activeMatch: '/rules/' },
      { text: 'API', link: '/api/termbook/', activeMatch: '/api/' },
      { text: 'How we know', link: '/how-we-know' },
      ...(hasPlayground
        ? [
            { text: 'Playground', link: '/playground/index.html', target: '_self', noIcon: true },
            { text: 'Portfolio', link: '/portfolio/index.html', target: '_self', noIcon: true },
          ]
        : []),
    ],
    sidebar,
    outline: [2, 3],
    search: {
      provider: 'local',
      options: { _render: (text, env, md) => (env.frontmatter?.['search'] === false ? '' : withSynonyms(md.render(text, env))) },
    },
  },
  markdown: {
    // the usual ones have comments and keywords too faint for WCAG AA
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    codeTransformers: [
      {
        name: 'results',
        // a result stands in a comment, on one line or several, and is what a reader looks for
        line(node) {
          const text = JSON.stringify(node.children);
          if (/\/\/ (?:=>| {3})/.test(text)) this.addClassToHast(node, 'has-result');
        },
      },
    ],
    config(md) {
      // code is shown as it stands: two braces in it are no template
      md.core.ruler.push('as-it-stands', (state) => {
        for (const { children } of state.tokens) {
          for (const token of children ?? []) if (token.type === 'code_inline') token.attrSet('v-pre', '');
        }
      });
      // on a narrow page a row becomes a list, each value below the name of its column
      md.core.ruler.push('columns', (state) => {
        let names: string[] = [];
        let column = 0;
        for (const [index, token] of state.tokens.entries()) {
          if (token.type === 'thead_open') names = [];
          else if (token.type === 'th_open') names.push(state.tokens[index + 1]?.content ?? '');
          else if (token.type === 'tr_open') column = 0;
          else if (token.type === 'td_open') token.attrSet('data-column', names[column++] ?? '');
        }
      });
      md.core.ruler.push('outside', (state) => {
        unlink(state.tokens as unknown as Token[], (state.env as { relativePath: string }).relativePath);
      });
    },
  },
  vite: {
    build: { chunkSizeWarningLimit: 8000 },
    // the picture of the home page is drawn by the library itself
    resolve: { alias: entryPoints.map(({ name, source }) => ({ find: new RegExp(`^${name}$`), replacement: join(root, source) })) },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'termbook-timeline' } } },
});
