import { expect, test } from 'vitest';
import { isRightToLeft } from './direction.ts';

test.each(['ar', 'ar-EG', 'arc', 'az-Arab', 'ckb', 'dv', 'fa', 'ff-Adlm', 'he', 'iw', 'ks', 'nqo', 'syr', 'ur', 'yi'])(
  '%s is written from right to left',
  (language) => {
    expect(isRightToLeft(language)).toBe(true);
  },
);

test.each(['ar-Latn', 'az', 'de', 'he-Latn', 'ja', 'ku', 'ur-Latn-PK', 'zh-Hant', 'xx', '', 'none_', undefined])(
  '%s is written from left to right, or is no tag',
  (language) => {
    expect(isRightToLeft(language as string)).toBe(false);
  },
);
