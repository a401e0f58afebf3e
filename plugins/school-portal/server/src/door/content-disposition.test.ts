import { contentDisposition } from './content-disposition';

test.each([
  ['plan-KW3M-7HPA.pdf', 'attachment; filename="plan-KW3M-7HPA.pdf"'],
  ['Reading log.pdf', 'attachment; filename="Reading log.pdf"; filename*=UTF-8\'\'Reading%20log.pdf'],
  ['Zażółć (1).docx', 'attachment; filename="Zazoc (1).docx"; filename*=UTF-8\'\'Za%C5%BC%C3%B3%C5%82%C4%87%20%281%29.docx'],
  ['我.png', 'attachment; filename=".png"; filename*=UTF-8\'\'%E6%88%91.png'],
  ['a"b\r\nc.txt', 'attachment; filename="a_bc.txt"; filename*=UTF-8\'\'a%22b%0D%0Ac.txt'],
])('%j', (name, header) => {
  expect(contentDisposition('attachment', name)).toBe(header);
});
