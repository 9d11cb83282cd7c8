import { expect, test } from 'vitest';
import { clockLine, clockTime, readClock } from './clock.ts';

test('a clock time has minutes and two digits of seconds, rounded as a whole', () => {
  expect([0, 5, 59.4, 59.6, 725, 3600].map(clockTime)).toEqual(['0:00', '0:05', '0:59', '1:00', '12:05', '60:00']);
});

const file = `---
duration: 5min
id: title
seconds: 20
---

# Title

---
id: claim/a
seconds: 75
---

\`\`\`
---
id: claim/in-a-fence
seconds: 999
\`\`\`

---
layout: appendix
id: evidence/a
---
`;

test('the clock adds up the seconds of the slides in the order of the file', () => {
  const clock = readClock(file.split('\n'));
  expect(clock.total).toBe(300);
  expect([...clock.slides]).toEqual([
    ['title', { seconds: 20, reached: 20 }],
    ['claim/a', { seconds: 75, reached: 95 }],
  ]);
  expect(clockLine(clock, 'claim/a')).toBe('75 s · reached 1:35 of 5:00');
  expect(clockLine(clock, 'evidence/a')).toBeUndefined();
  expect(clockLine({ ...clock, total: 0 }, 'title')).toBe('20 s · reached 0:20');
});
