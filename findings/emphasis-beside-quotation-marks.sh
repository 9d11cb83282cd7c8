#!/bin/sh
# markdown-it 14.1.0, which renders Slidev's slides, shows the asterisks of a bold quotation in Chinese and Korean.
#
# Guess:     `他说**“同盟”**已经削弱` has a bold word: the asterisks are closed, and nothing stands between them and the word.
# Behaviour: asterisks between a letter and a quotation mark are text, as CommonMark's rule of flanking runs says: it takes
#            the spaces for granted that Latin scripts have around a quotation. A Korean particle or a bracket behind the
#            name does the same. Only the HTML element is bold in each of them.
# Seen:      whether the rendered line has a <strong>.
# Source:    CommonMark 0.31.2, "left-flanking delimiter run".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund markdown-it@14.1.0
cat > try.js <<'JS'
import MarkdownIt from 'markdown-it';

const lines = ['他说**“同盟”**已经削弱', '**朝鲜（北）**说', '이것은 **‘동맹’**이라고 한다', '他说**同盟**已经削弱', 'He called **“alliance”** dead'];
const bold = lines.map((line) => {
  const html = new MarkdownIt().render(line).trim();
  console.log(html);
  return html.includes('<strong>');
});
process.exitCode = bold.join() === 'false,false,false,true,true' ? 0 : 1;
JS
node try.js
