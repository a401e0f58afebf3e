import { Fragment, type ReactElement, type ReactNode } from 'react';

/** Strapi Blocks as the editor writes them. Whatever is not known here is left out. */
export type BlockNode = { type: string; text?: string; level?: number; format?: string; url?: string; bold?: boolean; italic?: boolean; underline?: boolean; code?: boolean; children?: readonly BlockNode[] };

/** Only addresses that lead somewhere harmless: https, mail, or this site. */
export const isSafeLink = (url: string | undefined): url is string => /^(https?:\/\/|mailto:|\/(?!\/))/i.test(url ?? '');

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
  const items = (node.children ?? []).map((item, at) => (item.type === 'list' ? <li key={at}><List node={item} /></li> : <li key={at}><Inline nodes={item.children} /></li>));
  return node.format === 'ordered' ? <ol className="govuk-list govuk-list--number">{items}</ol> : <ul className="govuk-list govuk-list--bullet">{items}</ul>;
};

/** The page has one h1, so an editor's headings begin one level below it. */
const Heading = ({ node }: { node: BlockNode }): ReactElement => {
  const level = Math.min(6, Math.max(2, (node.level ?? 2) + (node.level === 1 ? 1 : 0)));
  const Tag = `h${level}` as 'h2';
  return <Tag className={level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}><Inline nodes={node.children} /></Tag>;
};

const Block = ({ node }: { node: BlockNode }): ReactElement | null => {
  switch (node.type) {
    case 'paragraph':
      return <p className="govuk-body"><Inline nodes={node.children} /></p>;
    case 'heading':
      return <Heading node={node} />;
    case 'list':
      return <List node={node} />;
    case 'quote':
      return <blockquote className="govuk-inset-text"><Inline nodes={node.children} /></blockquote>;
    case 'code':
      return <pre><code><Inline nodes={node.children} /></code></pre>;
    default:
      return null;
  }
};

export const Blocks = ({ blocks }: { blocks: readonly BlockNode[] | null | undefined }): ReactElement => <>{(blocks ?? []).map((node, at) => <Block key={at} node={node} />)}</>;
