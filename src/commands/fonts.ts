import type { Host } from '../host/host.ts';
import type { FontLibrary, FontManifest } from '../render/fonts.ts';

/** The fonts that the package brings. */
export async function bundledFonts(host: Host): Promise<FontLibrary> {
  const folder = `${host.packageFolder}/dist/fonts`;
  const manifest: FontManifest = JSON.parse(new TextDecoder().decode(await host.files.read(`${folder}/fonts.json`)));
  const read = new Map<string, Promise<Uint8Array>>();
  return {
    manifest,
    read: (file) => {
      const known = read.get(file) ?? host.files.read(`${folder}/${file}`);
      read.set(file, known);
      return known;
    },
  };
}
