import { formatDay, londonDay, type Block, type DocumentModel } from '@virtual-school/portal-kit';
import { publicPath } from './addresses';
import { audiencesOf } from './audiences';
import { isSafeLink, ownPicture, wordsOf, type BlockNode } from './blocks';
import type { Entry } from './entries';
import { audiences, forces, trainingKind } from './labels';
import type { PaperPictures } from './paper-pictures';

const guidance = 'api::guidance-article.guidance-article';

/** Paper has no links: an address elsewhere stands after the words that led to it. Nor has it a line through words: those are left out. */
const paperWords = (node: BlockNode): string => {
  const words = (node.strikethrough ? '' : node.text ?? '') + (node.children ?? []).map(paperWords).join('');
  if (node.type !== 'link' || !isSafeLink(node.url) || /^[/#]/.test(node.url)) return words;
  const address = node.url.replace(/^(mailto|tel):/i, '');
  return words.includes(address) ? words : `${words} (${address})`;
};

const itemsOf = (node: BlockNode, mark = ''): string[] => (node.children ?? []).flatMap((item) => (item.type === 'list' ? itemsOf(item, `${mark}– `) : [`${mark}${paperWords(item)}`]));

/** Lines of a list within it are not counted on, so such a list has no numbers on paper. */
const isNumbered = (list: BlockNode): boolean => list.format === 'ordered' && !(list.children ?? []).some(({ type }) => type === 'list');

/** A picture that cannot be had is said in words, where there are any. */
const pictureOf = ({ image = {} }: BlockNode, pictures: PaperPictures): Block | undefined => {
  const alt = image.alternativeText?.trim() ?? '';
  const picture = pictures.get(ownPicture(image) ?? '');
  if (picture) return { kind: 'picture', ...picture, alt };
  return alt === '' ? undefined : { kind: 'paragraph', text: `Picture: ${alt}`, tone: 'note' };
};

const blockOf = (node: BlockNode, pictures: PaperPictures): Block | undefined => {
  if (node.type === 'image') return pictureOf(node, pictures);
  if (node.type === 'list') return { kind: 'list', items: itemsOf(node), ...(isNumbered(node) && { numbered: true as const }) };
  const text = paperWords(node).trim();
  if (text === '') return undefined;
  if (node.type === 'heading') return { kind: 'heading', level: Math.min(3, Math.max(1, (node.level ?? 2) - 1)) as 1 | 2 | 3, text: wordsOf(node).trim() };
  return { kind: 'paragraph', text, ...(node.type === 'quote' && { tone: 'quote' as const }) };
};

const factsOf = (entry: Entry): { term: string; text: string[] }[] => {
  const force = forces[entry.force ?? ''];
  const source = entry.source_name && `${entry.source_name}${entry.source_date ? `, ${formatDay(entry.source_date)}` : ''}`;
  return [
    ...(force ? [{ term: 'Status', text: [`${force.title}. ${force.meaning}`] }] : []),
    ...(entry.published_on ? [{ term: 'Published', text: [formatDay(entry.published_on)] }] : []),
    ...(entry.form ? [{ term: 'Kind', text: [trainingKind(entry)] }] : []),
    ...(entry.link && isSafeLink(entry.link) ? [{ term: 'Link', text: [entry.link] }] : []),
    ...(source ? [{ term: 'Source', text: [source, ...(entry.source_url ? [entry.source_url] : [])] }] : []),
    ...(entry.owner ? [{ term: 'Who answers for it', text: [entry.owner] }] : []),
    ...(entry.in_force_from ? [{ term: 'In force from', text: [formatDay(entry.in_force_from)] }] : []),
    ...(entry.review_on ? [{ term: 'To be reviewed by', text: [formatDay(entry.review_on)] }] : []),
  ];
};

/** A printed page is not taken back when the article is replaced, so it says so first. */
const noticeOf = (entry: Entry, replacedBy?: Entry): Block[] => {
  const text = replacedBy ? [`This has been replaced. Read “${replacedBy.title}” instead (${publicPath(guidance, replacedBy.slug)}).`, entry.superseded_note].filter(Boolean).join(' ') : entry.superseded_note;
  return text ? [{ kind: 'paragraph', text, tone: replacedBy ? 'warning' : 'note' }] : [];
};

const changeOf = ({ changed_on: on, change_note: note }: Entry): Block[] =>
  on && note ? [{ kind: 'heading', level: 1, text: `What changed on ${formatDay(on)}` }, { kind: 'paragraph', text: note }] : [];

type Beside = { replacedBy?: Entry; pictures?: PaperPictures };

/** An article as a document to print or send: the same entries give the same model, and so the same bytes. */
export const articleDocument = (entry: Entry, address: string, { replacedBy, pictures = new Map() }: Beside = {}): DocumentModel => {
  const changed = londonDay(entry.updatedAt);
  const facts = factsOf(entry);
  return {
    title: entry.title,
    language: 'en-GB',
    reference: address,
    version: formatDay(changed),
    audience: audiencesOf(entry).map((each) => audiences[each] ?? '').join(', '),
    isOpen: true,
    date: changed,
    blocks: [
      ...noticeOf(entry, replacedBy),
      ...(entry.summary ? [{ kind: 'paragraph' as const, text: entry.summary }] : []),
      ...(facts.length > 0 ? [{ kind: 'facts' as const, rows: facts }] : []),
      ...(entry.body ?? []).flatMap((node) => blockOf(node, pictures) ?? []),
      ...changeOf(entry),
    ],
  };
};
