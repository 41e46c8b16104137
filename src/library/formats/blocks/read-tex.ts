const SIGNS: Record<string, string> = {
  le: '≤',
  leq: '≤',
  leqslant: '≤',
  ge: '≥',
  geq: '≥',
  geqslant: '≥',
  pm: '±',
  times: '×',
  cdot: '·',
  approx: '≈',
  sim: '~',
  neq: '≠',
  infty: '∞',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  chi: 'χ',
  rho: 'ρ',
  sigma: 'σ',
  eta: 'η',
  omega: 'ω',
  circ: '°',
  quad: ' ',
};

/** A simple formula of LaTeX as text ("$$p\\le 0.05$$" → "p≤ 0.05"); empty where a command in it has no letter of its own. */
export function readTex(tex: string): string {
  const body = /\\begin\{document\}([\s\S]*?)\\end\{document\}/.exec(tex)?.[1] ?? tex;
  const text = body
    .replace(/\$/g, '')
    .replace(/\\(?:text|mathrm|mathit|mathbf|rm|it)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\%/g, '%')
    .replace(/\\([A-Za-z]+)/g, (command, name: string) => SIGNS[name] ?? command)
    .replace(/[_^]\{([^{}]*)\}/g, (all, inside: string) => (all.startsWith('^') ? `^${inside}` : inside));
  return /[\\{}&]/.test(text) ? '' : text.replace(/\s+/g, ' ').trim();
}
