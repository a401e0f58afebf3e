import { problemsIn } from './valid-html';

const page = (main: string): string => `<!doctype html><html lang="en"><head><title>T</title></head><body><main><h1>H</h1>${main}</main></body></html>`;

test.each([
  ['<p>Well</p><ul><li>one</li></ul>', []],
  ['<p><div></div></p>', ['<div> inside <p>']],
  ['<ul><p>x</p></ul>', ['<p> in <ul>']],
  ['<a href="/"><button>x</button></a>', ['<button> inside a link or button']],
  ['<p id="a"></p><p id="a"></p>', ['id a stands twice']],
  ['<label for="b">x</label>', ['nothing has the id b']],
  ['<h3>x</h3>', ['h3 follows h1']],
  ['<h1>x</h1>', ['2 times <h1>']],
  ['<img src="/x">', ['an image without alt']],
  ['<p>a & b</p>', ['an ampersand that is none']],
  ['<blink>x</blink>', ['<blink> is not known', '<blink> is not known']],
])('%s', (main, expected) => {
  expect(problemsIn(page(main)).sort()).toEqual([...expected].sort());
});
