import { Fragment, type ReactElement, type ReactNode } from 'react';

/** Strapi Blocks as the editor writes them. Whatever is not known here is left out. */
export type BlockNode = { type: string; text?: string; level?: number; format?: string; url?: string; bold?: boolean; italic?: boolean; underline?: boolean; strikethrough?: boolean; code?: boolean; image?: { url?: string; provider?: string; alternativeText?: string | null; width?: number; height?: number }; children?: readonly BlockNode[] };

/** Only addresses that lead somewhere harmless: https, mail, a telephone, this site or this page. */
export const isSafeLink = (url: string | undefined): url is string => /^(https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/i.test(url ?? '');

/** The words of a block and of all that stands in it. What is struck out is none of them: without its line it would read as valid. */
export const wordsOf = (node: BlockNode): string => (node.strikethrough ? '' : node.text ?? '') + (node.children ?? []).map(wordsOf).join('');

const isEmpty = (node: BlockNode): boolean => (node.text ?? '').trim() === '' && (node.children ?? []).every(isEmpty);

/**
 * The address of a picture of our own media library, else undefined: a public page shows nothing from elsewhere.
 *
 * The editor of Strapi writes the address with the host at which the editor sat, which need not be the public one.
 */
export const ownPicture = ({ url = '', provider }: { url?: string; provider?: string }): string | undefined => {
  const path = provider === 'local' ? url.replace(/^https?:\/\/[^/?#]+/i, '') : url;
  return path.startsWith('/uploads/') ? path : undefined;
};

export type HeadingAt = { at: number; id: string; text: string; level: number };

/** The headings of an article with an id each, so that a list of contents can lead to them. */
export const headingsOf = (blocks: readonly BlockNode[] | null | undefined): HeadingAt[] => {
  const used = new Set<string>();
  return (blocks ?? []).flatMap((node, at) => {
    const text = node.type === 'heading' ? wordsOf(node).trim() : '';
    if (text === '') return [];
    const base = `section-${text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    // The page has one h1, so an editor's headings begin one level below it.
    return [{ at, id, text, level: Math.min(6, Math.max(2, node.level ?? 2)) }];
  });
};

const Text = ({ node }: { node: BlockNode }): ReactElement => {
  let content: ReactNode = node.text ?? '';
  if (node.bold) content = <strong>{content}</strong>;
  if (node.italic) content = <em>{content}</em>;
  if (node.code) content = <code>{content}</code>;
  if (node.strikethrough) content = <s><span className="govuk-visually-hidden">Struck out: </span>{content}</s>; // screen readers pass over the line alone
  return <>{content}</>;
};

const Inline = ({ nodes = [] }: { nodes?: readonly BlockNode[] }): ReactElement => (
  <>
    {nodes.map((node, at) => (
      <Fragment key={at}>
        {node.type === 'text' && <Text node={node} />}
        {node.type === 'link' && (isSafeLink(node.url) ? <a className="govuk-link" href={node.url}><Inline nodes={node.children} /></a> : <Inline nodes={node.children} />)}
      </Fragment>
    ))}
  </>
);

type Line = { item?: BlockNode; inner: BlockNode[] };

/** A list inside a list belongs to the item before it: a list may hold nothing but items. */
const linesOf = (children: readonly BlockNode[]): Line[] =>
  children.reduce<Line[]>((lines, child) => {
    const last = lines.at(-1);
    if (child.type !== 'list') return [...lines, { item: child, inner: [] }];
    return last ? [...lines.slice(0, -1), { ...last, inner: [...last.inner, child] }] : [{ inner: [child] }];
  }, []);

const List = ({ node }: { node: BlockNode }): ReactElement => {
  const items = linesOf(node.children ?? []).map(({ item, inner }, at) => <li key={at}>{item && <Inline nodes={item.children} />}{inner.map((each, place) => <List key={place} node={each} />)}</li>);
  return node.format === 'ordered' ? <ol className="govuk-list govuk-list--number">{items}</ol> : <ul className="govuk-list govuk-list--bullet">{items}</ul>;
};

const Heading = ({ node, heading }: { node: BlockNode; heading?: HeadingAt }): ReactElement | null => {
  if (!heading) return null;
  const Tag = `h${heading.level}` as 'h2';
  return <Tag id={heading.id} className={heading.level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}><Inline nodes={node.children} /></Tag>;
};

const Picture = ({ node }: { node: BlockNode }): ReactElement | null => {
  const { alternativeText, width, height } = node.image ?? {};
  const url = ownPicture(node.image ?? {});
  return url ? <img src={url} alt={alternativeText ?? ''} width={width} height={height} loading="lazy" /> : null;
};

const Block = ({ node, heading }: { node: BlockNode; heading?: HeadingAt }): ReactElement | null => {
  switch (node.type) {
    case 'paragraph':
      return isEmpty(node) ? null : <p className="govuk-body"><Inline nodes={node.children} /></p>;
    case 'heading':
      return <Heading node={node} heading={heading} />;
    case 'list':
      return <List node={node} />;
    case 'quote':
      return <blockquote className="govuk-inset-text"><Inline nodes={node.children} /></blockquote>;
    case 'code':
      return <pre><code><Inline nodes={node.children} /></code></pre>;
    case 'image':
      return <Picture node={node} />;
    default:
      return null;
  }
};

export const Blocks = ({ blocks }: { blocks: readonly BlockNode[] | null | undefined }): ReactElement => {
  const headings = headingsOf(blocks);
  return <>{(blocks ?? []).map((node, at) => <Block key={at} node={node} heading={headings.find((each) => each.at === at)} />)}</>;
};
