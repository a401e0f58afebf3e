import type { ReactElement } from 'react';
import type { TeamMember } from '../entries';

const telephone = (number: string): string => `tel:${number.replace(/[^+\d]/g, '')}`;

/** Somebody of the team, with the ways to reach them that they agreed to. */
export const ContactCard = ({ member, level = 2 }: { member: TeamMember; level?: 2 | 3 }): ReactElement => {
  const As = level === 2 ? 'h2' : 'h3';
  return (
    <div className="vs-contact">
      {member.photo?.url.startsWith('/uploads/') && <img className="vs-contact__photo" src={member.photo.url} alt="" width="96" height="96" loading="lazy" />}
      <div>
        <As className="govuk-heading-s vs-contact__name">{member.name}</As>
        <p className="vs-contact__job">{member.job_title}</p>
        {member.area_note && <p className="govuk-body-s">{member.area_note}</p>}
        {member.email && <p className="govuk-body-s vs-contact__way">E-mail: <a className="govuk-link" href={`mailto:${member.email}`}>{member.email}</a></p>}
        {member.telephone && <p className="govuk-body-s vs-contact__way">Telephone: <a className="govuk-link" href={telephone(member.telephone)}>{member.telephone}</a></p>}
      </div>
    </div>
  );
};
