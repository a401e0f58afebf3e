import { decideUpload, uploadLife, type UploadMove, type UploadState } from './upload-life';

const moves: readonly UploadMove[] = ['bring-in', 'discard', 'expire'];

test.each<[UploadMove, UploadState]>([['bring-in', 'brought-in'], ['discard', 'discarded'], ['expire', 'expired']])('a file that waits can %s', (move, to) => {
  expect(decideUpload('waiting', move)).toEqual({ ok: true, value: to });
});

test('what was decided about a file stands', () => {
  for (const state of Object.keys(uploadLife).filter((each) => each !== 'waiting') as UploadState[]) {
    for (const move of moves) expect(decideUpload(state, move)).toEqual({ ok: false, code: 'wrong-state' });
  }
});
