import { anyone, definePage, Details, ok, refuse } from '@virtual-school/portal-kit';
import { readMail, writtenMail, type WrittenMail } from '../store/mail-folder';

/** What the portal would have sent: without SMTP_URL every mail is a file in a folder. */
export const mailPages = () =>
  definePage({
    path: '/portal/demo/mail',
    allow: anyone,
    audit: { notAudited: 'demonstration only: invented people' },
    load: async () => ok(await writtenMail(100)),
    view: (mails: WrittenMail[]) => ({
      title: 'Mail that was sent',
      back: { href: '/portal/demo', text: 'Try the portal' },
      main: (
        <>
          <h1 className="govuk-heading-l">Mail that was sent</h1>
          {mails.length === 0 && <p className="govuk-body">No mail has been sent yet.</p>}
          <ul className="govuk-list">
            {mails.map((mail) => (
              <li key={mail.id}><a className="govuk-link" href={`/portal/demo/mail/${mail.id}`}>{mail.subject}</a> to {mail.to}</li>
            ))}
          </ul>
        </>
      ),
    }),
  });

const asLinks = (line: string) =>
  line.split(/(https?:\/\/\S+)/).map((part, at) => (/^https?:\/\//.test(part) ? <a className="govuk-link" key={at} href={part}>{part}</a> : part));

export const mailPage = () =>
  definePage({
    path: '/portal/demo/mail/:mail',
    allow: anyone,
    audit: { notAudited: 'demonstration only: invented people' },
    load: async (visit) => {
      const mail = await readMail(String(visit.params.mail));
      return mail ? ok(mail) : refuse('not-found');
    },
    view: (mail: WrittenMail) => ({
      title: 'A mail that was sent',
      back: { href: '/portal/demo/mail', text: 'Mail that was sent' },
      main: (
        <>
          <h1 className="govuk-heading-l">{mail.subject}</h1>
          <p className="govuk-body">To {mail.to}</p>
          {mail.text.split(/\n{2,}/).map((paragraph, at) => <p className="govuk-body vs-lines" key={at}>{asLinks(paragraph)}</p>)}
          {mail.attachments?.map(({ name, text }) => <Details key={name} summary={`With it: ${name}`}><pre className="vs-lines">{text}</pre></Details>)}
        </>
      ),
    }),
  });
