// Each face declares its `unicode-range`, so that a browser loads only what a slide uses. Korean and Chinese come as variable
// fonts: one file a range instead of one for each weight. Arabic and Hebrew have one weight; `font-synthesis: none` prevents
// a synthetic bold.
import '@fontsource/source-serif-4/400.css';
import '@fontsource/source-serif-4/400-italic.css';
import '@fontsource/source-serif-4/600.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource-variable/noto-sans-kr';
import '@fontsource-variable/noto-sans-sc';
import '@fontsource/noto-sans-arabic/500.css';
import '@fontsource/noto-sans-hebrew/500.css';
import './geometry.css';
import './tokens.css';
import './deck.css';
import './kinds/title.css';
import './kinds/roadmap.css';
import './kinds/method.css';
import './kinds/section.css';
import './kinds/claim.css';
import './kinds/effects.css';
import './kinds/balance.css';
import './kinds/finding.css';
import './kinds/timeline.css';
import './kinds/discussion.css';
import './kinds/references.css';
import './kinds/appendix.css';
import './maps.css';
