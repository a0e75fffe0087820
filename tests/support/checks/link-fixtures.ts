import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkingFolder } from '../working-folder.ts';
import { pngHead } from './image-bytes.ts';

type Make = (folder: WorkingFolder) => void;

const head = '---\ntitle: T\nsummary: S\ndate: 2020-10-22\ntopics: [rivers]\n';

const link =
  (target: string, path: string): Make =>
  (folder) => {
    const outside = join(folder.root, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'x.md'), `${head}---\nText.\n`);
    writeFileSync(join(outside, 'x.png'), pngHead(1, 1));
    folder.writeContent({ 'articles/y.md': `${head}---\n![A](x.png)\n` });
    symlinkSync(join(outside, target), join(folder.contentDir, path));
  };

/** Symbolic links in the content folder, in its place, and in `public/`. */
export const links: Readonly<Record<string, Make>> = {
  file: link('x.md', 'articles/x.md'),
  folder: link('.', 'articles/inner'),
  image: link('x.png', 'articles/x.png'),
  dangling: link('gone.md', 'topics/gone.md'),
  'into-the-folder': (folder) => {
    symlinkSync('sound.md', join(folder.contentDir, 'articles/again.md'));
  },
  'folder-of-a-type': (folder) => {
    mkdirSync(join(folder.root, 'outside'));
    symlinkSync(join(folder.root, 'outside'), join(folder.contentDir, 'regions'));
  },
  // Its fields must not show through: the first line of any file would be printed.
  site: (folder) => {
    rmSync(join(folder.contentDir, 'site.yaml'));
    writeFileSync(join(folder.root, 'other.yaml'), 'name: Other\n');
    symlinkSync(join(folder.root, 'other.yaml'), join(folder.contentDir, 'site.yaml'));
  },
  'site-is-a-device': (folder) => {
    rmSync(join(folder.contentDir, 'site.yaml'));
    symlinkSync('/dev/zero', join(folder.contentDir, 'site.yaml'));
  },
  'public-file': ({ root }) => {
    mkdirSync(join(root, 'public'));
    symlinkSync('/etc/passwd', join(root, 'public/users.txt'));
  },
  'public-loop': ({ root }) => {
    mkdirSync(join(root, 'public/downloads'), { recursive: true });
    symlinkSync('..', join(root, 'public/downloads/loop'));
  },
  'public-itself': ({ root }) => {
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync('elsewhere', join(root, 'public'));
  },
  'the-folder-itself': ({ contentDir }) => {
    renameSync(contentDir, `${contentDir}-elsewhere`);
    symlinkSync(`${contentDir}-elsewhere`, contentDir);
  },
};
