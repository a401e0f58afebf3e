import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const piece = 65_536;
const tag = 16;

/** A key for one file only, so that its pieces can be numbered instead of drawing a nonce for each. */
export const newFileKey = (): Buffer => randomBytes(32);

/** How many bytes are kept for so many. */
export const sealedLength = (bytes: number): number => bytes + Math.max(1, Math.ceil(bytes / piece)) * tag;

/** The number of the piece and whether it is the last: pieces cannot change places, and none can be cut off the end. */
const nonceOf = (at: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(at, 0);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
};

const sealPiece = (key: Buffer, at: number, isLast: boolean, bytes: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(at, isLast));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
};

const openPiece = (key: Buffer, at: number, isLast: boolean, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(at, isLast));
  decipher.setAuthTag(sealed.subarray(sealed.length - tag));
  return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tag)), decipher.final()]);
};

type Change = (at: number, isLast: boolean, bytes: Buffer) => Buffer;

/** Works piece by piece; the last is known only when nothing follows, so one piece is always held back. */
class InPieces extends Transform {
  private held: Buffer[] = [];
  private count = 0;
  private at = 0;

  constructor(private readonly size: number, private readonly change: Change) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.held.push(chunk);
    this.count += chunk.length;
    done(this.attempt(() => {
      while (this.count > this.size) this.pass(this.size, false);
    }));
  }

  override _flush(done: TransformCallback): void {
    done(this.attempt(() => this.pass(this.count, true)));
  }

  private pass(length: number, isLast: boolean): void {
    const all = this.held.length === 1 ? (this.held[0] as Buffer) : Buffer.concat(this.held, this.count);
    this.held = [all.subarray(length)];
    this.count -= length;
    this.push(this.change(this.at, isLast, all.subarray(0, length)));
    this.at += 1;
  }

  /** What was tampered with ends the stream, whoever reads it. */
  private attempt(work: () => void): Error | null {
    try {
      work();
      return null;
    } catch (error) {
      return error as Error;
    }
  }
}

/** AES-256-GCM in pieces of 64 KiB: a file of any size passes in the memory of a few of them. */
export const sealingBytes = (key: Buffer): Transform => new InPieces(piece, (at, isLast, bytes) => sealPiece(key, at, isLast, bytes));
/** Gives out only what was checked; a changed, missing or added piece is an error. */
export const openingBytes = (key: Buffer): Transform => new InPieces(piece + tag, (at, isLast, bytes) => openPiece(key, at, isLast, bytes));
