import { Button, ErrorSummary, Form, PageHeading, TextButton, TextInput, textOf, Warning, type PageContext } from '@virtual-school/portal-kit';
import { safeNext } from '../../domain/next-page';
import type { AccountRow } from '../../store/accounts-store';

type Props = { account: AccountRow; card: { next?: number; left: number }; next: string; page: PageContext };
const few = 4;

const CardCode = ({ card, page }: Pick<Props, 'card' | 'page'>) => (
  <TextInput page={page} name="code" label={`Code ${card.next ?? ''} from your card`} hint="Each code works once. Cross it out when you have used it." width={10} autocomplete="off" spellCheck={false} />
);

const AppCode = ({ page }: Pick<Props, 'page'>) => (
  <TextInput page={page} name="code" label="The six digits from your app or password manager" hint="If they are about to change, wait for the next ones." width={10} inputMode="numeric" autocomplete="one-time-code" />
);

export const CodePage = ({ account, card, next, page }: Props) => {
  const hasCard = account.second_factor === 'card';
  const isEmpty = hasCard && card.left === 0;
  return (
    <>
      <ErrorSummary page={page} />
      <PageHeading>Enter your code</PageHeading>
      {hasCard && card.left > 0 && card.left <= few && <Warning>{`You have ${card.left} ${card.left === 1 ? 'code' : 'codes'} left. Make a new card on the page of your account as soon as you are signed in.`}</Warning>}
      {isEmpty && <Warning>All codes of your card are used. Ask the person who invited you for a new second factor.</Warning>}
      {!isEmpty && (
        <Form page={page} action="/portal/sign-in/code">
          <input type="hidden" name="next" value={safeNext(textOf(page, 'next', next))} />
          {hasCard ? <CardCode card={card} page={page} /> : <AppCode page={page} />}
          <Button>Continue</Button>
        </Form>
      )}
      <p className="govuk-body">If you have lost your app or your card, ask the person who invited you for a new second factor.</p>
      <form method="post" action="/portal/sign-out" noValidate>
        <input type="hidden" name="_csrf" value={page.csrf} />
        <TextButton>Sign in as somebody else</TextButton>
      </form>
    </>
  );
};
