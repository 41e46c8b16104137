// Trains the judge of long passages (src/verify/judge-passage.ts) and writes its coefficients and word weights.
//
//   node --import ./bin/load-typescript.js scripts/train-passage-judge.mjs PAIRS.jsonl src/verify/passage-judge.json
//
// PAIRS holds lines of {"claim","evidence":[sentences],"label":"SUPPORT|CONTRADICT|NEI"}; the shipped file was made from the training split of
// SciFact (Wadden et al. 2020, CC BY 4.0 / ODC-By). Deterministic: the same pairs give the same file. Prints a five-fold cross-validation.
import { readFileSync, writeFileSync } from 'node:fs';
import { readTokens } from '../src/text/read-tokens.ts';
import { FEATURES, readFeatures } from '../src/verify/read-features.ts';
import { readStatement } from '../src/verify/read-statement.ts';
import { meaningOf } from '../src/verify/same-meaning.ts';

const LABELS = ['SUPPORT', 'CONTRADICT', 'NEI'];
const SEEN_OFTEN_ENOUGH = 4;
const UNSEEN = 0.9;
const PENALTY = 0.03;
const ROUNDS = 1_500;
const RATE = 0.5;
const NOBODY = { drugs: [], conditions: [] };

const [pairsFile, outFile] = process.argv.slice(2);
if (!pairsFile || !outFile) {
  process.stderr.write('Usage: train-passage-judge.mjs PAIRS.jsonl OUT.json\n');
  process.exit(1);
}

// 1. How rare each word is, from the distinct passages.
const pairs = readFileSync(pairsFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const { words, weightOf } = weighWords(new Set(pairs.map((pair) => pair.evidence.join(' '))));
// 2. Features and labels.
const rows = pairs.map((pair) => {
  const { features } = readFeatures(readStatement(pair.claim, NOBODY), pair.evidence.join(' '), NOBODY, weightOf);
  return { x: FEATURES.map((name) => features[name]), y: LABELS.indexOf(pair.label) };
});
// 3. What to expect of it, then the whole.
process.stdout.write(`Five-fold cross-validation, most likely label: macro F1 ${crossValidate(rows, 5).toFixed(3)}\n`);
const [support, contradict, unrelated] = fit(rows).map((coefficients) => coefficients.map((value) => Number(value.toPrecision(6))));
writeFileSync(outFile, `${JSON.stringify({ support, contradict, unrelated, unseen: UNSEEN, words }, null, 1)}\n`);
process.stdout.write(`${rows.length} pairs, ${FEATURES.length} features, written to ${outFile}\n`);

function weighWords(passages) {
  const frequency = new Map();
  for (const passage of passages)
    for (const word of new Set(readTokens(passage).map(meaningOf))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const most = Math.log(passages.size + 1);
  const byWeight = new Map();
  for (const [word, count] of [...frequency].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < SEEN_OFTEN_ENOUGH) continue;
    const weight = Math.max(0, Math.log((passages.size + 1) / count) / most).toFixed(2);
    byWeight.set(weight, [...(byWeight.get(weight) ?? []), word]);
  }
  const sorted = [...byWeight].sort(([a], [b]) => Number(a) - Number(b)).map(([weight, list]) => [weight, list.join(' ')]);
  const weights = new Map(sorted.flatMap(([weight, list]) => list.split(' ').map((word) => [word, Number(weight)])));
  return { words: Object.fromEntries(sorted), weightOf: (word) => weights.get(word) ?? UNSEEN };
}

// Multinomial logistic regression by gradient descent on scaled features, labels weighing the same, then told for features as they are.
function fit(training) {
  const size = FEATURES.length;
  const mean = columns(training, (values) => values.reduce((a, b) => a + b, 0) / values.length);
  const spread = columns(training, (values, i) => Math.sqrt(values.reduce((a, b) => a + (b - mean[i]) ** 2, 0) / values.length) || 1);
  [mean[0], spread[0]] = [0, 1];
  const scaled = training.map(({ x }) => x.map((value, i) => (value - mean[i]) / spread[i]));
  const share = LABELS.map((_, label) => training.length / (3 * training.filter(({ y }) => y === label).length));
  const weights = LABELS.map(() => Array.from({ length: size }, () => 0));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = LABELS.map(() => Array.from({ length: size }, () => 0));
    scaled.forEach((x, n) => {
      const likely = softmax(weights.map((w) => dot(w, x)));
      for (let label = 0; label < 3; label++) {
        const error = (share[training[n].y] * (likely[label] - (training[n].y === label ? 1 : 0))) / scaled.length;
        for (let i = 0; i < size; i++) gradient[label][i] += error * x[i];
      }
    });
    for (let label = 0; label < 3; label++)
      for (let i = 0; i < size; i++) weights[label][i] -= RATE * (gradient[label][i] + (i === 0 ? 0 : PENALTY * weights[label][i]));
  }
  return weights.map((w) =>
    w.map((value, i) =>
      i === 0 ? value - w.slice(1).reduce((total, other, j) => total + (other * mean[j + 1]) / spread[j + 1], 0) : value / spread[i],
    ),
  );
}

function crossValidate(all, folds) {
  const counts = LABELS.map(() => [0, 0, 0]);
  for (let fold = 0; fold < folds; fold++) {
    const weights = fit(all.filter((_, i) => i % folds !== fold));
    for (const { x, y } of all.filter((_, i) => i % folds === fold)) {
      const scores = weights.map((w) => dot(w, x));
      counts[y][scores.indexOf(Math.max(...scores))]++;
    }
  }
  const f1 = (label) =>
    (2 * counts[label][label]) / (counts[label].reduce((a, b) => a + b, 0) + counts.reduce((total, row) => total + row[label], 0));
  return (f1(0) + f1(1) + f1(2)) / 3;
}

function columns(training, measure) {
  return FEATURES.map((_, i) =>
    measure(
      training.map(({ x }) => x[i]),
      i,
    ),
  );
}

function dot(a, b) {
  return a.reduce((total, value, i) => total + value * b[i], 0);
}

function softmax(scores) {
  const most = Math.max(...scores);
  const exponents = scores.map((score) => Math.exp(score - most));
  const total = exponents.reduce((a, b) => a + b, 0);
  return exponents.map((value) => value / total);
}
