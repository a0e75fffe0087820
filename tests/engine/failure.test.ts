import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../src/engine/failure.ts';

/** An error as Node makes it where the system refuses something. */
function refused(code: string, words: string, call = "write '/site/dist/index.html'"): Error {
  return Object.assign(new Error(`${code}: ${words}, ${call}`), { code });
}

describe('what the system refuses is told in a sentence, with the path and without a stack:', () => {
  test.each([
    ['ENOSPC', 'no space left on device', 'The disk is full. Free some space'],
    ['EDQUOT', 'disk quota exceeded', 'Your share of the disk is full.'],
    ['EROFS', 'read-only file system', 'The file system can only be read.'],
    ['EACCES', 'permission denied', 'The permissions do not allow it.'],
    ['EPERM', 'operation not permitted', 'The system does not allow it.'],
    ['EBUSY', 'resource busy or locked', 'Another program uses it.'],
    ['ENOTDIR', 'not a directory', 'There is a file where a folder is needed.'],
    ['EEXIST', 'file already exists', 'There is a file where a folder is needed.'],
    ['EMFILE', 'too many open files', 'Too many files are open.'],
    ['ENAMETOOLONG', 'name too long', 'A path is too long'],
    ['EIO', 'i/o error', 'The disk reports an error.'],
  ])('%s', (code, words, sentence) => {
    const said = describeFailure(refused(code, words));
    expect(said).toContain(sentence);
    expect(said).toContain("'/site/dist/index.html'");
    expect(said).not.toMatch(/^ +at /m);
  });

  test.each([
    [
      'as the cause of another error',
      new Error('Cannot render', { cause: refused('ENOSPC', 'x') }),
    ],
    ['as one of several', new AggregateError([new Error('a'), refused('ENOSPC', 'x')], 'Several')],
    ['in the words of a bundler', new Error('failed: No space left on device (os error 28)')],
  ])('%s', (_name, error) => {
    expect(describeFailure(error)).toMatch(/^The disk is full\./);
  });
});

test('an error of Astro is told with its hint and its cause', () => {
  const error = Object.assign(new Error('It failed.', { cause: new Error('Because.') }), {
    hint: 'Do that.',
  });
  expect(describeFailure(error)).toBe('It failed.\nBecause.\nDo that.');
});

test('a fault of the program keeps its stack, for whoever mends it', () => {
  expect(describeFailure(new TypeError('a is undefined'))).toMatch(
    /^This is a fault of the program\. Report it with these lines:\nTypeError: a is undefined\n +at /,
  );
});

test('what is no error is told as it is, and one that causes itself does not go on for ever', () => {
  expect(describeFailure('gone')).toBe('gone');
  const error = new Error('Round.');
  error.cause = error;
  expect(describeFailure(error)).toBe('Round.');
});
