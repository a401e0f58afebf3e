import type { Why } from './why-refused';

/** Things inside an Office file that run, or are files of their own. */
const programs = /(^|\/)(vbaproject|vbadata)[^/]*\.|(^|\/)(activex|ctrlprops|customui|macrosheets|dialogsheets)(\/|\.)|^(basic|scripts)\//i;
const embedded = /(^|\/)embeddings\/|\.(zip|jar|7z|rar|gz|exe|dll|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|scr|lnk|msi|html?|chm|docm?|docx|xls[mbx]?|ppt[mx]?|pdf|swf)$|(^|\/)oleobject/i;
const printers = /(^|\/)printersettings\/[^/]+\.bin$/i;

export const entrySays = (name: string): Why | undefined => {
  if (programs.test(name)) return 'macros';
  if (embedded.test(name)) return 'embedded';
  return /\.bin$/i.test(name) && !printers.test(name) ? 'embedded' : undefined;
};

/** Only what is read as words is searched. */
export const isXml = (name: string): boolean => /\.(xml|rels|vml|rdf)$/i.test(name) || name === 'mimetype';

const macroTypes = /macroEnabled|ms-office\.(vbaProject|activeX)|vnd\.ms-(excel|powerpoint)\.(intlmacrosheet|macrosheet)/i;
const fetches = /relationships\/(attachedTemplate|oleObject|frame|subDocument|aFChunk|externalLinkPath|package)"?/i;
const outsideTarget = /TargetMode\s*=\s*["']External["']/i;
const badTarget = /Target\s*=\s*["']\s*(file:|\\\\|mhtml:|ms-|javascript:|vbscript:|data:|\/\/)/i;

/** One relation of a file to something else. A link that a person presses is a link; what is fetched on opening is not taken. */
const relationSays = (relation: string): Why | undefined => {
  if (/relationships\/(attachedTemplate|oleObject|frame|subDocument|aFChunk)/i.test(relation)) return outsideTarget.test(relation) ? 'outside' : 'embedded';
  if (!outsideTarget.test(relation)) return undefined;
  return fetches.test(relation) || badTarget.test(relation) || /relationships\/(image|audio|video|media|externalLink)/i.test(relation) ? 'outside' : undefined;
};

/** What a stretch of XML says: an entity that unfolds, a macro, a command for another program, a thing fetched on opening. */
export const xmlSays = (text: string): Why | undefined => {
  if (/<!(ENTITY|DOCTYPE)/i.test(text)) return 'active';
  if (macroTypes.test(text) || /vnd\.sun\.star\.script|script:event-listener|office:script|macro:\/\//i.test(text)) return 'macros';
  if (/<ddeLink\b|\bDDEAUTO\b|instrText[^>]*>\s*DDE\s|text:dde-connection|office:dde-source|(?:table:formula="|<f>)[^"<]*\bDDE\(/i.test(text)) return 'outside';
  for (const [relation] of text.matchAll(/<Relationship\b[^>]*>/gi)) {
    const says = relationSays(relation);
    if (says) return says;
  }
  return undefined;
};
