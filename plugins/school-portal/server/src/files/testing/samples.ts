import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { kinds } from '../domain/kinds';
import { zipOf, type ZipEntry } from './zip';

/** The test pattern of virus scanners, put together here so that no scanner stumbles over this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const contentTypes = (type: string, more = ''): ZipEntry => ({ name: '[Content_Types].xml', bytes: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/>${more}</Types>` });
const rels = (relations: string): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
const relation = (type: string, target: string, mode = ''): string => `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
const words: ZipEntry = { name: 'word/document.xml', bytes: '<?xml version="1.0"?><w:document><w:t>Invented words</w:t></w:document>' };

export const office = (extension: string, more: readonly ZipEntry[] = [], options: Parameters<typeof zipOf>[1] = {}): Buffer =>
  zipOf([contentTypes(kinds[extension]?.inner ?? ''), { name: '_rels/.rels', bytes: rels(relation('officeDocument', 'word/document.xml')) }, words, ...more], options);
export const officeOfType = (type: string): Buffer => zipOf([contentTypes(type), words]);
export const relations = (type: string, target: string, mode = ''): ZipEntry => ({ name: 'word/_rels/document.xml.rels', bytes: rels(relation(type, target, mode)) });
export const open = (extension: string, more: readonly ZipEntry[] = []): Buffer =>
  zipOf([{ name: 'mimetype', bytes: kinds[extension]?.inner ?? '', stored: true }, { name: 'content.xml', bytes: '<?xml version="1.0"?><office:document-content>Invented</office:document-content>' }, ...more]);

/** A PDF of one empty page with whatever else a test puts into it. */
export const pdf = (more = '', trailer = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n${more}\ntrailer\n<< /Size 4 /Root 1 0 R ${trailer}>>\nstartxref\n9\n%%EOF\n`, 'latin1');
export const objectStream = (inside: string, filter = '/FlateDecode', type = '/ObjStm'): string =>
  `9 0 obj\n<< /Type ${type} /N 1 /First 4 /Filter ${filter} /Length 99 >>\nstream\n${(filter.includes('Flate') ? deflateSync(Buffer.from(inside)) : Buffer.from(inside)).toString('latin1')}\nendstream\nendobj`;

const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#0f6272' } });
export const jpeg = (width = 60, height = 40): Promise<Buffer> => drawn(width, height).jpeg().toBuffer();
export const png = (width = 60, height = 40): Promise<Buffer> => drawn(width, height).png().toBuffer();
/** A photo that says where and when it was taken, and stands on its side. */
export const photo = (): Promise<Buffer> => drawn(60, 40).withExif({ IFD0: { Make: 'InventedCamera', DateTime: '2026:11:04 09:00:00' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();

/** The head of a picture of that size and no picture behind it. */
export const pngHead = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.set([8, 2, 0, 0, 0], 24);
  return Buffer.concat([head, Buffer.from('0000000049444154', 'hex')]);
};
