import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { slidevArguments } from './slidev-server.ts';

test.each([
  [{}, ['talk.md']],
  [{ port: '4000' }, ['talk.md', '--port', '4000']],
  [{ remote: true }, ['talk.md', '--remote=']],
  [{ remote: '-p', host: '10.0.0.2' }, ['talk.md', '--remote=-p', '--bind', '10.0.0.2']],
] as const)('%j is passed to Slidev', (options, expected) => {
  expect(slidevArguments('talk.md', options)).toEqual(expected);
});

test.each(['0', '65536', '80a', ''])('the port “%s” is an error of usage', (port) => {
  expect(() => slidevArguments('talk.md', { port })).toThrow(DiagnosticError);
});
