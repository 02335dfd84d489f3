import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest, root } from '../scripts/entry-points.js';
import { anchorOf, guidePage } from '../scripts/release/guide.js';
import { absolute, relinked } from '../scripts/release/links.js';
import { publishedManifest, publishedTexts, repositoryOrNull } from '../scripts/release/staged.js';

const home = { repository: 'some-owner/a.name', version: '1.2.3-rc.4' };
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const blob = 'https://github.com/some-owner/a.name/blob/v1.2.3-rc.4';

describe('the name of a repository', () => {
  it.each(['a/b', 'some-owner/a.name', 'O9/n_1-2'])('is taken from %s', (text) => {
    expect(repositoryOrNull(text)).toBe(text);
  });
  it.each([undefined, '', 'a', 'a/', '/b', 'a/b/c', 'https://github.com/a/b', 'a/b ', '-a/b', 'a/b.', 'a b/c'])('is not %s', (text) => {
    expect(repositoryOrNull(text)).toBeNull();
  });
});

describe('links in the package', () => {
  const link = absolute(home);
  it.each([
    ['[a](docs/guide/desk.md)', `[a](${blob}/docs/guide/desk.md)`],
    ['[a](docs/guide/desk.md#choices)', `[a](${blob}/docs/guide/desk.md#choices)`],
    ['[a](./LICENSE "title")', `[a](${blob}/LICENSE "title")`],
    ['[docs](docs/adr)', '[docs](https://github.com/some-owner/a.name/tree/v1.2.3-rc.4/docs/adr)'],
    ['![a](docs/state-diagram.svg)', '![a](https://raw.githubusercontent.com/some-owner/a.name/v1.2.3-rc.4/docs/state-diagram.svg)'],
    [
      '[![a](docs/state-diagram.svg)](docs/state-diagram.md)',
      `[![a](https://raw.githubusercontent.com/some-owner/a.name/v1.2.3-rc.4/docs/state-diagram.svg)](${blob}/docs/state-diagram.md)`,
    ],
    [
      '<img src="docs/state-diagram.svg">',
      '<img src="https://raw.githubusercontent.com/some-owner/a.name/v1.2.3-rc.4/docs/state-diagram.svg">',
    ],
    ['<a href="LICENSE">', `<a href="${blob}/LICENSE">`],
    ['[`code`](LICENSE)', `[\`code\`](${blob}/LICENSE)`],
    ['[ref]: LICENSE', `[ref]: ${blob}/LICENSE`],
  ])('%s leads to the file of the tag', (text, expected) => {
    expect(relinked('README.md', text, link)).toBe(expected);
  });

  it.each([
    '[a](https://example.com/x)',
    '[a](#below)',
    '[a](mailto:a@example.com)',
    '`[a](LICENSE)`',
    '```md\n[a](LICENSE)\n```',
    'rows[0](1)'.replace('1', '#'),
  ])('%s stays', (text) => {
    expect(relinked('README.md', text, link)).toBe(text);
  });

  it('are followed from the folder of their page', () => {
    expect(relinked('docs/guide/desk.md', '[a](../engines.md)', link)).toBe(`[a](${blob}/docs/engines.md)`);
  });

  it.each(['docs/none.md', '../outside.md', 'docs/site/index.html', 'dist/index.js'])('to %s fail: no clone has it', (target) => {
    expect(() => relinked('README.md', `[a](${target})`, link)).toThrow(`README.md links ${target}, which no clone has`);
  });
});

describe('the package of a release', () => {
  const published = publishedManifest(home.repository);
  const texts = publishedTexts(home.repository);

  it('has its addresses from the repository alone', () => {
    expect(published).toMatchObject({
      homepage: 'https://github.com/some-owner/a.name#readme',
      bugs: { url: 'https://github.com/some-owner/a.name/issues' },
      repository: { type: 'git', url: 'git+https://github.com/some-owner/a.name.git' },
    });
  });

  it('is the checkout in all that users see, and nothing of the tools', () => {
    const {
      private: _,
      scripts: _s,
      devDependencies: _d,
      overrides: _o,
      allowScripts: _a,
      ...seen
    } = JSON.parse(read('package.json')) as Record<string, unknown>;
    const { homepage: _h, bugs: _b, repository: _r, ...rest } = published;
    expect(rest).toEqual({ ...seen, files: ['dist', 'skills', 'CHANGELOG.md', 'GUIDE.md', 'llms.txt'] });
  });

  it('has no link that leads nowhere once it is published', () => {
    expect([...texts.keys()]).toEqual(
      expect.arrayContaining([
        'README.md',
        'README.ko.md',
        'README.zh-Hans.md',
        'README.zh-Hant.md',
        'GUIDE.md',
        'llms.txt',
        'skills/termbook/SKILL.md',
      ]),
    );
    for (const [file, text] of texts) {
      const prose = text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]+`/g, '');
      expect([...prose.matchAll(/\]\((?!https:\/\/|#)[^)]*\)/g)].map(([all]) => `${file}: ${all}`)).toEqual([]);
    }
  });

  it('has the whole guide in one page, whose links inside find their heading', () => {
    const page = guidePage(home);
    const headings = page.replace(/^```[^]*?^```/gm, '').match(/^#+ .+$/gm) ?? [];
    expect(headings.filter((heading) => heading.startsWith('# '))).toEqual(['# The guide of termbook 1.2.3-rc.4']);
    const anchors = headings.map((heading) => anchorOf(heading.replace(/^#+ /, '')));
    for (const [, target = ''] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors.filter((anchor) => anchor === target)).toEqual([target]);
  });
});

describe('a checkout', () => {
  it('is never published itself', () => {
    const { private: isPrivate, scripts } = JSON.parse(read('package.json')) as {
      readonly private: boolean;
      readonly scripts: Record<string, string>;
    };
    expect(isPrivate).toBe(true);
    expect(scripts['prepublishOnly']).toBe('tsx scripts/not-from-here.ts');
  });

  it('has its version in the changelog and in the lock file', () => {
    const lock = JSON.parse(read('package-lock.json')) as {
      readonly version: string;
      readonly packages: Record<string, { readonly version: string }>;
    };
    expect([lock.version, lock.packages['']?.version]).toEqual([manifest.version, manifest.version]);
    expect(/^## (.+)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });

  it('publishes a release candidate under next, and a version under latest', () => {
    expect(manifest.publishConfig).toEqual({ access: 'public', tag: manifest.version.includes('-') ? 'next' : 'latest' });
  });
});

describe('what npm needs of a trusted publisher', () => {
  const workflow = read('.github/workflows/release.yml');
  const script = read('.ci/release');
  const [build = '', publish = ''] = workflow.split(/^ {2}(?:build|publish):$/m).slice(1);
  it.each([
    ['a machine of GitHub', /^ {4}runs-on: ubuntu-/m],
    ['an environment, which can ask for an approval', /^ {4}environment: npm$/m],
    ['an identity token', /^ {4}permissions:\n {6}id-token: write\b/m],
    ['the registry', /^ {10}registry-url: https:\/\/registry\.npmjs\.org$/m],
    ['a tag as its only cause', /^on:\n {2}push:\n {4}tags: \['v\*'\]\n\n/m],
  ])('is in the job that publishes, or above it: %s', (_what, line) => {
    expect(workflow.replace(build, '')).toMatch(line);
  });

  it('is not in the job that builds: no secret, no identity, nothing but the clone', () => {
    expect(build).toMatch(/^ {4}permissions:\n {6}contents: read\n {4}\w/m);
    expect(build).toContain('      - run: .ci/release --repository "$GITHUB_REPOSITORY"\n');
    expect(workflow).not.toContain('secrets.');
  });

  it('publishes the tarball by its hash, without the code of the repository', () => {
    expect(publish).not.toMatch(/checkout|\.ci|npm (?:ci|run)/);
    const steps = [...publish.matchAll(/^ {6}- run: (.*)$/gm)].map(([, step]) => step);
    expect(steps).toEqual([
      'sha256sum --check --strict <<< "$SUMS"',
      'npm publish ./termbook-*.tgz --tag "$TAG" --ignore-scripts --provenance',
    ]);
    expect(publish).toContain('SUMS: ${{ needs.build.outputs.sums }}');
  });

  it('is rehearsed by the script, which packs for that repository and publishes nothing', () => {
    expect(script).toContain('npm run release:pack -- --repository "$repository"');
    expect(script.match(/^ *npm publish .*$/gm)).toEqual(['npm publish "$tarball" --tag "$tag" --ignore-scripts --dry-run']);
  });
});
