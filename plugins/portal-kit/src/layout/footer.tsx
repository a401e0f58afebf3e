import type { ReactElement } from 'react';
import type { Frame, Link, LinkGroup } from './frame';

const links: readonly Link[] = [
  { text: 'About the Virtual School', href: '/about' },
  { text: 'Accessibility statement', href: '/accessibility-statement' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Cookies', href: '/cookies' },
];

const Groups = ({ groups }: { groups: readonly LinkGroup[] }): ReactElement => (
  <div className="vs-footer__groups">
    {groups.map((group) => (
      <nav key={group.title} aria-label={group.title}>
        <h2 className="vs-footer__title">{group.title}</h2>
        <ul className="vs-footer__list">{group.links.map((link) => <li key={link.href}><a href={link.href}>{link.text}</a></li>)}</ul>
      </nav>
    ))}
  </div>
);

export const Footer = ({ frame, groups }: { frame: Frame; groups?: readonly LinkGroup[] }): ReactElement => (
  <footer className="vs-footer">
    <div className="govuk-width-container">
      {groups && <Groups groups={groups} />}
      <h2 className="govuk-visually-hidden">About this site</h2>
      <ul>{links.map((link) => <li key={link.href}><a href={link.href}>{link.text}</a></li>)}</ul>
      {frame.authorityName && <p className="vs-footer__by">{frame.authorityName}</p>}
    </div>
  </footer>
);
