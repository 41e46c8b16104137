// Run after a change to starter/: makes the vectors of its passages that ship with the model, keeping those whose text is as it was.
//   node_modules/.bin/node --import ./bin/load-typescript.js scripts/build-starter-vectors.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { openEmbeddingModel, SHIPPED_VECTORS } = await import('../src/embedding/open-embedding-model.ts');
const { packVectors } = await import('../src/embedding/vector-file.ts');
const { vectorKey } = await import('../src/embedding/vector-key.ts');
const { readStarter } = await import('../src/library/build-starter.ts');
const { textsToEmbed } = await import('../src/library/texts-to-embed.ts');

const model = await openEmbeddingModel();
const known = await model.shippedVectors();
const vectors = new Map();
let made = 0;
for (const { source, passages } of await readStarter(fileURLToPath(new URL('../starter/', import.meta.url)))) {
  for (const text of passages.flatMap((passage) => textsToEmbed(source, passage))) {
    const key = vectorKey(text);
    if (!known.has(key)) made++;
    vectors.set(key, known.get(key) ?? (await model.embed(text)));
  }
}
const file = fileURLToPath(new URL(`../models/${model.identity.name}/${SHIPPED_VECTORS}`, import.meta.url));
writeFileSync(file, packVectors(model.identity, vectors));
console.log(`${file}: ${vectors.size} vectors, ${made} of them new`);
