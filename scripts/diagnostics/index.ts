export { catalogue, type DiagnosticCode, diagnose } from './catalogue.ts';
export { type Checked, type Diagnostic, DiagnosticError, type Severity } from './diagnostic.ts';
export { nearestName } from './nearest.ts';
export { printDiagnostics } from './print.ts';
