import { Button, definePage, formatInstant, Notice, ok, PageHeading, signedIn } from '@virtual-school/portal-kit';
import type { IssuedDocument, IssuedStore } from '../../store/issued-store';

type Loaded = { typed: string; isComplete: boolean; found?: IssuedDocument };

const Outcome = ({ typed, isComplete, found }: Loaded) => {
  if (typed === '') return null;
  if (!isComplete) return <p className="govuk-error-message" id="sha256-error"><span className="govuk-visually-hidden">Error:</span> Enter the check code of 16 figures and letters from a to f, or the fingerprint of 64</p>;
  if (!found) return <Notice title="Not one of ours"><p className="govuk-notification-banner__heading">No document with this code or fingerprint was issued here. A document that was changed by one letter has another.</p></Notice>;
  return <Notice title="Issued here" tone="done"><p className="govuk-notification-banner__heading">Issued on {formatInstant(found.issuedAt)}: reference {found.reference}, version {found.version}, for {found.audience}.</p></Notice>;
};

const find = (issued: IssuedStore, typed: string): Promise<IssuedDocument | undefined> => (typed.length === 64 ? issued.findBySha(typed) : issued.findByCheckCode(typed));

/** Whoever has a document can learn whether it is the one that was issued, and nothing else. */
export const checkDocumentPage = (issued: IssuedStore) =>
  definePage({
    path: '/portal/documents/check',
    allow: signedIn,
    audit: { action: 'document.checked' },
    load: async (visit) => {
      const typed = (typeof visit.query.sha256 === 'string' ? visit.query.sha256 : '').toLowerCase().replace(/\s/g, '');
      const isComplete = /^([0-9a-f]{16}|[0-9a-f]{64})$/.test(typed);
      return ok<Loaded>({ typed, isComplete, found: isComplete ? await find(issued, typed) : undefined });
    },
    view: (loaded) => ({
      title: 'Check a document',
      back: { href: '/portal', text: 'Your list' },
      main: (
        <>
          <PageHeading>Is this document the one that was issued?</PageHeading>
          <p className="govuk-body">Every issued document has a check code at the foot of its pages: enter it to learn which document it belongs to, and compare what you read here. A file also has a fingerprint (SHA-256), which changes with a single letter: compute it on your computer and enter it here.</p>
          <form method="get" action="/portal/documents/check" noValidate>
            <div className={`govuk-form-group${loaded.typed && !loaded.isComplete ? ' govuk-form-group--error' : ''}`}>
              <label className="govuk-label govuk-label--s" htmlFor="sha256">Check code or fingerprint</label>
              <Outcome {...loaded} />
              <input className="govuk-input" id="sha256" name="sha256" defaultValue={loaded.typed} spellCheck={false} autoComplete="off" aria-describedby={loaded.typed && !loaded.isComplete ? 'sha256-error' : undefined} />
            </div>
            <Button>Check</Button>
          </form>
        </>
      ),
    }),
  });
