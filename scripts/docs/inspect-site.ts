import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const other = /^(?:https?:)?\/\//i;

/** What a page loads by itself: everything but the links that a reader may follow. */
function loads(html: string): readonly string[] {
  const found: string[] = [];
  for (const [tag, name = ''] of html.matchAll(/<([a-z][a-z0-9-]*)\b[^>]*>/gi)) {
    if (name.toLowerCase() === 'a') continue;
    for (const [, attribute = '', value = ''] of tag.matchAll(/\s(src|href|srcset|data|poster|action|xlink:href)="([^"]*)"/gi)) {
      if (!(name.toLowerCase() === 'meta') && value !== '') found.push(...(attribute === 'srcset' ? value.split(/\s*,\s*/) : [value]));
    }
  }
  return found;
}

/** Requests that a script makes, as far as text tells. */
const asked = [
  /\b(?:fetch|import|importScripts|open)\(\s*["'`]((?:https?:)?\/\/[^"'`]*)/g,
  /\bnew\s+(?:Worker|SharedWorker|WebSocket|EventSource|Request|Image)\(\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]*)/g,
  /\bfrom\s*["']((?:https?:)?\/\/[^"']*)/g,
  /\.(?:src|srcset|href)\s*=\s*["'`]((?:https?:)?\/\/[^"'`]*)/g,
];
const styled = /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')]*)/gi;

/** Requests to other hosts that the built site would make, and links inside it that lead nowhere. */
export function inspectSite(site: string, base: string): readonly string[] {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  const complaints: string[] = [];
  const pages = new Map(files.filter((file) => file.endsWith('.html')).map((file) => [file, read(file)]));
  const ids = new Map(
    [...pages].map(([file, html]) => [file, new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id]) => id))]),
  );

  for (const [page, html] of pages) {
    for (const url of loads(html)) if (other.test(url)) complaints.push(`${page} loads ${url}`);
    for (const [, style = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)) {
      for (const [, url = ''] of style.matchAll(styled)) complaints.push(`${page} loads ${url}`);
    }
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/gi)) {
      if (/^(?:[a-z]+:|\/\/)/i.test(href) || href === '') continue;
      const [path = '', anchor = ''] = decodeURIComponent(href.replaceAll('&amp;', '&')).split('#');
      const inside = path.startsWith(base) ? path.slice(base.length) : path === '' ? page : posix.join(dirname(page), path);
      const target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
      if (!existsSync(join(site, target))) complaints.push(`${page} links to ${href}, which is not there`);
      else if (anchor !== '' && ids.get(target)?.has(anchor) === false)
        complaints.push(`${page} links to ${href}, which has no such place`);
    }
  }
  for (const file of files.filter((name) => /\.(?:m?js|css)$/.test(name))) {
    const text = read(file);
    const patterns = file.endsWith('.css') ? [styled] : asked;
    for (const pattern of patterns) for (const [, url = ''] of text.matchAll(pattern)) complaints.push(`${file} loads ${url}`);
  }
  return complaints;
}
