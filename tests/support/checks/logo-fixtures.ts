import type { WorkingFolder } from '../working-folder.ts';

type Make = (folder: WorkingFolder) => void;

/** A folder whose logo is this text or these bytes. */
const logo =
  (content: string | Uint8Array): Make =>
  ({ writeContent }) => {
    writeContent({ 'logo.svg': content });
    writeContent({
      'site.yaml':
        'name: B\nurl: https://b.example\ndescription: D\npublisher: { name: B }\nlogo: logo.svg\n',
    });
  };

const start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">';
/** A logo of a line of SVG between its start and end tags, on line 2. */
const drawn = (content: string): Make => logo(`${start}\n  ${content}\n</svg>\n`);
const tag = (attributes: string): Make => logo(`<svg ${attributes}><path d="M0 0h9"/></svg>`);

export const faultyLogos: Readonly<Record<string, Make>> = {
  script: drawn('<script>alert(1)</script>'),
  'event-attribute': drawn('<path d="M0 0h9" onload="alert(1)"/>'),
  'event-attribute-in-capitals': drawn('<path d="M0 0h9" onLoad="alert(1)"/>'),
  'foreign-object': drawn(
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">A</p></foreignObject>',
  ),
  animation: drawn('<set attributeName="href" to="https://elsewhere.example/"/>'),
  image: drawn('<image href="data:image/png;base64,AAAA"/>'),
  use: drawn('<use href="#a"/>'),
  'other-language': drawn('<g xmlns="http://www.w3.org/1999/xhtml"/>'),
  prefixed: drawn('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'),
  href: drawn('<linearGradient href="https://elsewhere.example/a.svg#b"/>'),
  'href-under-another-prefix': drawn(
    '<linearGradient xmlns:a="http://www.w3.org/1999/xlink" a:href="//elsewhere.example/a"/>',
  ),
  base: drawn('<g xml:base="https://elsewhere.example/"/>'),
  'url-in-attribute': drawn('<path fill="url(https://elsewhere.example/a.svg#b)"/>'),
  'url-with-escapes': drawn('<path fill="\\75 rl(//elsewhere.example/a)"/>'),
  'url-with-references': drawn('<path fill="&#117;rl(//elsewhere.example/a)"/>'),
  'url-in-style-attribute': drawn('<path style="fill:#000;cursor:url(//elsewhere.example/a)"/>'),
  'url-in-style': drawn('<style>path { fill: URL("//elsewhere.example/a") }</style>'),
  'image-set-in-style': drawn('<style>path { mask: image-set("a.png" 1x) }</style>'),
  import: drawn('<style><![CDATA[@import "https://elsewhere.example/a.css";]]></style>'),
  'import-with-escapes': drawn('<style>@\\69mport "//elsewhere.example/a.css";</style>'),
  'property-of-css': drawn('<style>path { --a: url(//elsewhere.example/a) }</style>'),
  'mask-in-mask': drawn('<mask id="a"><path mask="url(#b)"/></mask>'),
  'clip-in-style': drawn('<style>path { clip-path: url(#b) }</style>'),
  'broken-style': drawn('<style>path { fill: red</style>'),
  'document-type': logo(
    `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "b">]>\n${start}&a;</svg>`,
  ),
  entity: drawn('<title>A&nbsp;B</title>'),
  instruction: logo(`<?xml-stylesheet href="https://elsewhere.example/a.css"?>\n${start}</svg>`),
  encoding: logo(`<?xml version="1.0" encoding="UTF-7"?>\n${start}</svg>`),
  'not-utf-8': logo(new Uint8Array([0xff, 0xfe, 0x3c, 0])),
  'not-well-formed': drawn('<g><path></g>'),
  'undeclared-prefix': drawn('<linearGradient xlink:href="#a"/>'),
  empty: logo(''),
  html: logo('<html><body/></html>'),
  'without-namespace': tag('viewBox="0 0 9 9"'),
  'without-size': tag('xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"'),
  'size-of-zero': tag('xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"'),
  deep: drawn('<g>'.repeat(101) + '</g>'.repeat(101)),
  'very-deep': drawn('<g>'.repeat(14_000) + '</g>'.repeat(14_000)),
  several: drawn('<script/>\n  <path onclick="a()" style="fill:url(//b.example)"/>'),
};

/** Over the limit of an SVG by one byte. */
export const largeLogo: Make = logo(`${start}${' '.repeat(100 * 1024 - start.length - 5)}</svg>`);
