import type { ReactElement, ReactNode } from 'react';
import { Footer } from './footer';
import type { Frame, LinkGroup } from './frame';
import { Breadcrumbs } from './breadcrumbs';
import { DemoBanner } from './demo-banner';

const Head = ({ frame, isSite }: { frame: Frame; isSite?: boolean }): ReactElement => (
  <head>
    <meta charSet="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content="#12414d" />
    <meta name="format-detection" content="telephone=no" />
    {isSite && <meta name="color-scheme" content="light dark" />}
    {frame.description && <meta name="description" content={frame.description} />}
    <title>{`${frame.hasProblems ? 'Error: ' : ''}${frame.title} – ${frame.serviceName}`}</title>
    <link rel="icon" href="/favicon.ico" sizes="32x32" />
    <link rel="stylesheet" href={frame.assets.css} />
    {frame.head}
    <script src={frame.assets.js} defer nonce={frame.nonce} />
  </head>
);

/** Attributes of the body that the script reads. */
export type BodyData = { account?: string; csrf?: string; idleSeconds?: number; endSeconds?: number };

type Props = {
  frame: Frame;
  header: ReactNode;
  notice?: ReactNode;
  data?: BodyData;
  /** A public page: it follows the visitor's wish for a dark screen, and its footer leads through the site. */
  isSite?: boolean;
  footer?: readonly LinkGroup[];
};

/** One document for every page: skip link, header, main, footer, in that order. */
export const Document = ({ frame, header, notice, data = {}, isSite, footer }: Props): ReactElement => (
  <html lang="en-GB" className={isSite ? 'govuk-template vs-site' : 'govuk-template'}>
    <Head frame={frame} isSite={isSite} />
    <body className="govuk-template__body" data-account={data.account} data-csrf={data.csrf} data-idle-seconds={data.idleSeconds} data-end-seconds={data.endSeconds}>
      <a href="#main-content" className="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
      {frame.demo && <DemoBanner />}
      {header}
      <div className="vs-page">
        <div className="govuk-width-container">
          {frame.breadcrumbs && <Breadcrumbs links={frame.breadcrumbs} />}
          {frame.back && <a href={frame.back.href} className="govuk-back-link">{frame.back.text}</a>}
          <main className="govuk-main-wrapper" id="main-content">
            {notice}
            {frame.wide ? frame.main : <div className="vs-narrow">{frame.main}</div>}
          </main>
        </div>
      </div>
      <Footer frame={frame} groups={footer} />
    </body>
  </html>
);
