export type Metadata = { title: string; language: string; date: Date };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The XMP packet: title, language and the claim of PDF/UA-1 (ISO 14289-1, 5). */
export const metadataXml = ({ title, language, date }: Metadata): string => `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date.toISOString().slice(0, 19)}Z</xmp:CreateDate>
<xmp:CreatorTool>Virtual School Portal</xmp:CreatorTool>
<pdf:Producer>Virtual School Portal</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;
