import type { ReactElement } from 'react';
import { htmlOf } from '../html';
import { Document } from './document';
import type { Frame } from './frame';
import { Header } from './header';

export type ShellProps = Frame & {
  /** A strip above everything else of the page, such as what nobody may overlook. */
  notice?: ReactElement;
  account?: { name: string; publicId: string; csrf: string };
  /** Seconds until the session ends unused, and until it ends in any case; the script warns two minutes before. */
  session?: { idleSeconds: number; endSeconds: number };
};

const AccountArea = ({ account }: { account: NonNullable<ShellProps['account']> }): ReactElement => (
  <>
    <a href="/portal/account"><span className="govuk-visually-hidden">Your account: </span>{account.name}</a>
    <form method="post" action="/portal/sign-out">
      <input type="hidden" name="_csrf" value={account.csrf} />
      <button type="submit" className="vs-header__sign-out">Sign out</button>
    </form>
  </>
);

/** A page of the portal: account and sign-out, navigation of the role, the session's clock for the script. */
export const renderShell = (props: ShellProps): string => {
  const { account, session } = props;
  return htmlOf(
    <Document
      frame={props}
      notice={props.notice}
      header={<Header frame={props} home={account ? '/portal' : '/'}>{account && <AccountArea account={account} />}</Header>}
      data={{ account: account?.publicId, csrf: account?.csrf, idleSeconds: session?.idleSeconds, endSeconds: session?.endSeconds }}
    />,
  );
};
