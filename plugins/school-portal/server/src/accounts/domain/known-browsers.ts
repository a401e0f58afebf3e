type Digest = (text: string) => string;

const idForm = /^[a-z2-7]{26}$/;
const most = 6; // people who share one computer

const signature = (digest: Digest, id: string, account: string): string => digest(`browser:${id}:${account}`).slice(0, 22);
const read = (cookie: string | undefined): { id: string; signatures: string[] } => {
  const [id = '', ...signatures] = (cookie ?? '').split('.');
  return { id, signatures };
};

/**
 * The id of this browser when the account has fully signed in with it before. The cookie holds the id and a signature
 * for each account, so that nobody can make their own browser known to somebody else's account.
 */
export const knownBrowser = (digest: Digest, cookie: string | undefined, account: string): string | undefined => {
  const { id, signatures } = read(cookie);
  return idForm.test(id) && signatures.includes(signature(digest, id, account)) ? id : undefined;
};

/** The cookie after this account has fully signed in here. */
export const rememberBrowser = (digest: Digest, cookie: string | undefined, account: string, newId: () => string): { id: string; cookie: string } => {
  const before = read(cookie);
  const isOurs = idForm.test(before.id);
  const id = isOurs ? before.id : newId();
  const mine = signature(digest, id, account);
  const others = isOurs ? before.signatures.filter((each) => each !== mine).slice(1 - most) : [];
  return { id, cookie: [id, ...others, mine].join('.') };
};
