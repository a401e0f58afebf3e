import type { ReactElement, ReactNode } from 'react';
import { htmlOf } from '../html';

export type Link = { text: string; href: string };

type Frame = {
  title: string; // never a name
  main: ReactElement;
  nonce: string;
  serviceName: string;
  authorityName?: string;
  assets: { css: string; js: string };
  path: string;
  navigation: readonly Link[];
  hasProblems?: boolean;
  back?: Link;
  wide?: boolean;
  demo?: boolean;
  description?: string;
};

export type ShellProps = Frame & {
  notice?: ReactElement;
  account?: { name: string; publicId: string; csrf: string };
  session?: { idleSeconds: number; endSeconds: number };
};

const isCurrent = (path: string, href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`));

const Head = ({ frame }: { frame: Frame }) => (
  <head>
    <meta charSet="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#1f3a5f" />
    {frame.description && <meta name="description" content={frame.description} />}
    <title>{`${frame.hasProblems ? 'Error: ' : ''}${frame.title} – ${frame.serviceName}`}</title>
    <link rel="icon" href="/favicon.ico" sizes="any" />
    <link rel="stylesheet" href={frame.assets.css} />
    <script src={frame.assets.js} defer nonce={frame.nonce} />
  </head>
);

const DemoBanner = () => (
  <div className="vs-demo" role="region" aria-label="Demonstration">
    <div className="govuk-width-container">
      <strong>Demonstration.</strong> Every person and school here is invented. <a href="/portal/demo">Sign in as somebody else</a>
    </div>
  </div>
);

const SignOut = ({ account }: { account: NonNullable<ShellProps['account']> }) => (
  <div className="vs-header__account">
    <a href="/portal/account">{account.name}</a>
    <form method="post" action="/portal/sign-out">
      <input type="hidden" name="_csrf" value={account.csrf} />
      <button type="submit" className="vs-header__sign-out">Sign out</button>
    </form>
  </div>
);

const Navigation = ({ frame }: { frame: Frame }) =>
  frame.navigation.length === 0 ? null : (
    <nav className="vs-navigation" aria-label="Main">
      <div className="govuk-width-container">
        <ul>
          {frame.navigation.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={isCurrent(frame.path, item.href) ? 'page' : undefined}>{item.text}</a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );

const Header = ({ frame, home, children }: { frame: Frame; home: string; children?: ReactNode }) => (
  <header className="vs-header">
    <div className="govuk-width-container vs-header__row">
      <a className="vs-header__name" href={home}>
        <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" width="32" height="32"><path d="M4 8c5-2 9-1 12 2 3-3 7-4 12-2v17c-5-2-9-1-12 2-3-3-7-4-12-2z" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" /><path d="M16 10v17" stroke="currentColor" strokeWidth="2.5" /></svg>
        <span>{frame.serviceName}</span>
      </a>
      {children}
    </div>
  </header>
);

const footerLinks: readonly Link[] = [
  { text: 'About the Virtual School', href: '/about' },
  { text: 'Accessibility statement', href: '/accessibility-statement' },
  { text: 'Privacy', href: '/privacy' },
  { text: 'Cookies', href: '/cookies' },
];

const Footer = () => (
  <footer className="vs-footer">
    <div className="govuk-width-container">
      <h2 className="govuk-visually-hidden">About this site</h2>
      <ul>{footerLinks.map((link) => <li key={link.href}><a href={link.href}>{link.text}</a></li>)}</ul>
    </div>
  </footer>
);

const Body = ({ frame, notice, children }: { frame: Frame; notice?: ReactElement; children: ReactNode }) => (
  <>
    <a href="#main-content" className="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
    {frame.demo && <DemoBanner />}
    {children}
    <div className={frame.wide ? 'govuk-width-container vs-wide' : 'govuk-width-container'}>
      {frame.back && <a href={frame.back.href} className="govuk-back-link">{frame.back.text}</a>}
      <main className="govuk-main-wrapper" id="main-content">
        {notice}
        {frame.main}
      </main>
    </div>
    <Footer />
  </>
);

/** A page of the portal: header with account and sign-out, navigation of the role, the session's clock for the script. */
export const renderShell = (props: ShellProps): string =>
  htmlOf(
    <html lang="en-GB" className="govuk-template">
      <Head frame={props} />
      <body
        className="govuk-template__body"
        data-account={props.account?.publicId}
        data-csrf={props.account?.csrf}
        data-idle-seconds={props.session?.idleSeconds}
        data-end-seconds={props.session?.endSeconds}
      >
        <Body frame={props} notice={props.notice}>
          <Header frame={props} home={props.account ? '/portal' : '/'}>{props.account && <SignOut account={props.account} />}</Header>
          <Navigation frame={props} />
        </Body>
      </body>
    </html>,
  );

/** A public page: the same house, with the way in to the portal. */
export const renderSite = (props: Frame): string =>
  htmlOf(
    <html lang="en-GB" className="govuk-template">
      <Head frame={props} />
      <body className="govuk-template__body">
        <Body frame={props}>
          <Header frame={props} home="/"><div className="vs-header__account"><a href="/portal">Sign in</a></div></Header>
          <Navigation frame={props} />
        </Body>
      </body>
    </html>,
  );
