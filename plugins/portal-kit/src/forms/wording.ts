import type { Section } from './section';

export type Wording = { section: string; title: string; questions: { name: string; label: string; source: string; options?: Record<string, string> }[] };

/** The questions as they were asked, kept beside a signed part: a later change of words changes no signed plan. */
export const wordingOf = (section: Section): Wording => ({
  section: section.name,
  title: section.title,
  questions: section.questions.map((question) => ({
    name: question.name, label: question.label, source: question.source,
    ...('options' in question && { options: Object.fromEntries(question.options.map((option) => [option.value, option.text])) }),
  })),
});
