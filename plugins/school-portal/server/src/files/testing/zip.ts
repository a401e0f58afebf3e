import { deflateRawSync } from 'node:zlib';

export type ZipEntry = { name: string; bytes: Buffer | string; stored?: boolean; says?: number; localName?: string; flags?: number };

const crc = (bytes: Buffer): number => {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
};

const head = (signature: number, entry: ZipEntry, packed: Buffer, plain: Buffer, name: string): Buffer => {
  const isCentral = signature === 0x02014b50;
  const bytes = Buffer.alloc(isCentral ? 46 : 30);
  bytes.writeUInt32LE(signature, 0);
  const at = isCentral ? 6 : 4;
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(entry.flags ?? 0, at + 2);
  bytes.writeUInt16LE(entry.stored ? 0 : 8, at + 4);
  bytes.writeUInt32LE(plain.length > 1_000_000 ? 0 : crc(plain), at + 10);
  bytes.writeUInt32LE(packed.length, at + 14);
  bytes.writeUInt32LE(entry.says ?? plain.length, at + 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), at + 22);
  return bytes;
};

/** A ZIP as any program writes it, or one that lies where a test wants it to. */
export const zipOf = (entries: readonly ZipEntry[], options: { comment?: string; before?: Buffer; after?: Buffer } = {}): Buffer => {
  const before = options.before ?? Buffer.alloc(0);
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let from = before.length;
  for (const entry of entries) {
    const plain = Buffer.from(entry.bytes);
    const packed = entry.stored ? plain : deflateRawSync(plain);
    const local = Buffer.concat([head(0x04034b50, entry, packed, plain, entry.localName ?? entry.name), Buffer.from(entry.localName ?? entry.name), packed]);
    const central = head(0x02014b50, entry, packed, plain, entry.name);
    central.writeUInt32LE(from, 42);
    directory.push(central, Buffer.from(entry.name));
    locals.push(local);
    from += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(from, 16);
  end.writeUInt16LE(Buffer.byteLength(options.comment ?? ''), 20);
  return Buffer.concat([before, ...locals, list, end, Buffer.from(options.comment ?? ''), options.after ?? Buffer.alloc(0)]);
};
