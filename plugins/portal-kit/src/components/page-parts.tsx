import type { ReactElement, ReactNode } from 'react';

/** The page's one heading; `caption` says what it belongs to. */
export const PageHeading = ({ caption, children }: { caption?: ReactNode; children: ReactNode }): ReactElement => (
  <>
    {caption && <span className="govuk-caption-l">{caption}</span>}
    <h1 className="govuk-heading-l">{children}</h1>
  </>
);

/** The head of a public page. */
export const Hero = ({ title, lead, children }: { title: string; lead: string; children?: ReactNode }): ReactElement => (
  <div className="vs-hero">
    <h1 className="govuk-heading-xl">{title}</h1>
    <p className="govuk-body-l vs-hero__lead">{lead}</p>
    {children && <div className="vs-hero__actions">{children}</div>}
  </div>
);

export type Card = { title: string; href: string; text?: string; meta?: string };

/** A few ways on, of equal weight. */
export const Cards = ({ cards, level = 2 }: { cards: readonly Card[]; level?: 2 | 3 }): ReactElement => {
  const As = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="vs-cards">
      {cards.map((card) => (
        <li className="vs-card" key={card.href}>
          <As className="govuk-heading-s vs-card__title"><a className="govuk-link vs-card__link" href={card.href}>{card.title}</a></As>
          {card.text && <p className="govuk-body-s vs-card__text">{card.text}</p>}
          {card.meta && <p className="vs-card__meta">{card.meta}</p>}
        </li>
      ))}
    </ul>
  );
};

/** Running text as an editor wrote it: headings, paragraphs, lists and links without classes. */
export const Prose = ({ children }: { children: ReactNode }): ReactElement => <div className="vs-prose">{children}</div>;

/** Main words on the left, what goes with them on the right; one column on a phone. */
export const Columns = ({ main, aside }: { main: ReactNode; aside: ReactNode }): ReactElement => (
  <div className="govuk-grid-row">
    <div className="govuk-grid-column-two-thirds">{main}</div>
    <aside className="govuk-grid-column-one-third vs-aside">{aside}</aside>
  </div>
);
