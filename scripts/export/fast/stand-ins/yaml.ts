/** For the YAML of frontmatter: what is plain is read at once, and the package is loaded for all else. */
import type Yaml from 'yaml';
import { readPlainYaml } from '../plain-yaml.ts';
import { fromSlidev } from './from-slidev.ts';

let real: typeof Yaml | undefined;
const yaml = () => {
  real ??= fromSlidev()('yaml') as typeof Yaml;
  return real;
};

/** A document of which only the value has been read; the rest of it is there when it is asked for. */
function parseDocument(text: string, ...options: []): object {
  const value = readPlainYaml(text);
  if (value === undefined) return yaml().parseDocument(text, ...options);
  let whole: object | undefined;
  return new Proxy(
    { toJSON: () => value },
    {
      get(plain, key) {
        if (key === 'toJSON') return plain.toJSON;
        whole ??= yaml().parseDocument(text, ...options);
        return Reflect.get(whole, key);
      },
    },
  );
}

export default new Proxy({} as typeof Yaml, {
  get: (_, key) => (key === 'parseDocument' ? parseDocument : Reflect.get(yaml(), key)),
});
