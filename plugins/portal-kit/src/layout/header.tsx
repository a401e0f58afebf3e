import type { ReactElement, ReactNode } from 'react';
import { currentOf, type Frame } from './frame';

/** An open book; our own mark, no crown. */
const Mark = (): ReactElement => (
  <svg className="vs-header__mark" aria-hidden="true" focusable="false" viewBox="0 0 32 32" width="36" height="36">
    <path d="M3 8.500c5-1.600 9.500-.700 13 2.200 3.500-2.900 8-3.800 13-2.200v15c-5-1.600-9.500-.700-13 2.200-3.500-2.900-8-3.800-13-2.200zM16 10.700v15" fill="none" stroke="currentColor" strokeWidth="2.400" strokeLinejoin="round" />
  </svg>
);

const Navigation = ({ frame }: { frame: Frame }): ReactElement | null => {
  const current = currentOf(frame.path, frame.navigation);
  return frame.navigation.length === 0 ? null : (
    <nav className="vs-navigation" aria-label="Main">
      <div className="govuk-width-container">
        <ul>
          {frame.navigation.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={item.href === current ? (item.href === frame.path ? 'page' : 'true') : undefined}>{item.text}</a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};

/** The service's name, whose it is, and on the right what the page is given: the account, or the way in. */
export const Header = ({ frame, home, children }: { frame: Frame; home: string; children?: ReactNode }): ReactElement => (
  <header>
    <div className="vs-header">
      <div className="govuk-width-container">
        <div className="vs-header__row">
          <a className="vs-header__name" href={home}>
            <Mark />
            <span>
              {frame.serviceName}
              {frame.authorityName && <span className="vs-header__authority">{frame.authorityName}</span>}
            </span>
          </a>
          {children && <div className="vs-header__account">{children}</div>}
        </div>
      </div>
    </div>
    <Navigation frame={frame} />
  </header>
);
