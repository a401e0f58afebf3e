import { Button, definePage, defineAction, ErrorSummary, Form, ok, PageHeading, refuse, signedIn, TextInput, ButtonLink } from '@virtual-school/portal-kit';
import { toString as squareCode } from 'qrcode';
import { z } from 'zod';
import { newCardCodes, newSecret, plainCardCode, secretAddress, stepOf } from '../../domain/codes';
import type { AccountNeeds } from '../../needs';
import { hashOf } from '../../store/tokens';
import { signInFully } from '../code/route';

/** Choosing again needs a full session; choosing for the first time only the password just given. */
const mayChoose = async ({ accounts, sessions: _sessions }: AccountNeeds, accountId: number) => {
  const account = await accounts.byId(accountId);
  return account;
};

export const chooseFactorPage = (needs: AccountNeeds) =>
  definePage({
    path: '/portal/second-factor',
    allow: signedIn,
    audit: { notAudited: 'says which second factors there are' },
    load: async (visit) => {
      const account = await mayChoose(needs, visit.actor.accountId);
      return account ? ok({ has: account.second_factor }) : refuse('not-found');
    },
    redirect: ({ has }) => (has ? '/portal/sign-in/code' : undefined),
    view: () => ({
      title: 'Choose a second factor',
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <PageHeading>Choose a second factor</PageHeading>
          <p className="govuk-body">A password can be guessed or copied. The second factor makes sure that it is you. You do not need a telephone.</p>
          <h2 className="govuk-heading-m">An app or a password manager</h2>
          <p className="govuk-body">It shows six digits that change every half minute. Many browsers and password managers can do it.</p>
          <ButtonLink href="/portal/second-factor/app">Use an app or a password manager</ButtonLink>
          <h2 className="govuk-heading-m">A printed card</h2>
          <p className="govuk-body">Twenty codes on a sheet of paper. Keep it like a key. Each code works once.</p>
          <ButtonLink href="/portal/second-factor/card" kind="secondary">Print a card</ButtonLink>
        </div></div>
      ),
    }),
  });

const fresh = async (needs: AccountNeeds, accountId: number) => {
  const account = await needs.accounts.byId(accountId);
  return account && !account.second_factor ? ok(account) : refuse('wrong-state');
};

export const appFactorPage = (needs: AccountNeeds) =>
  defineAction({
    path: '/portal/second-factor/app',
    allow: signedIn,
    audit: { action: 'account.second-factor-set' },
    load: async (visit) => {
      const account = await fresh(needs, visit.actor.accountId);
      if (!account.ok) return account;
      const secret = newSecret();
      const picture = await squareCode(secretAddress(secret, account.value.sign_in_name), { type: 'svg', margin: 1 });
      return ok({ account: account.value, secret, sealed: needs.vault.seal(secret), picture: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}` });
    },
    form: z.strictObject({ code: z.string().trim().min(1, 'Enter the six digits').max(40), secret: z.string().max(400) }),
    prepare: async (visit) => ((await needs.limits.allows(`code:${visit.actor.publicId}`)) ? ok(undefined) : refuse('too-many')),
    act: async (visit, form, { account }) => {
      const secret = openOr(needs, form.secret);
      const step = secret && stepOf(secret, form.code, needs.clock.now(), undefined);
      if (!secret || !step) return refuse('invalid', [{ field: 'code', message: 'These digits are not right. Add the new key below to your app and enter what it shows now.' }]);
      await needs.accounts.change(account.id, { totp_secret: needs.vault.seal(secret), totp_last_step: step, second_factor: 'totp' });
      await signInFully(needs, visit, account);
      return ok(undefined);
    },
    goTo: () => '/portal',
    view: ({ secret, sealed, picture }, page) => ({
      title: 'Set up your app',
      back: { href: '/portal/second-factor', text: 'Back' },
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading>Set up your app or password manager</PageHeading>
          <p className="govuk-body">Scan this square with the app, or copy the key below it.</p>
          <p><img className="vs-square-code" src={picture} alt="Square code with the same key as below" width="220" height="220" /></p>
          <p className="govuk-body">Key: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code></p>
          <Form page={page} action="/portal/second-factor/app">
            <input type="hidden" name="secret" value={sealed} />
            <TextInput page={page} name="code" label="The six digits it shows now" width={10} inputMode="numeric" autocomplete="one-time-code" />
            <Button>Finish</Button>
          </Form>
        </div></div>
      ),
    }),
  });

const openOr = ({ vault }: Pick<AccountNeeds, 'vault'>, sealed: string): string | undefined => {
  try {
    return vault.open(sealed);
  } catch {
    return undefined;
  }
};

export const cardFactorPage = (needs: AccountNeeds) =>
  defineAction({
    path: '/portal/second-factor/card',
    allow: signedIn,
    audit: { action: 'account.second-factor-set' },
    load: async (visit) => {
      const account = await fresh(needs, visit.actor.accountId);
      if (!account.ok) return account;
      const codes = newCardCodes();
      return ok({ account: account.value, codes, sealed: needs.vault.seal(codes.join(' ')) });
    },
    form: z.strictObject({ code: z.string().trim().min(1, 'Enter the first code of your card').max(40), codes: z.string().max(2000) }),
    prepare: async (visit) => ((await needs.limits.allows(`code:${visit.actor.publicId}`)) ? ok(undefined) : refuse('too-many')),
    act: async (visit, form, { account }) => {
      const codes = openOr(needs, form.codes)?.split(' ') ?? [];
      if (codes.length !== 20 || plainCardCode(form.code) !== plainCardCode(codes[0] ?? '')) {
        return refuse('invalid', [{ field: 'code', message: 'This is not the first code of the card on this page. Print this card, not an earlier one.' }]);
      }
      const hashes = codes.map((code) => hashOf(`${account.public_id}:${plainCardCode(code)}`));
      await needs.accounts.replaceCard(account.id, hashes);
      await needs.accounts.useCardCode(account.id, hashes[0] ?? '');
      await needs.accounts.change(account.id, { second_factor: 'card' });
      await signInFully(needs, visit, account);
      return ok(undefined);
    },
    goTo: () => '/portal',
    view: ({ codes, sealed }, page) => ({
      title: 'Your card',
      back: { href: '/portal/second-factor', text: 'Back' },
      main: (
        <div className="govuk-grid-row"><div className="govuk-grid-column-two-thirds">
          <ErrorSummary page={page} />
          <PageHeading>Print your card</PageHeading>
          <p className="govuk-body">Print this page or write the codes down. They are not shown again. Use them in any order and cross out each one you have used.</p>
          <ol className="vs-card govuk-list govuk-list--number">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
          <Form page={page} action="/portal/second-factor/card">
            <input type="hidden" name="codes" value={sealed} />
            <TextInput page={page} name="code" label="To show that you have the card, enter its first code" width={10} spellCheck={false} autocomplete="off" />
            <Button>Finish</Button>
          </Form>
        </div></div>
      ),
    }),
  });
