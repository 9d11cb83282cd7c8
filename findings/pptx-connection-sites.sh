#!/bin/sh
# LibreOffice 7.4.7 glues a connector to the sides of a shape by number, and not to the sites that the shape defines.
#
# Guess:     a shape with geometry of its own lists its connection sites with their places (`a:cxnLst`), and a connector that
#            names site 1, at the middle of the right side, begins there: that is also where its own frame begins.
# Behaviour: with up to four sites the numbers mean those of a plain rectangle: top, left, bottom, right. The connector begins
#            at the left side and crosses its box; places and frame are not used. With the sites listed in the order of the
#            rectangle it begins at the right. The numbers that LibreOffice writes when it saves the file point to the new sides.
# Seen:      where the connector begins, as the share of the box's width, for two orders of the same four sites.
# Source:    ECMA-376 Part 1, 20.1.9.10 (cxnLst) and 20.1.2.2.35 (stCxn).
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
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const office = (to, file) =>
  execFileSync('soffice', [`-env:UserInstallation=file://${process.cwd()}/profile`, '--headless', '--convert-to', to, file], { stdio: 'pipe' });
const sides = { top: '<a:cxn ang="16200000"><a:pos x="hc" y="t"/></a:cxn>', right: '<a:cxn ang="0"><a:pos x="r" y="vc"/></a:cxn>',
  bottom: '<a:cxn ang="5400000"><a:pos x="hc" y="b"/></a:cxn>', left: '<a:cxn ang="10800000"><a:pos x="l" y="vc"/></a:cxn>' };
const geometry = (order) => `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>${order.map((side) => sides[side]).join('')}</a:cxnLst>
  <a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path><a:moveTo><a:pt x="l" y="t"/></a:moveTo><a:lnTo><a:pt x="r" y="t"/></a:lnTo>
  <a:lnTo><a:pt x="r" y="b"/></a:lnTo><a:lnTo><a:pt x="l" y="b"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>`;
const box = (id, x, y, order) => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Box ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>
  <a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="1800000" cy="900000"/></a:xfrm>${geometry(order)}</p:spPr></p:sp>`;
const connector = (from, to) => `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="4" name="Link"/><p:cNvCxnSpPr><a:stCxn id="2" idx="${from}"/>
  <a:endCxn id="3" idx="${to}"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="2800000" y="1450000"/>
  <a:ext cx="3200000" cy="2000000"/></a:xfrm><a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom></p:spPr></p:cxnSp>`;

office('pptx', 'base.fodp');
const slide = 'ppt/slides/slide1.xml';
const begins = (order) => {
  const parts = unzipSync(readFileSync('base.pptx'));
  const shapes = box(2, 1000000, 1000000, order) + box(3, 6000000, 3000000, order) + connector(order.indexOf('right'), order.indexOf('left'));
  parts[slide] = strToU8(strFromU8(parts[slide]).replace('</p:spTree>', `${shapes}</p:spTree>`));
  writeFileSync('map.pptx', zipSync(parts));
  office('fodp', 'map.pptx');
  const [, x] = /<draw:connector[^>]*svg:x1="([\d.]+)cm"/u.exec(readFileSync('map.fodp', 'utf8'));
  const share = Math.round(((Number(x) * 360000 - 1000000) / 1800000) * 100) / 100;
  console.log(`sites ${order.join(', ')}: the connector from "right" begins at`, share);
  return share;
};
const clockwise = begins(['top', 'right', 'bottom', 'left']);
const asRectangle = begins(['top', 'left', 'bottom', 'right']);
console.log(execFileSync('soffice', ['--version']).toString().trim());
process.exitCode = clockwise === 0 && asRectangle === 1 ? 0 : 1;
JS
node try.js
