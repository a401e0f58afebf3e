import { reasonOfAddress } from './start-checks';

test.each([
  ['production over plain http', { isProduction: true, secure: false, isProxyTrusted: true }, /^set PUBLIC_URL/],
  ['production whose proxy is not trusted', { isProduction: true, secure: true, isProxyTrusted: false }, /^set TRUST_PROXY/],
])('%s does not start: a sentence says what to write', (_, address, sentence) => {
  expect(reasonOfAddress(address)).toMatch(sentence);
});

test.each([
  ['production behind a trusted proxy', { isProduction: true, secure: true, isProxyTrusted: true }],
  ['development', { isProduction: false, secure: false, isProxyTrusted: false }],
  ['development that says an https address', { isProduction: false, secure: true, isProxyTrusted: false }],
])('%s starts', (_, address) => {
  expect(reasonOfAddress(address)).toBeUndefined();
});
