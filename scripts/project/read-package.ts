/** What package.json says, of the project or of a package. */
import type { Effects } from '../effects.ts';
import { parseJson } from '../files/parse-json.ts';

/** The parts of a package.json that are used. */
export interface PackageJson {
  /** Name of the package. */
  readonly name?: string;
  /** `module` where its `.ts` and `.js` files are ES modules. */
  readonly type?: string;
  /** Whether npm refuses to publish it, as with the stubs of the checkout. */
  readonly private?: boolean;
  /** Settings for Slidev. */
  readonly slidev?: {
    /** Addons of its decks. */
    readonly addons?: unknown;
  };
  /** Versions of packages by name, as the other three. */
  readonly dependencies?: object;
  /** Those that only developers install. */
  readonly devDependencies?: object;
  /** Those that may be missing. */
  readonly optionalDependencies?: object;
  /** Those that the project brings. */
  readonly peerDependencies?: object;
}

/** A package.json, by default that of the project; `undefined` where there is none. @throws SyntaxError */
export async function readPackage(effects: Effects, file = 'package.json'): Promise<PackageJson | undefined> {
  const text = await effects.readText(file);
  return text === undefined ? undefined : (parseJson(text) as PackageJson);
}
