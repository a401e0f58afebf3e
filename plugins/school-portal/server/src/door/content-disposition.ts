/** RFC 6266 with the name twice: in plain letters for the oldest readers, in full for all others (RFC 5987). */
export const contentDisposition = (kind: 'attachment' | 'inline', name: string): string => {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_').trim() || 'file';
  const full = encodeURIComponent(name).replace(/['()*!]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"${full === plain ? '' : `; filename*=UTF-8''${full}`}`;
};
