import { Button, definePage, formatInstant, Notice, ok, PageHeading, signedIn } from '@virtual-school/portal-kit';
import type { IssuedDocument, IssuedStore } from '../../store/issued-store';

type Loaded = { typed: string; isFingerprint: boolean; found?: IssuedDocument };

const Outcome = ({ typed, isFingerprint, found }: Loaded) => {
  if (typed === '') return null;
  if (!isFingerprint) return <p className="govuk-error-message" id="sha256-error"><span className="govuk-visually-hidden">Error:</span> Enter the fingerprint: 64 figures and letters from a to f</p>;
  if (!found) return <Notice title="Not one of ours"><p className="govuk-notification-banner__heading">No document with this fingerprint was issued here. A file that was changed by one letter has another fingerprint.</p></Notice>;
  return <Notice title="Issued here" tone="done"><p className="govuk-notification-banner__heading">Issued on {formatInstant(found.issuedAt)}: reference {found.reference}, version {found.version}, for {found.audience}.</p></Notice>;
};

/** Whoever has a document can learn whether it is the one that was issued, and nothing else. */
export const checkDocumentPage = (issued: IssuedStore) =>
  definePage({
    path: '/portal/documents/check',
    allow: signedIn,
    audit: { action: 'document.checked' },
    load: async (visit) => {
      const typed = (typeof visit.query.sha256 === 'string' ? visit.query.sha256 : '').toLowerCase().replace(/\s/g, '');
      const isFingerprint = /^[0-9a-f]{64}$/.test(typed);
      return ok<Loaded>({ typed, isFingerprint, found: isFingerprint ? await issued.findBySha(typed) : undefined });
    },
    view: (loaded) => ({
      title: 'Check a document',
      back: { href: '/portal', text: 'Your list' },
      main: (
        <>
          <PageHeading>Is this document the one that was issued?</PageHeading>
          <p className="govuk-body">Every issued document has a fingerprint (SHA-256) that its file gives away and nobody can imitate. Compute it on your computer and enter it here.</p>
          <form method="get" action="/portal/documents/check" noValidate>
            <div className={`govuk-form-group${loaded.typed && !loaded.isFingerprint ? ' govuk-form-group--error' : ''}`}>
              <label className="govuk-label govuk-label--s" htmlFor="sha256">Fingerprint</label>
              <Outcome {...loaded} />
              <input className="govuk-input" id="sha256" name="sha256" defaultValue={loaded.typed} spellCheck={false} autoComplete="off" aria-describedby={loaded.typed && !loaded.isFingerprint ? 'sha256-error' : undefined} />
            </div>
            <Button>Check</Button>
          </form>
        </>
      ),
    }),
  });
