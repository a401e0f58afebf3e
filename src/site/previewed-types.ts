import { folders } from './addresses';

export const dutyKind = 'duty';

/** The types whose drafts can be looked at, by the word that stands for them in the address of a preview. */
export const previewedTypes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(folders).map((uid) => [uid.slice(uid.indexOf('.') + 1), uid])),
  [dutyKind]: 'plugin::duties.duty',
};

export const kindOf = (uid: string): string | undefined => Object.keys(previewedTypes).find((kind) => previewedTypes[kind] === uid);
