import { BlockList, Button, ButtonGroup, ButtonLink, ErrorSummary, InsetText, PageHeading, sectionBlocks, SectionEditor, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';
import { SectionFiles } from './files';
import type { OpenSection } from './route';

type Props = { loaded: OpenSection; page: PageContext };

const ReadOnly = ({ loaded }: Pick<Props, 'loaded'>): ReactElement => {
  const { section, record, facts, audience, pep } = loaded;
  const part = pep.parts[section.part as 'school'];
  return (
    <>
      {part.state === 'signed' && <InsetText>This part is signed. Nobody changes it unless it is taken back or returned.</InsetText>}
      <BlockList blocks={sectionBlocks(section, record?.answers ?? {}, facts, audience, { changed: record?.changed, carried: record?.carried }).slice(1)} />
    </>
  );
};

export const SectionPage = ({ loaded, page }: Props): ReactElement => {
  const { section, record, facts, audience, child, pep, mayWrite, next, files } = loaded;
  const base = `/portal/peps/${pep.publicId}`;
  return (
    <>
      <ErrorSummary page={page} />
      <ChildHeading child={child} />
      <PageHeading>{section.title}</PageHeading>
      {section.intro && <p className="govuk-body-l">{section.intro}</p>}
      {!mayWrite ? <ReadOnly loaded={loaded} /> : (
        <SectionEditor
          section={section} answers={record?.answers ?? {}} version={record?.version ?? 0} facts={facts} audience={audience} page={page} carried={record?.carried}
          buttons={(
            <ButtonGroup>
              <Button name="_do" value="next">{next ? 'Save and continue' : 'Save and go to the plan'}</Button>
              <Button name="_do" value="plan" kind="secondary">Save and go to the plan</Button>
            </ButtonGroup>
          )}
        />
      )}
      <SectionFiles base={base} section={section.name} files={files} mayWrite={mayWrite} />
      {!mayWrite && <ButtonLink href={base} kind="secondary">Back to the plan</ButtonLink>}
    </>
  );
};
