import { definePage, ok, signedIn, type Actor } from '@virtual-school/portal-kit';

type Home = { homeOf: (actor: Actor) => string | undefined };

/** `/portal`: goes on to the list of the person's role; somebody without a role that has one is told so. */
export const homeRoute = ({ homeOf }: Home) =>
  definePage({
    path: '/portal',
    allow: signedIn,
    audit: { notAudited: 'leads on to the list of the role' },
    load: async (visit) => ok({ href: homeOf(visit.actor) }),
    redirect: (loaded) => loaded.href,
    view: () => ({
      title: 'Welcome',
      main: (
        <>
          <h1 className="govuk-heading-l">You are signed in</h1>
          <p className="govuk-body">Nothing is waiting for you here yet. If you expected to see work, ask the person who invited you.</p>
        </>
      ),
    }),
  });
