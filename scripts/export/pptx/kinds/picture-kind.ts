/** Slides of pictures from outside the text. */
import { slideGeometry } from '../../../geometry.ts';
import { sizeWithin } from '../picture-xml.ts';
import { type Builder, bodyBox, madeLabel } from './stage.ts';

const { fontSize } = slideGeometry;

/** Room below a picture for maker, licence and source, in px. */
const creditHeight = 48;

/** A picture as large as the room allows, above its maker, licence and source. */
export const picture: Builder<'picture'> = ({ file, alt, credit }, stage, { headline }) => {
  const box = bodyBox(stage);
  const area = { width: box.width, height: box.height - creditHeight };
  const size = sizeWithin(stage.pictures.get(file)!.picture, area);
  return {
    ...{ layout: 'only', bodies: [], isOutside: true },
    label: madeLabel(stage.wording.frame.fromOutside, stage),
    shapes: [
      {
        ...{ kind: 'picture', name: headline, description: alt, file },
        box: {
          x: box.x + (area.width - size.width) / 2,
          y: box.y + (area.height - size.height) / 2,
          ...size,
        },
      },
      {
        ...{ kind: 'shape', name: headline },
        box: { ...box, y: box.y + box.height - creditHeight, height: creditHeight },
        text: {
          size: fontSize.citation,
          anchor: 'bottom',
          paragraphs: [{ runs: [{ text: credit, font: 'sans', colour: 'quiet' }] }],
        },
      },
    ],
  };
};
