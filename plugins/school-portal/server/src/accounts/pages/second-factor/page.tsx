import { Button, ButtonLink, ErrorSummary, Form, InsetText, PageHeading, PasswordInput, TextInput, textOf, Warning, type PageContext } from '@virtual-school/portal-kit';
import { safeNext } from '../../domain/next-page';
import type { Enrolling } from './enrol';
import { SquareCode } from './square-code';

const withNext = (path: string, next: string): string => (next === '/portal' ? path : `${path}?next=${encodeURIComponent(next)}`);

export const ChoosePage = ({ may, next }: Enrolling) => (
  <>
    <PageHeading>Choose a second factor</PageHeading>
    <p className="govuk-body">A password can be guessed or copied. The second factor makes sure that it is you. You do not need a telephone.</p>
    {may === 'password-first' && <InsetText>The one you have now stops working when the new one is set up.</InsetText>}
    <h2 className="govuk-heading-m">An app or a password manager</h2>
    <p className="govuk-body">It shows six digits that change every half minute. Many browsers and password managers can do it.</p>
    <ButtonLink href={withNext('/portal/second-factor/app', next)}>Use an app or a password manager</ButtonLink>
    <h2 className="govuk-heading-m">A printed card</h2>
    <p className="govuk-body">Twenty codes on a sheet of paper. Keep it like a key. Each code works once.</p>
    <ButtonLink href={withNext('/portal/second-factor/card', next)} kind="secondary">Print a card</ButtonLink>
  </>
);

type FinishProps = { may: Enrolling['may']; next: string; sealed: string; label: string; isApp?: boolean; page: PageContext };

/** The same end for both: the code that proves it, and the password when an earlier factor is replaced. */
const Finish = ({ may, next, sealed, label, isApp, page }: FinishProps) => (
  <Form page={page}>
    <input type="hidden" name="sealed" value={sealed} />
    <input type="hidden" name="next" value={safeNext(textOf(page, 'next', next))} />
    <TextInput page={page} name="code" label={label} width={10} inputMode={isApp ? 'numeric' : undefined} autocomplete={isApp ? 'one-time-code' : 'off'} spellCheck={false} />
    {may === 'password-first' && <PasswordInput page={page} name="password" label="Your password" hint="To make sure that it is you who changes the second factor." autocomplete="current-password" />}
    <Button>Finish</Button>
  </Form>
);

type AppProps = Enrolling & { secret: string; address: string; sealed: string; page: PageContext };

export const AppPage = ({ may, next, secret, address, sealed, page }: AppProps) => (
  <>
    <ErrorSummary page={page} />
    <PageHeading>Set up your app or password manager</PageHeading>
    <p className="govuk-body">Scan this square with the app, or copy the key below it.</p>
    <p className="govuk-body"><SquareCode text={address} label="Square code that holds the key below" /></p>
    <p className="govuk-body">Key: <code id="key">{secret.match(/.{1,4}/g)?.join(' ')}</code></p>
    <Finish may={may} next={next} sealed={sealed} label="The six digits it shows now" isApp page={page} />
  </>
);

type CardProps = Enrolling & { codes: readonly string[]; sealed: string; page: PageContext };

export const CardPage = ({ may, next, codes, sealed, page }: CardProps) => (
  <>
    <ErrorSummary page={page} />
    <PageHeading>Print your card</PageHeading>
    <p className="govuk-body">Print this page or write the codes down. When you sign in, the portal says which code it wants. Cross out each one you have used.</p>
    <Warning>The codes are not shown again. Keep them apart from your password.</Warning>
    <ol className="govuk-list govuk-list--number">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
    <div className="govuk-!-display-none-print">
      <Finish may={may} next={next} sealed={sealed} label="To show that you have the card, enter code 1" page={page} />
    </div>
  </>
);
