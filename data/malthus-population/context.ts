import { defineContext } from '../../scripts/model/define.ts';

export const references = [
  {
    id: 'franklin-1755',
    type: 'pamphlet',
    title: 'Observations Concerning the Increase of Mankind, Peopling of Countries, &c.',
    author: [{ family: 'Franklin', given: 'Benjamin' }],
    issued: { 'date-parts': [[1755]] },
    publisher: 'S. Kneeland',
    'publisher-place': 'Boston',
  },
  {
    id: 'smith-1776',
    type: 'book',
    title: 'An Inquiry into the Nature and Causes of the Wealth of Nations',
    author: [{ family: 'Smith', given: 'Adam' }],
    issued: { 'date-parts': [[1776]] },
    publisher: 'W. Strahan and T. Cadell',
    'publisher-place': 'London',
  },
  {
    id: 'godwin-1793',
    type: 'book',
    title: 'An Enquiry Concerning Political Justice',
    author: [{ family: 'Godwin', given: 'William' }],
    issued: { 'date-parts': [[1793]] },
    publisher: 'G. G. J. and J. Robinson',
    'publisher-place': 'London',
  },
  {
    id: 'hammond-1911',
    type: 'book',
    title: 'The Village Labourer, 1760–1832',
    author: [
      { family: 'Hammond', given: 'J. L.' },
      { family: 'Hammond', given: 'Barbara' },
    ],
    issued: { 'date-parts': [[1911]] },
    publisher: 'Longmans, Green',
    'publisher-place': 'London',
  },
  {
    id: 'combination-1799',
    type: 'legislation',
    'title-short': '39 Geo. III c. 81',
    title: 'An Act to prevent Unlawful Combinations of Workmen, 39 Geo. III c. 81',
    issued: { 'date-parts': [[1799, 7, 12]] },
  },
  {
    id: 'wrigley-schofield-1981',
    type: 'book',
    title: 'The Population History of England, 1541–1871: A Reconstruction',
    author: [
      { family: 'Wrigley', given: 'E. A.' },
      { family: 'Schofield', given: 'R. S.' },
    ],
    issued: { 'date-parts': [[1981]] },
    publisher: 'Edward Arnold',
    'publisher-place': 'London',
  },
] as const;

export const context = defineContext([
  {
    id: 'increase-of-mankind',
    date: '1755',
    label: 'Franklin on the increase of mankind',
    reference: 'franklin-1755',
  },
  {
    id: 'wealth-of-nations',
    date: '1776',
    label: 'Smith on combinations of masters',
    reference: 'smith-1776',
    locator: 'book I, ch. 8',
  },
  {
    id: 'political-justice',
    date: '1793',
    label: 'Godwin’s society of equals',
    reference: 'godwin-1793',
  },
  {
    id: 'speenhamland',
    date: '1795-05-06',
    label: 'Speenhamland: relief by the price of bread',
    section: 'prices',
    reference: 'hammond-1911',
  },
  {
    id: 'combination-act',
    date: '1799-07-12',
    label: 'Combinations of workmen forbidden',
    section: 'prices',
    reference: 'combination-1799',
  },
  {
    id: 'census',
    date: '1801-03-10',
    label: 'First census of Great Britain',
    section: 'unobserved',
    reference: 'wrigley-schofield-1981',
  },
]);
