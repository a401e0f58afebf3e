import { useEffect, useState } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

/** As `GET /editorial/to-review` answers: published, past its day or within 30 days of it, the longest past first. */
type ToReview = { uid: string; documentId: string; title: string; review_on: string; state: 'past' | 'soon' };

const mostShown = 10;
const kinds: Readonly<Record<string, string>> = { 'api::guidance-article.guidance-article': 'Guidance', 'api::local-policy.local-policy': 'Local policy', 'api::form-download.form-download': 'Form' };
const inWords = (day: string): string => new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const Entry = ({ uid, documentId, title, review_on: on, state }: ToReview) => (
  <Box tag="li">
    <Typography tag="p" fontWeight="bold"><Link to={`/content-manager/collection-types/${uid}/${documentId}`} style={{ color: 'inherit' }}>{title}</Link></Typography>
    <Typography tag="p" textColor={state === 'past' ? 'danger700' : 'neutral700'}>{kinds[uid]}, {state === 'past' ? 'was to be read again by' : 'to be read again by'} {inWords(on)}</Typography>
  </Box>
);

type Answer = { state: 'loading' } | { state: 'failed' } | { state: 'here'; entries: readonly ToReview[] };

const useToReview = (): Answer => {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer>({ state: 'loading' });
  useEffect(() => {
    let isOver = false;
    const say = (said: Answer): void => void (isOver || setAnswer(said));
    get<{ data: ToReview[] }>('/editorial/to-review').then(({ data }) => say({ state: 'here', entries: data.data }), () => say({ state: 'failed' }));
    return () => {
      isOver = true;
    };
  }, [get]);
  return answer;
};

/** What is published and should be read again: each title leads to its entry. */
export const ToReviewWidget = () => {
  const answer = useToReview();
  if (answer.state === 'loading') return <Widget.Loading />;
  if (answer.state === 'failed') return <Widget.Error />;
  if (answer.entries.length === 0) return <Widget.NoData>Nothing is past its date, or due within 30 days.</Widget.NoData>;
  const more = answer.entries.length - mostShown;
  return (
    <Box padding={2} data-editorial="to-review">
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>{answer.entries.slice(0, mostShown).map((entry) => <Entry key={entry.documentId} {...entry} />)}</Flex>
      {more > 0 && <Box paddingTop={3}><Typography tag="p">And {more} more.</Typography></Box>}
    </Box>
  );
};
