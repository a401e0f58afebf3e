import { renderShell } from '@virtual-school/portal-kit';
import { assetFiles } from '../store/assets';
import type { PortalConfig } from '../store/portal-config';

type Words = { title: string; text: readonly string[]; links?: readonly { text: string; href: string }[] };
const list = [{ text: 'Go to your list', href: '/portal' }];

const words: Record<number, Words> = {
  401: { title: 'Sign in to see this page', text: ['You have been signed out.'] },
  403: { title: 'You cannot do this', text: ['This page belongs to somebody else’s work, or it was opened from another site.', 'Go back to your list and try again from there.'] },
  404: { title: 'This page cannot be found', text: ['If you typed the address, check it is right.', 'If you pressed a link, the record may have moved to another school or worker.'] },
  409: { title: 'This has changed', text: ['Somebody else was first, or it is too late for this. Go back and look at it again.'] },
  410: { title: 'This link does not work any more', text: ['It has been used, or it is too old.', 'If you have an account, sign in. If your invitation has run out, ask whoever invited you for a new one.'], links: [{ text: 'Sign in', href: '/portal/sign-in' }, { text: 'Ask for a link to choose a new password', href: '/portal/reset' }] },
  413: { title: 'That is too much at once', text: ['Shorten the longest answer and save again. Go back: your browser has kept what you typed.', 'If you were sending a file, choose a smaller one.'] },
  415: { title: 'This page does not take files', text: ['Go back and enter the words instead.'] },
  422: { title: 'We could not read what was sent', text: ['Go back and try again. Nothing was changed.'] },
  429: { title: 'Too many tries', text: ['Wait 15 minutes, then try again.'] },
  503: { title: 'The portal is not available just now', text: ['Nothing you saved is lost. Try again in a few minutes.'] },
};

const sorry: Words = { title: 'Sorry, something went wrong', text: ['Nothing you saved before is lost. Go back and try again.'] };
const bad: Words = { title: 'We could not understand that', text: ['Go back and try again. Nothing was changed.'] };

/** One page for every error, in the portal's own layout; it never repeats what was asked for. */
export const errorPage = (config: Pick<PortalConfig, 'serviceName' | 'demo'>) => (status: number, nonce: string): string => {
  const { title, text, links = list } = words[status] ?? (status < 500 ? bad : sorry);
  return renderShell({
    title,
    nonce,
    serviceName: config.serviceName,
    demo: config.demo,
    assets: assetFiles(),
    path: '',
    navigation: [],
    hasProblems: false,
    main: (
      <>
        <h1 className="govuk-heading-l">{title}</h1>
        {text.map((line) => <p className="govuk-body" key={line}>{line}</p>)}
        {links.map(({ text: word, href }) => <p className="govuk-body" key={href}><a className="govuk-link" href={href}>{word}</a></p>)}
      </>
    ),
  });
};
