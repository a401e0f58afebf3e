import { defineAction, definePage, ok, refuse, signedIn, type PageContext, type Result, type Visit } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { newCardCodes, newSecret, secretAddress } from '../../domain/codes';
import { safeNext } from '../../domain/next-page';
import type { AccountNeeds } from '../../needs';
import type { AccountRow } from '../../store/accounts-store';
import { setApp, setCard } from '../../use-cases/set-factor';
import { codeFirst, enrolForm, loadEnrolling, prepareEnrolling, type Enrolling, type EnrolForm } from './enrol';
import { AppPage, CardPage, ChoosePage } from './page';
import { openPending, sealPending } from './pending';

const notAudited = 'a person’s own second factor; setting one is recorded by itself';
const back = { href: '/portal/second-factor', text: 'Back' };
const lost = [{ field: 'code', message: 'This page is too old. Open it again and start with the codes it then shows.' }];
type Done = { next: string };

export const chooseFactor = (needs: AccountNeeds) =>
  definePage<Record<string, string>, Enrolling>({
    path: '/portal/second-factor',
    allow: signedIn,
    audit: { notAudited },
    load: (visit) => loadEnrolling(needs, visit),
    redirect: codeFirst,
    view: (loaded) => ({ title: 'Choose a second factor', main: <ChoosePage {...loaded} /> }),
  });

type Shown = { loaded: Enrolling; secret: string; sealed: string; page: PageContext };
type Factor = {
  make: () => string;
  set: (visit: Visit, account: AccountRow, secret: string, typed: string) => Promise<Result<undefined>>;
  view: (shown: Shown) => ReactElement;
};

/** After a wrong code the same key or card is shown again: people have put it into the app, or printed it, by then. */
const factorPage = (needs: AccountNeeds, path: string, title: string, { make, set, view }: Factor) =>
  defineAction<Record<string, string>, Enrolling, EnrolForm, undefined, Done>({
    path,
    allow: signedIn,
    audit: { notAudited },
    load: (visit) => loadEnrolling(needs, visit),
    redirect: codeFirst,
    form: enrolForm,
    prepare: (visit, form) => prepareEnrolling(needs, visit, form),
    act: async (visit, form, { account, may }) => {
      if (may === 'code-first') return refuse('not-yours');
      const secret = openPending(needs.vault, form.sealed, account.public_id);
      if (secret === undefined) return refuse('invalid', lost);
      const done = await set(visit, account, secret, form.code);
      return done.ok ? ok({ next: safeNext(form.next) }) : done;
    },
    goTo: ({ next }) => next,
    view: (loaded, page) => {
      const secret = openPending(needs.vault, page.entries.sealed, loaded.account.public_id) ?? make();
      return { title, back, main: view({ loaded, secret, sealed: sealPending(needs.vault, loaded.account.public_id, secret), page }) };
    },
  });

export const appFactor = (needs: AccountNeeds) =>
  factorPage(needs, '/portal/second-factor/app', 'Set up your app', {
    make: newSecret,
    set: (visit, account, secret, typed) => setApp(needs, visit, account, secret, typed),
    view: ({ loaded, secret, sealed, page }) => <AppPage {...loaded} secret={secret} address={secretAddress(secret, loaded.account.sign_in_name)} sealed={sealed} page={page} />,
  });

export const cardFactor = (needs: AccountNeeds) =>
  factorPage(needs, '/portal/second-factor/card', 'Your card', {
    make: () => newCardCodes().join(' '),
    set: (visit, account, secret, typed) => setCard(needs, visit, account, secret.split(' '), typed),
    view: ({ loaded, secret, sealed, page }) => <CardPage {...loaded} codes={secret.split(' ')} sealed={sealed} page={page} />,
  });
