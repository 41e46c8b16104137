/** The English of the frame of every page, and of the pages that say how a request ended or goes on. */
export const ENGLISH_PAGES = {
  /** For dates and numbers. */
  locale: 'en-GB',
  frame: {
    skip: 'Skip to the content',
    menuLabel: 'Main',
    menu: { ask: 'Ask', answers: 'Answers', library: 'Library', board: 'Board', policy: 'Policy' },
    offline: 'You are offline. What is on this page stays here to read. A question can be asked when the network is back.',
    footer:
      'Vouch gathers published evidence for education. It does not replace clinical judgement, the current product label or local guidance.',
    about: {
      label: 'About',
      policy: 'Editorial policy',
      board: 'The board',
      corrections: 'Corrections',
      news: 'What’s new',
      signIn: 'Sign in',
    },
  },
  faults: {
    403: 'This is not open to you.',
    404: 'There is nothing at this address.',
    422: 'This cannot be used as it stands.',
    429: 'Too many at once.',
    500: 'Something failed on this server.',
    503: 'This server is busy.',
    504: 'This question took too long.',
  } as Record<number, string>,
  asking: {
    title: 'Answering',
    label: 'Your question',
    progress: 'Progress',
    now: 'now',
    soFar: 'Sentences checked so far',
    becomes: 'This page becomes the answer by itself. If it does not, ',
    open: 'open the answer',
    steps: {
      interpret: { name: 'Interpret', waits: 'what the question asks, and about whom' },
      retrieve: { name: 'Retrieve', waits: 'passages for each part of an answer' },
      appraise: { name: 'Appraise', waits: 'order by evidence, standing and date' },
      compose: { name: 'Compose', waits: 'sentences with their quotes' },
      verify: { name: 'Verify', waits: 'every claim against its quote' },
      assemble: { name: 'Assemble', waits: 'references, gaps, disagreements' },
    },
  },
};
