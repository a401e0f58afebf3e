import { keptPdfs } from './kept-pdfs';

test('people who ask at the same time wait for one drawing, and a changed entry is drawn anew', async () => {
  const pdfs = keptPdfs();
  const draw = jest.fn(async () => Buffer.from('pdf'));
  await Promise.all([pdfs('/a', '1', draw), pdfs('/a', '1', draw)]);
  expect(draw).toHaveBeenCalledTimes(1);
  await pdfs('/a', '2', draw);
  expect(draw).toHaveBeenCalledTimes(2);
});

test('a drawing that failed is tried again', async () => {
  const pdfs = keptPdfs();
  await expect(pdfs('/a', '1', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
  expect((await pdfs('/a', '1', async () => Buffer.from('pdf'))).toString()).toBe('pdf');
});

test('only the last forty are kept', async () => {
  const pdfs = keptPdfs();
  const draw = jest.fn(async () => Buffer.from('pdf'));
  for (let at = 0; at < 50; at += 1) await pdfs(`/${at}`, '1', draw);
  await pdfs('/49', '1', draw);
  expect(draw).toHaveBeenCalledTimes(50);
  await pdfs('/0', '1', draw);
  expect(draw).toHaveBeenCalledTimes(51);
});
