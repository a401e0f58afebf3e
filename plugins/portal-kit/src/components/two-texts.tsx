import type { ReactElement } from 'react';

export type TwoTextsProps = {
  question: string;
  theirs: string | readonly string[]; // what is in the record now
  yours: string | readonly string[]; // what this person entered
  who?: string; // whose text it is, e.g. "Saved by a colleague at 10:42"
};

const Text = ({ text }: { text: string | readonly string[] }): ReactElement => {
  const lines = typeof text === 'string' ? [text] : text;
  return lines.join('') === '' ? <p className="vs-two__text vs-note">No answer</p> : <>{lines.map((line, at) => <p className="vs-two__text" key={at}>{line}</p>)}</>;
};

/** Two people answered the same question: both texts stand side by side and nothing is thrown away. */
export const TwoTexts = ({ question, theirs, yours, who = 'Saved by somebody else' }: TwoTextsProps): ReactElement => (
  <section className="vs-two" aria-label={`Two answers: ${question}`}>
    <h2 className="govuk-heading-s vs-two__question">{question}</h2>
    <div className="vs-two__side">
      <h3 className="vs-two__who">{who}</h3>
      <Text text={theirs} />
    </div>
    <div className="vs-two__side vs-two__side--yours">
      <h3 className="vs-two__who">Your answer, not saved yet</h3>
      <Text text={yours} />
    </div>
  </section>
);
