/**
 * Vite plugins: refuses requests of other sites; gives footnotes ids of their own; makes the print page light; imports the
 * installed fonts and the look of the deck; shows errors of the data; serves the remix board at `/remix/` and the reader at
 * `/reader/` of `claimdeck dev`.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { releasePort } from '../scripts/commands/hold-port.ts';
import type { Effects } from '../scripts/effects.ts';
import type { ServedClient } from '../scripts/export/fast/dev-client.ts';
import { findSheet, fontSheetNames } from '../scripts/project/look/installed-fonts.ts';
import { devErrors } from '../scripts/slidev/dev-errors.ts';
import { footnoteIds } from '../scripts/slidev/footnote-ids.ts';
import { lightPaper } from '../scripts/slidev/light-paper.ts';
import { requestGuard } from '../scripts/slidev/request-guard.ts';

type EffectsModule = typeof import('../scripts/effects.ts');

/** The module of an id, which imports style sheets. */
const sheetModule = (id: string, sheets: () => readonly string[]): Pick<Plugin, 'resolveId' | 'load'> => ({
  resolveId: (asked) => (asked === id ? `\0${id}` : null),
  load: (asked) =>
    asked === `\0${id}`
      ? sheets()
          .map((file) => `import ${JSON.stringify(file.replaceAll('\\', '/'))};`)
          .join('\n')
      : null,
});

/** Imports the style sheets of all fonts of Claimdeck that are installed, in the order of the stacks. */
const fonts = (userRoot: string): Plugin => ({
  name: 'claimdeck:fonts',
  ...sheetModule('virtual:claimdeck-fonts', () => fontSheetNames.flatMap((name) => findSheet(name, userRoot) ?? [])),
});

const lookModule = 'virtual:claimdeck-look';

/** Imports the style sheet of the deck's look, if it has one. A server follows when it is written or removed. */
function look(userRoot: string): Plugin {
  const file = path.join(userRoot, '.generated/look.css');
  return {
    name: 'claimdeck:look',
    ...sheetModule(lookModule, () => (existsSync(file) ? [file] : [])),
    configureServer({ moduleGraph, watcher, ws }) {
      const follow = (changed: string) => {
        if (path.resolve(changed) !== file) return;
        const module = moduleGraph.getModuleById(`\0${lookModule}`);
        if (module) moduleGraph.invalidateModule(module);
        ws.send({ type: 'full-reload' });
      };
      watcher.on('add', follow).on('unlink', follow);
    },
  };
}

/** Releases the port of the server, which is held until it listens. */
const heldPort = (): Plugin => ({
  name: 'claimdeck:held-port',
  apply: 'serve',
  configureServer(server) {
    const { listen } = server;
    server.listen = async (...args) => {
      await releasePort();
      return listen.apply(server, args);
    };
  },
});

/** A module of Claimdeck imported by Node, by its path below scripts/ without its ending. */
function importByNode(name: string): Promise<unknown> {
  const file = import.meta.url.includes('/node_modules/') ? `../lib/${name}.js` : `../scripts/${name}.ts`;
  const url = JSON.stringify(new URL(file, import.meta.url).href);
  return import(`data:text/javascript,export * from ${encodeURIComponent(url)}`);
}

/**
 * The effects at the root, with modules of the data imported by Node. jiti, with which Slidev loads this file, would compile
 * them itself and keep the first version. It leaves `data:` modules to Node, which compiles no TypeScript below node_modules.
 */
async function effectsOfNode(root: string): Promise<Effects> {
  const ofNode = (await importByNode('effects')) as EffectsModule;
  const { nodeEffects } = await import('../scripts/effects.ts');
  // Errors of all other effects have the classes that this module's imports know.
  return { ...nodeEffects(root), moduleReader: ofNode.nodeEffects(root).moduleReader };
}

/** Plugins for Slidev's client where `claimdeck dev` or `present` started the server. */
async function clientPlugins(talk: ServedTalk): Promise<Plugin[]> {
  const root = process.env['CLAIMDECK_CLIENT_ROOT'];
  if (!root) return [];
  // jiti would take longer to compile these modules than the client saves.
  const [fast, effects] = await Promise.all([importByNode('export/fast/load-fast-path'), importByNode('effects')]);
  const { loadDevClient } = fast as typeof import('../scripts/export/fast/load-fast-path.ts');
  const { nodeEffects } = effects as EffectsModule;
  return loadDevClient(talk, nodeEffects(root));
}

/** What the plugins need of Slidev's options. */
interface ServedTalk extends ServedClient {
  /** Folder of the slides. */
  readonly userRoot: string;
}

/** Vite plugins of a deck; the board and the reader only where `claimdeck dev` started the server. */
export default async function vitePlugins(talk: ServedTalk): Promise<Plugin[]> {
  const { userRoot, entry } = talk;
  const { CLAIMDECK_REMIX_DECK: deck, CLAIMDECK_REMIX_TOKEN: token, CLAIMDECK_REMIX_ROOT: root } = process.env;
  const always = [
    requestGuard(),
    footnoteIds(),
    lightPaper(),
    fonts(userRoot),
    look(userRoot),
    heldPort(),
    devErrors(process),
    ...(await clientPlugins(talk)),
  ];
  if (!deck || !token || !root) return always;
  // Builds do not need these modules.
  const [{ devBoard }, effects, { devReader }] = await Promise.all([
    import('../scripts/board/dev-board.ts'),
    effectsOfNode(root),
    import('../scripts/reader/dev-reader.ts'),
  ]);
  return [
    ...always,
    devReader({ deck, talk: path.basename(entry, '.md'), effects }, process),
    devBoard({ deck, token, effects }),
  ];
}
