import { createInflate, createInflateRaw } from 'node:zlib';
import type { Bytes } from './bytes';

/** What comes out, window by window; the last 256 bytes of one stand at the head of the next. */
export type Seen = (window: Buffer) => boolean;
export type Unfolded = { bytes: number } | 'damaged' | 'bomb' | 'seen';

const step = 65_536;
const overlap = 256;

/**
 * Unfolds a deflated stretch of the file and throws the result away, looking at it as it passes: never more than
 * `most` bytes come out, whatever the file says about itself. `seen` ends it.
 */
export const inflate = (file: Bytes, from: number, length: number, most: number, format: 'raw' | 'zlib', seen: Seen): Promise<Unfolded> =>
  new Promise((resolve) => {
    const stream = format === 'raw' ? createInflateRaw() : createInflate();
    let out = 0;
    let kept = Buffer.alloc(0);
    let isOver = false;
    const end = (result: Unfolded) => {
      if (isOver) return;
      isOver = true;
      stream.destroy();
      resolve(result);
    };
    stream.on('data', (bytes: Buffer) => {
      out += bytes.length;
      if (out > most) return end('bomb');
      const window = Buffer.concat([kept, bytes]);
      if (seen(window)) return end('seen');
      kept = window.subarray(-overlap);
    });
    stream.on('error', () => end('damaged'));
    stream.on('end', () => end({ bytes: out }));
    const feed = async () => {
      for (let at = from; at < from + length && !isOver; at += step) {
        const bytes = await file.read(at, Math.min(step, from + length - at));
        if (isOver) return;
        if (!stream.write(bytes)) await new Promise<void>((go) => { stream.once('drain', go).once('end', go).once('close', go); });
      }
      if (!isOver) stream.end();
    };
    feed().catch(() => end('damaged'));
  });
