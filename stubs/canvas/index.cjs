// pdfjs-dist asks for these names when it is loaded, and for a canvas only when it draws a page.
exports.DOMMatrix = class DOMMatrix {};
exports.Path2D = class Path2D {};
exports.createCanvas = () => {
  throw new Error(
    '@napi-rs/canvas is replaced by stubs/canvas in this checkout: the tests read text and draw no page.',
  );
};
