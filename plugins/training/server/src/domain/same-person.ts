/**
 * Who is who on the list of an event. A mailbox may be shared by a whole school and a name is common, so neither alone
 * says that two are one person. Rule 1 of docs/rules/training.md.
 */
export type Named = { name: string; email?: string; urn?: string };

const plain = (text = ''): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
const tellsApart = (one: string | undefined, other: string | undefined): boolean => plain(one) !== '' && plain(other) !== '' && plain(one) !== plain(other);

export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** For whoever sees the whole list: the same name, unless the address or the school (URN) tells the two apart. */
export const isSamePerson = (one: Named, other: Named): boolean => isSameName(one.name, other.name) && !tellsApart(one.email, other.email) && !tellsApart(one.urn, other.urn);

/** What one person without an account has in common with nobody else whom the same school books. `place`: the school's URN, or where there is none the authority. */
export const personKey = ({ name, email }: Named, place: string): string => [plain(email), plain(name), place].join('|');
