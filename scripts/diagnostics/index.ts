export { catalogue, type DiagnosticCode, diagnose } from './catalogue.ts';
export { type Checked, type Diagnostic, DiagnosticError, type Severity } from './diagnostic.ts';
