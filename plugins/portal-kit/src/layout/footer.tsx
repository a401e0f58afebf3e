import type { ReactElement } from 'react';
import type { Frame, Link } from './frame';

const links: readonly Link[] = [
  { text: 'About the Virtual School', href: '/about' },
  { text: 'Accessibility statement', href: '/accessibility-statement' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Cookies', href: '/cookies' },
];

export const Footer = ({ frame }: { frame: Frame }): ReactElement => (
  <footer className="vs-footer">
    <div className="govuk-width-container">
      <h2 className="govuk-visually-hidden">About this site</h2>
      <ul>{links.map((link) => <li key={link.href}><a href={link.href}>{link.text}</a></li>)}</ul>
      {frame.authorityName && <p className="vs-footer__by">{frame.authorityName}</p>}
    </div>
  </footer>
);
