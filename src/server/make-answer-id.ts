import { createHash, randomBytes } from 'node:crypto';

const ID_LENGTH = 25;
const ID_SPACE = 36n ** BigInt(ID_LENGTH);

/** A new unguessable id: 25 characters of [a-z0-9], 129 bits. */
export function makeAnswerId(): string {
  return toId(randomBytes(32));
}

/** The id of the answer that this site makes by itself to one of its example questions: the same in every data folder. */
export function exampleAnswerId(question: string): string {
  return toId(createHash('sha256').update(`example question: ${question}`, 'utf8').digest());
}

function toId(bytes: Buffer): string {
  const number = BigInt(`0x${bytes.toString('hex')}`) % ID_SPACE;
  return number.toString(36).padStart(ID_LENGTH, '0');
}
