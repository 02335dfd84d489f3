import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the site lies on its host; it was built for that place. */
export const siteBase = process.env['DOCS_BASE'] ?? '/';
/** What is served, by the beginning of its path. */
export const folders: Readonly<Record<string, string>> = {
  '/playground/': `${root}docs/public/playground`,
  '/portfolio/': `${root}docs/public/portfolio`,
  '/cancel-button/': `${root}reports/browser/cancel-button`,
  [siteBase]: `${root}docs/site`,
};
/** Full pictures of every run, to look at. */
export const screenshots = `${root}reports/browser/screenshots`;
/** Small pictures that a run is compared with. */
export const baselines = `${root}test/browser/baselines`;
/** `npm run browser -- --pictures`: the pictures are written anew instead of compared. */
export const writesPictures = process.env['WRITE_PICTURES'] === 'yes';
