import { csvOf } from './csv';

test.each([['=1+1', `"'=1+1"`], ['+44', `"'+44"`], ['-1', `"'-1"`], ['@here', `"'@here"`], ['\tx', `"'\tx"`], ['\rx', `"'\rx"`], ['a "word"', '"a ""word"""'], ['one,two', '"one,two"'], ['two\nlines', '"two\nlines"'], [7, '"7"']])('%j stands in a cell as text', (value, cell) => {
  expect(csvOf([[value]])).toBe(`\ufeff${cell}\r\n`);
});
