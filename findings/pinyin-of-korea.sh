#!/bin/sh
# pinyin-pro 3.29.4 gives the name of Korea, 朝鲜, as Cháoxiān, and takes words in Latin letters apart.
#
# Guess:     a library with a dictionary of words knows the names of countries: 朝鲜 is Cháoxiǎn, with the third tone. Words that
#            are not Chinese stay as they are.
# Behaviour: 鲜 is read as in 新鲜, fresh, also in 北朝鲜 and 朝鲜战争, though 鲜为人知 is read right. GDP becomes “G D P”, and
#            `nonZh: 'consecutive'` keeps it whole.
# Seen:      words with their reading.
# Source:    Xiandai Hanyu Cidian, 朝鲜 and 鲜.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4
cat > try.js <<'JS'
import { pinyin } from 'pinyin-pro';

const found = [
  ...['朝鲜', '朝鲜战争', '新鲜', '鲜为人知', 'GDP下降'].map((word) => pinyin(word)),
  pinyin('GDP下降', { nonZh: 'consecutive' }),
];
console.log(found.join(', '));
const expected = ['cháo xiān', 'cháo xiān zhàn zhēng', 'xīn xiān', 'xiǎn wéi rén zhī', 'G D P xià jiàng', 'GDP xià jiàng'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
