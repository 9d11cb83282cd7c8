/**
 * Highlights code to its end however busy the machine is. By default Shiki stops with a line after 500 ms and leaves its
 * rest without colours, so that the same slides give other bytes on a slow machine.
 */
export default () => ({ tokenizeTimeLimit: 0 });
