// Fonts are imported by the plugin in setup/vite-plugins.ts: those of scripts/typography/fonts.ts that are installed. Each
// face declares its `unicode-range`, so that a browser loads only what a slide uses. Arabic and Hebrew have one weight;
// `font-synthesis` of `.deck-frame` prevents a synthetic bold.
import 'virtual:claimdeck-fonts';
import './geometry.css';
import './tokens.css';
import './deck.css';
import './kinds/title.css';
import './kinds/question.css';
import './kinds/roadmap.css';
import './kinds/method.css';
import './kinds/section.css';
import './kinds/map.css';
import './kinds/sign.css';
import './kinds/vote.css';
import './kinds/contrast.css';
import './kinds/claim.css';
import './kinds/claims.css';
import './kinds/effects.css';
import './kinds/balance.css';
import './kinds/finding.css';
import './kinds/timeline.css';
import './kinds/picture.css';
import './kinds/discussion.css';
import './kinds/references.css';
import './kinds/appendix.css';
import './maps.css';
// The look in the deck's data: `.generated/look.css` beside the slides.
import 'virtual:claimdeck-look';
import './preferences.css';
import './paper.css';
import './phone.css';
