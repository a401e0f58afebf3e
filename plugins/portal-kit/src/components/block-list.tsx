import type { ReactElement } from 'react';
import type { Block } from '../documents/model';
import { FactList } from './fact-list';
import { Table } from './table';

const headingClass = ['govuk-heading-l', 'govuk-heading-m', 'govuk-heading-s'] as const;

/** Level 1 of a document is level 2 of the page, which has its own h1. */
const Heading = ({ level, text }: { level: 1 | 2 | 3; text: string }): ReactElement => {
  const As = (['h2', 'h3', 'h4'] as const)[level - 1] ?? 'h4';
  return <As className={headingClass[level - 1]}>{text}</As>;
};

const Paragraph = ({ text, tone }: { text: string; tone?: 'quote' | 'note' | 'warning' }): ReactElement => {
  if (tone === 'quote') return <blockquote className="vs-quote vs-lines">{text}</blockquote>;
  if (tone === 'warning') return <p className="govuk-body vs-problem">{text}</p>;
  return <p className={tone === 'note' ? 'vs-note vs-lines' : 'govuk-body vs-lines'}>{text}</p>;
};

const Drawn = ({ block }: { block: Block }): ReactElement => {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} text={block.text} />;
    case 'paragraph':
      return <Paragraph text={block.text} tone={block.tone} />;
    case 'list':
      return block.numbered
        ? <ol className="govuk-list govuk-list--number">{block.items.map((item, at) => <li key={at}>{item}</li>)}</ol>
        : <ul className="govuk-list govuk-list--bullet">{block.items.map((item, at) => <li key={at}>{item}</li>)}</ul>;
    case 'facts':
      return <FactList rows={block.rows} />;
    case 'table':
      return <Table caption={block.caption} captionSize="s" columns={block.header} rows={block.rows} />;
    case 'picture':
      return <img className="vs-picture" src={`data:image/jpeg;base64,${block.jpeg}`} alt={block.alt} width={block.width} height={block.height} />;
  }
};

/** A document on the screen: the same model that the PDF is made from, so the two cannot disagree. */
export const BlockList = ({ blocks }: { blocks: readonly Block[] }): ReactElement => (
  <div className="vs-document">{blocks.map((block, at) => <Drawn key={at} block={block} />)}</div>
);
