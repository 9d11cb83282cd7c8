#!/bin/sh
# LibreOffice 7.4.7 reads the alternative text of a shape and drops that of a connector and of a group.
#
# Guess:     `descr` of the non-visual properties is the alternative text of whatever they belong to: shape, connector, group.
# Behaviour: only the shape has it after import. Of a diagram whose group tells the whole and whose arrows tell each link, a
#            screen reader gets the boxes alone. Saved as .pptx again, the shape has lost its text as well.
# Seen:      texts of the three kinds in the imported document, and in the file that is saved from it. Names survive in both.
# Source:    ECMA-376 Part 1, 19.3.1.12 (cNvPr): `descr` is the alternative text of the object.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v soffice >/dev/null || apt-get install -y -qq --no-install-recommends libreoffice-impress >/dev/null
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund fflate@0.8.3
# LibreOffice makes the file with one empty slide, into which the shapes are put.
cat > base.fodp <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"
  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:master-styles><style:master-page style:name="M" style:page-layout-name="P"/></office:master-styles>
<office:body><office:presentation><draw:page draw:name="S" draw:master-page-name="M"/></office:presentation></office:body>
</office:document>
XML
cat > try.js <<'JS'
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const office = (...rest) =>
  execFileSync('soffice', [`-env:UserInstallation=file://${process.cwd()}/profile`, '--headless', '--convert-to', ...rest], { stdio: 'pipe' });
const frame = '<a:off x="1000000" y="1000000"/><a:ext cx="3000000" cy="1000000"/>';
const named = (id, name) => `<p:cNvPr id="${id}" name="${name}" descr="Text of the ${name}"/>`;
const shape = `<p:sp><p:nvSpPr>${named(3, 'shape')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${frame}</a:xfrm>
  <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;
const connector = `<p:cxnSp><p:nvCxnSpPr>${named(4, 'connector')}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${frame}</a:xfrm>
  <a:prstGeom prst="line"><a:avLst/></a:prstGeom></p:spPr></p:cxnSp>`;
const group = `<p:grpSp><p:nvGrpSpPr>${named(2, 'group')}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}
  <a:chOff x="1000000" y="1000000"/><a:chExt cx="3000000" cy="1000000"/></a:xfrm></p:grpSpPr>${shape}${connector}</p:grpSp>`;

office('pptx', 'base.fodp');
const slide = 'ppt/slides/slide1.xml';
const parts = unzipSync(readFileSync('base.pptx'));
parts[slide] = strToU8(strFromU8(parts[slide]).replace('</p:spTree>', `${group}</p:spTree>`));
writeFileSync('map.pptx', zipSync(parts));
mkdirSync('again');
office('fodp', 'map.pptx');
office('pptx', '--outdir', 'again', 'map.pptx');
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found).join(', ');
const document = readFileSync('map.fodp', 'utf8');
const saved = strFromU8(unzipSync(readFileSync('again/map.pptx'))[slide]);
const imported = all(document, /<svg:desc>(.*?)<\/svg:desc>/gu);
console.log('imported, names:', all(document, /draw:name="(group|shape|connector)"/gu), '- texts:', imported);
console.log('saved, names:   ', all(saved, / name="(group|shape|connector)"/gu), '- texts:', all(saved, / descr="([^"]+)"/gu) || 'none');
console.log(execFileSync('soffice', ['--version']).toString().trim());
process.exitCode = imported === 'Text of the shape' && !saved.includes('Text of the') ? 0 : 1;
JS
node try.js
