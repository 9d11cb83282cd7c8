/** Diagnostics: the public functions and types for every stage. */
export { alikeKey, onlyDifference } from './alike.ts';
export { assertKnown } from './assert-known.ts';
export { catalogue, type DiagnosticCode, diagnose } from './catalogue.ts';
export { type Checked, type Diagnostic, DiagnosticError, joinErrors, requireValue } from './diagnostic.ts';
export { expectedName, nearestName } from './nearest.ts';
export { diagnosticsText, numberOf, tellDiagnostics, tellError, tellErrorsOnce } from './print.ts';
