import type { Block, DocumentModel } from '@virtual-school/portal-kit';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../processes';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const cells = (tag: string, texts: readonly string[]): string => `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;

const htmlOf = (block: Block): string => {
  if (block.kind === 'heading') return `<h${block.level + 1}>${block.text}</h${block.level + 1}>`;
  if (block.kind === 'paragraph') return `<p>${block.text}</p>`;
  if (block.kind !== 'table') throw new Error('The plan of the bench has headings, paragraphs and tables only');
  return `<table><caption>${block.caption}</caption>${cells('th', block.header)}${block.rows.map((row) => cells('td', row)).join('')}</table>`;
};

const face = (weight: string, file: string): string => `@font-face { font-family: Noto; font-weight: ${weight}; src: url(data:font/ttf;base64,${fs.readFileSync(path.join(root, 'plugins/documents/assets/fonts', file)).toString('base64')}) }`;
const footer = '<div style="font-size:9px;width:100%;text-align:center">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>';

/** A browser that is open already, with the fonts in its page: prints the plan as HTML. Undefined where there is none. */
export const openPrinter = async () => {
  const executablePath = places.find((each) => each && fs.existsSync(each));
  if (!executablePath) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  const page = await browser.newPage();
  const style = `${face('400', 'NotoSans-Regular.ttf')} ${face('700', 'NotoSans-Bold.ttf')} body { font: 11pt Noto } table { border-collapse: collapse; font-size: 9.5pt } td, th { border: 0.5pt solid; text-align: left; padding: 3pt }`;
  await page.setContent(`<!doctype html><html lang="en-GB"><head><title>Plan</title><style>${style}</style></head><body></body></html>`);
  return {
    print: async (model: DocumentModel): Promise<Buffer> => {
      await page.locator('body').evaluate((body: { innerHTML: string }, html: string) => void (body.innerHTML = html), `<h1>${model.title}</h1>${model.blocks.map(htmlOf).join('')}`);
      return page.pdf({ format: 'A4', tagged: true, displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer, margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } });
    },
    close: () => browser.close(),
  };
};
