import { defineContext } from '../../scripts/model/define.ts';

export const references = [
  { id: 'chen-1994', type: 'book', title: 'China’s Road to the Korean War: The Making of the Sino-American Confrontation', author: [{ family: 'Chen', given: 'Jian' }], issued: { 'date-parts': [[1994]] }, publisher: 'Columbia University Press', 'publisher-place': 'New York' },
  { id: 'armistice-1953', type: 'treaty', 'title-short': 'Armistice Agreement', title: 'Agreement between the Commander-in-Chief, United Nations Command, and the Supreme Commander of the Korean People’s Army and the Commander of the Chinese People’s Volunteers concerning a Military Armistice in Korea', issued: { 'date-parts': [[1953, 7, 27]] }, 'event-place': 'Panmunjom' },
  { id: 'treaty-1961', type: 'treaty', 'title-short': 'Treaty text, Peking Review', title: 'Treaty of Friendship, Co-operation and Mutual Assistance between the People’s Republic of China and the Democratic People’s Republic of Korea', issued: { 'date-parts': [[1961, 7, 11]] }, 'container-title': 'Peking Review', volume: '4', issue: '28' },
  { id: 'luthi-2008', type: 'book', title: 'The Sino-Soviet Split: Cold War in the Communist World', author: [{ family: 'Lüthi', given: 'Lorenz M.' }], issued: { 'date-parts': [[2008]] }, publisher: 'Princeton University Press', 'publisher-place': 'Princeton' },
  { id: 'shanghai-1972', type: 'treaty', 'title-short': 'Joint Communiqué', title: 'Joint Communiqué of the United States of America and the People’s Republic of China (Shanghai Communiqué)', issued: { 'date-parts': [[1972, 2]] }, 'event-place': 'Shanghai' },
  { id: 'vogel-2011', type: 'book', title: 'Deng Xiaoping and the Transformation of China', author: [{ family: 'Vogel', given: 'Ezra F.' }], issued: { 'date-parts': [[2011]] }, publisher: 'Belknap Press of Harvard University Press', 'publisher-place': 'Cambridge, MA' },
  { id: 'oberdorfer-carlin-2014', type: 'book', title: 'The Two Koreas: A Contemporary History', author: [{ family: 'Oberdorfer', given: 'Don' }, { family: 'Carlin', given: 'Robert' }], issued: { 'date-parts': [[2014]] }, edition: '3', publisher: 'Basic Books', 'publisher-place': 'New York' },
  { id: 'unsc-1718', type: 'legislation', title: 'Resolution 1718 (2006)', author: [{ literal: 'UN Security Council' }], issued: { 'date-parts': [[2006, 10, 14]] }, number: 'S/RES/1718' },
  { id: 'ohchr-2021', type: 'report', title: 'Situation of human rights in the Democratic People’s Republic of Korea: Report of the Special Rapporteur', author: [{ literal: 'UN Human Rights Council' }], issued: { 'date-parts': [[2021]] }, number: 'A/HRC/46/51' },
  { id: 'xi-2022', type: 'speech', title: 'Report to the 20th National Congress of the Communist Party of China', author: [{ family: 'Xi', given: 'Jinping' }], issued: { 'date-parts': [[2022, 10, 16]] }, 'event-place': 'Beijing' },
] as const;

export const context = defineContext([
  { id: 'intervention', date: '1950-10', label: 'China enters the Korean War', section: 'formation', reference: 'chen-1994' },
  { id: 'armistice', date: '1953-07-27', label: 'Korean War armistice', section: 'formation', reference: 'armistice-1953' },
  { id: 'soviet-experts', date: '1960-07', label: 'Moscow withdraws its experts from China', section: 'loosening', reference: 'luthi-2008' },
  { id: 'treaty', date: '1961-07-11', label: 'Treaty of friendship and mutual assistance', section: 'formation', reference: 'treaty-1961' },
  { id: 'shanghai', date: '1972-02', label: 'Shanghai Communiqué', section: 'loosening', reference: 'shanghai-1972' },
  { id: 'reform-begins', date: '1978-12', label: 'Third Plenum opens reform under Deng', section: 'loosening', reference: 'vogel-2011' },
  { id: 'us-prc-relations', date: '1979-01-01', label: 'U.S.–China diplomatic relations', section: 'loosening', reference: 'vogel-2011' },
  { id: 'rok-soviet', date: '1990-09-30', label: 'South Korea–Soviet diplomatic relations', section: 'rift', reference: 'oberdorfer-carlin-2014' },
  { id: 'rok-prc', date: '1992-08-24', label: 'South Korea–China diplomatic relations', section: 'rift', reference: 'oberdorfer-carlin-2014' },
  { id: 'kim-il-sung-dies', date: '1994-07-08', label: 'Kim Il-sung dies', section: 'rift', reference: 'oberdorfer-carlin-2014' },
  { id: 'first-test', date: '2006-10-09', label: 'First North Korean nuclear test', section: 'rift', reference: 'unsc-1718' },
  { id: 'border-closed', date: '2020-01', label: 'North Korea closes its borders (COVID-19)', section: 'consolidation', reference: 'ohchr-2021' },
  { id: 'congress-20', date: '2022-10-16', label: '20th National Congress opens', section: 'implications', reference: 'xi-2022' },
]);
