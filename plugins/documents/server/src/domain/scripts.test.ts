import { nameOfScript, scripts } from './scripts';

const named = (text: string): string => scripts.reduce((so, script) => so.replace(script.pattern, () => `<${nameOfScript(script)}>`), text);

test.each([
  ['中文 和 汉字', '<text in Chinese characters>'],
  ['ひらがな', '<text in Japanese>'],
  ['カタカナ', '<text in Japanese>'],
  ['한국어 말', '<text in Korean>'],
  ['বাংলা ভাষা।', '<text in Bengali>।'], // what ends a sentence stands outside
  ['हिन्दी', '<text in Devanagari script>'],
  ['ਪੰਜਾਬੀ', '<text in Gurmukhi>'],
  ['ગુજરાતી', '<text in Gujarati>'],
  ['தமிழ்', '<text in Tamil>'],
  ['ትግርኛ', '<text in Ethiopic script>'],
  ['ไทย', '<text in Thai>'],
  ['Her name is 李 and she likes it', 'Her name is <text in Chinese characters> and she likes it'],
  ['Zażółć dŵr سلام', 'Zażółć dŵr سلام'],
])('%s is spoken of as %s', (text, expected) => {
  expect(named(text)).toBe(expected);
});
