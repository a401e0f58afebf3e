import type { BlockNode } from '../site/blocks';
import { textOfBlocks } from './text-of-blocks';

const text = (words: string) => ({ type: 'text', text: words });
const item = (words: string) => ({ type: 'list-item', children: [text(words)] });

test('headings and lines of lists end where they end', () => {
  const blocks = [
    { type: 'heading', level: 2, children: [text('The same day')] },
    { type: 'list', children: [item('a suspension'), item('is it long?'), item('an exclusion ')] },
    { type: 'paragraph', children: [text('Tell '), { type: 'link', url: '/team', children: [text('the team')] }, text('.')] },
    { type: 'heading', level: 2, children: [text('Who asks?')] },
  ] as unknown as BlockNode[];
  expect(textOfBlocks(blocks)).toBe('The same day: a suspension; is it long? an exclusion. Tell the team. Who asks?');
});

test('nothing has no words', () => {
  expect(textOfBlocks(null)).toBe('');
  expect(textOfBlocks([{ type: 'list', children: [item('')] }, { type: 'heading', children: [] }] as unknown as BlockNode[])).toBe('');
});

test('words that are struck out are no longer said', () => {
  expect(textOfBlocks([{ type: 'paragraph', children: [{ ...text('Two days. '), strikethrough: true }, text('The same day.')] }])).toBe('The same day.');
});
