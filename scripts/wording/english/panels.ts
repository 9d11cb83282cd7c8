/** English words of the panels of the explorer that answer questions. The page holds them as JSON: all are strings. */

/** Words of the panels. `{name}` stands for what is put in its place. */
export const panels = {
  factor: 'Factor',
  unknown: 'No factor has this name.',
  /** Where a text is a part of several names. */
  several: '{n} factors found.',
  filtered: 'Only the links that the filter shows count: {shown} of {all}.',
  signs: { '+': 'raises', '-': 'lowers', '?': 'left open' },
  /** After so many links of a path. */
  soFar: { '+': 'Up to here: a rise.', '-': 'Up to here: a fall.', '?': 'Up to here: open.' },
  backward: 'Back',
  forward: 'Forward',
  start: 'Start',
  end: 'End',
  keys: 'Arrow keys step; Home and End go to the ends.',
  step: 'Step {step} of {steps}',
  said: 'The text says ({place}): “{quote}”',
  /** Where an actor holds the link, not the author. */
  saidByHolder: 'The text says ({place}): “{quote}” Held by {holder}, as the text reports.',
  paths: {
    title: 'Paths',
    from: 'From',
    to: 'To',
    swap: 'Swap',
    hint: 'Choose two factors to see every path from one to the other.',
    same: 'Paths lead from one factor to another. For ways back to the same factor see the loops.',
    found: {
      none: 'No path leads from {from} to {to}.',
      one: 'One path from {from} to {to}.',
      more: '{n} paths from {from} to {to}.',
    },
    /** Before the denied links from the one factor to the other. */
    denied: 'The text denies the direct link:',
    truncated: 'The search stopped at {n} paths; there may be more.',
    verdicts: {
      '+': 'Total effect: it raises.',
      '-': 'Total effect: it lowers.',
      indeterminate: 'Total effect: indeterminate. Some paths raise, others lower.',
      unclear: 'Total effect: unclear. A path has a link whose direction the text leaves open.',
      unsettled: 'Total effect: not settled. The search stopped at a bound.',
    },
    path: { one: '{sign}, by one link', more: '{sign}, by {n} links' },
    onePassage: 'Told in one passage, in {sections}.',
    stitched: 'No single passage tells it; put together from {sections}.',
    method: 'A path follows the arrows and visits no factor twice. Its sign is the product of the signs of its links.',
  },
  loops: {
    title: 'Loops',
    none: 'The map has no feedback loop.',
    choose: 'Feedback loop',
    truncated: 'The search stopped at a bound; there may be more loops.',
    kinds: { reinforcing: 'reinforcing', balancing: 'balancing', unknown: 'of open kind' },
    begin: 'Suppose that this rises: {factor}.',
    results: {
      reinforcing: 'Once round, the rise comes back as a rise: the loop reinforces.',
      balancing: 'Once round, the rise comes back as a fall: the loop balances.',
      unknown: 'Once round, the direction is open: a link has no sign in the text.',
    },
  },
  whatIf: {
    title: 'What if',
    hint: 'Choose a factor to see what follows if it rises or falls.',
    rises: 'rises',
    falls: 'falls',
    changes: 'Change of the factor',
    nothing: 'Nothing follows: no link leads from this factor to another one.',
    begins: 'Only this factor has changed: {factor}.',
    reached: { one: 'By paths of one link.', more: 'By paths of up to {n} links.' },
    directions: {
      up: 'up',
      down: 'down',
      indeterminate: 'both ways',
      unclear: 'unclear',
      unsettled: 'not settled',
    },
    before: '{direction}, before: {before}',
    /** Further paths to a factor, which change nothing more. */
    also: { one: 'Also by another path', more: 'Also by {n} other paths' },
    columns: { factor: 'Factor', direction: 'Direction', because: 'Because' },
    caption: 'What follows, the newest step first',
    feedback: {
      one: 'One feedback loop leads back to this factor. It is not followed: a path visits no factor twice.',
      more: '{n} feedback loops lead back to this factor. They are not followed: a path visits no factor twice.',
    },
    method:
      'A step is one more link, and no time. Two opposite changes without sizes leave the direction open: “both ways”. The last step has the total effects.',
  },
  compare: {
    title: 'Compare',
    none: 'The data have no second coding of this text.',
    open: 'Compare with the map of another coding or text: the file of “{command}”',
    wrong: 'This file is no analysis with factors and links.',
    with: 'Compare with',
    kinds: {
      differences: 'Differences ({n})',
      all: 'All links ({n})',
      both: 'In both ({n})',
      'other sign': 'Other sign ({n})',
      'other holder': 'Other holder ({n})',
      'only here': 'Only in this coding ({n})',
      'only there': 'Only in {there} ({n})',
    },
    marks: {
      both: 'in both',
      'other sign': 'other sign',
      'other holder': 'other holder',
      'only here': 'only in this coding',
      'only there': 'only in {there}',
    },
    /** Name of the coding that the map shows. */
    here: 'This coding',
    show: 'Show',
    has: '{name}: {signs}',
    held: '{name}: {signs}, held by {holders}',
    /** Links that the coder codes as denied, and who denies them. */
    denied: '{name}: {signs}, denied by {holders}',
    /** A kind of difference, where the coding that lacks the link codes it as denied. */
    deniedThere: '{kind}; denied in {there}',
    deniedHere: '{kind}; denied in this coding',
    author: 'the author',
    lacks: '{name}: asserts no such link',
    added: 'Factors that only {there} has: {factors}.',
    missing: 'Factors that only this coding has: {factors}.',
    /** Told of a map from a file, which is not on the page of whoever opens the address. */
    unshared: '{there} is a file of yours: the address of the page does not lead to this comparison.',
    notDrawn: 'The map draws the links of this coding; of a link that only {there} has, it lights the factors.',
    listed: 'Links shown: {n}.',
  },
};
