// Slidev imports Monaco only on a slide with a `{monaco}` fence. This package takes its place in the checkout.
throw new Error('{monaco} fences need the package monaco-editor, see docs/troubleshooting.md, "Monaco".');
