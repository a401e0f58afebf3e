import { Fragment, type ReactElement, type ReactNode } from 'react';

/** Strapi Blocks as the editor writes them. Whatever is not known here is left out. */
export type BlockNode = { type: string; text?: string; level?: number; format?: string; url?: string; bold?: boolean; italic?: boolean; underline?: boolean; code?: boolean; image?: { url?: string; alternativeText?: string | null; width?: number; height?: number }; children?: readonly BlockNode[] };

/** Only addresses that lead somewhere harmless: https, mail, or this site. */
export const isSafeLink = (url: string | undefined): url is string => /^(https?:\/\/|mailto:|\/(?![/\\]))/i.test(url ?? '');

/** The words of a block and of all that stands in it. */
export const wordsOf = (node: BlockNode): string => (node.text ?? '') + (node.children ?? []).map(wordsOf).join('');

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

const List = ({ node }: { node: BlockNode }): ReactElement => {
  const items: ReactElement[] = [];
  const children = node.children ?? [];
  // A list inside a list belongs to the item before it: a list may hold nothing but items.
  children.forEach((item, at) => {
    if (item.type === 'list') return void (at === 0 && items.push(<li key={at}><List node={item} /></li>));
    const inner = children[at + 1]?.type === 'list' ? children[at + 1] : undefined;
    items.push(<li key={at}><Inline nodes={item.children} />{inner && <List node={inner} />}</li>);
  });
  return node.format === 'ordered' ? <ol className="govuk-list govuk-list--number">{items}</ol> : <ul className="govuk-list govuk-list--bullet">{items}</ul>;
};

const Heading = ({ node, heading }: { node: BlockNode; heading?: HeadingAt }): ReactElement | null => {
  if (!heading) return null;
  const Tag = `h${heading.level}` as 'h2';
  return <Tag id={heading.id} className={heading.level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}><Inline nodes={node.children} /></Tag>;
};

const Picture = ({ node }: { node: BlockNode }): ReactElement | null => {
  const { url, alternativeText, width, height } = node.image ?? {};
  return url?.startsWith('/uploads/') ? <img src={url} alt={alternativeText ?? ''} width={width} height={height} loading="lazy" /> : null;
};

const Block = ({ node, heading }: { node: BlockNode; heading?: HeadingAt }): ReactElement | null => {
  switch (node.type) {
    case 'paragraph':
      return wordsOf(node).trim() === '' ? null : <p className="govuk-body"><Inline nodes={node.children} /></p>;
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
