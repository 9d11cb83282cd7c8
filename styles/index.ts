// The faces declare their unicode-range, so that a browser loads what a slide uses and nothing else. East Asian,
// Arabic and Hebrew text comes in one weight, for the size of the deck; `font-synthesis: none` keeps it from smearing.
import '@fontsource/source-serif-4/400.css';
import '@fontsource/source-serif-4/400-italic.css';
import '@fontsource/source-serif-4/600.css';
import '@fontsource/inter/500.css';
import '@fontsource/inter/600.css';
import '@fontsource/noto-sans-kr/500.css';
import '@fontsource/noto-sans-sc/500.css';
import '@fontsource/noto-sans-arabic/500.css';
import '@fontsource/noto-sans-hebrew/500.css';
import './geometry.css';
import './tokens.css';
import './deck.css';
import './kinds.css';
import './maps.css';
