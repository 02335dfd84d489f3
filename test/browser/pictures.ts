/** Pictures compared loosely, by the browser's own canvas: small and gray, so that a font of another machine is no difference. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { baselines, screenshots, writesPictures } from './folders.js';

const scale = 0.25;
/** Of 255 steps of gray: what counts as another pixel. */
const faint = 20;

export async function kept(page: Page, name: string): Promise<Buffer> {
  mkdirSync(screenshots, { recursive: true });
  return page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true, animations: 'disabled' });
}

/** A picture of the upper part of the page, made small. */
async function small(page: Page, canvas: Page): Promise<string> {
  const { width } = page.viewportSize() ?? { width: 1280 };
  const png = await page.screenshot({ clip: { x: 0, y: 0, width, height: 1600 }, fullPage: true, animations: 'disabled' });
  return canvas.evaluate(
    async ({ url, part }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const drawn = document.createElement('canvas');
      drawn.width = Math.round(image.width * part);
      drawn.height = Math.round(image.height * part);
      const context = drawn.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, drawn.width, drawn.height);
      return drawn.toDataURL('image/png');
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, part: scale },
  );
}

/** The share of pixels that differ from the committed picture; null where it was just written. */
export async function difference(page: Page, name: string): Promise<number | null> {
  const file = join(baselines, `${name}.png`);
  const canvas = await page.context().newPage();
  try {
    const now = await small(page, canvas);
    if (writesPictures) {
      mkdirSync(baselines, { recursive: true });
      writeFileSync(file, Buffer.from(now.replace(/^.*,/, ''), 'base64'));
      return null;
    }
    if (!existsSync(file)) throw new Error(`${name} has no picture to compare with: npm run browser -- --pictures`);
    const before = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
    return await canvas.evaluate(
      async ({ urls, step }) => {
        const grays = await Promise.all(
          urls.map(async (url) => {
            const image = new Image();
            image.src = url;
            await image.decode();
            const drawn = document.createElement('canvas');
            drawn.width = image.width;
            drawn.height = image.height;
            const context = drawn.getContext('2d');
            if (context === null) throw new Error('no canvas');
            context.filter = 'grayscale(1) blur(2px)';
            context.drawImage(image, 0, 0);
            return context.getImageData(0, 0, image.width, image.height);
          }),
        );
        const [a, b] = grays;
        if (a === undefined || b === undefined || a.width !== b.width || a.height !== b.height) return 1;
        let different = 0;
        for (let at = 0; at < a.data.length; at += 4) if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > step) different += 1;
        return different / (a.width * a.height);
      },
      { urls: [before, now], step: faint },
    );
  } finally {
    await canvas.close();
  }
}
