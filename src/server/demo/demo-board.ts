import { randomBytes } from 'node:crypto';
import type { Interest } from '../../domain/disclosure.ts';
import type { Person, Role } from '../../domain/person.ts';
import type { AnswerRecord } from '../../record/record.ts';
import { admitPerson } from '../accounts/admit-person.ts';
import type { Accounts } from '../accounts/accounts.ts';

/** The made-up company that makes the made-up drug of the demonstration. */
export const DEMO_COMPANY = 'Example Pharmaceuticals';
export const DEMO_TOPIC = 'examples';
const BY = { program: 'demo' } as const;

interface Member {
  key: 'editor' | 'author' | 'expert' | 'second' | 'third' | 'conflicted';
  name: string;
  roles: Role[];
  credentials: string;
  expert: boolean;
  interests: Interest[];
}

const interest = (more: Partial<Interest>): Interest => ({
  category: 'other',
  company: '',
  drugs: [],
  detail: '',
  from: null,
  to: null,
  ...more,
});

const CAST: Member[] = [
  { key: 'editor', name: 'Ada Example', roles: ['editor', 'administrator'], credentials: 'MD, PhD', expert: false, interests: [] },
  { key: 'author', name: 'Bo Example', roles: ['author'], credentials: 'MSc', expert: false, interests: [] },
  { key: 'expert', name: 'Cleo Example', roles: ['reviewer'], credentials: 'MD', expert: true, interests: [] },
  {
    key: 'second',
    name: 'Dev Example',
    roles: ['reviewer'],
    credentials: 'PharmD',
    expert: false,
    interests: [interest({ category: 'travel', company: 'Sample Medical Society', from: '2024', to: '2024' })],
  },
  { key: 'third', name: 'Eve Example', roles: ['reviewer'], credentials: 'MD, MPH', expert: true, interests: [] },
  {
    key: 'conflicted',
    name: 'Finn Example',
    roles: ['reviewer'],
    credentials: 'MD',
    expert: true,
    interests: [interest({ category: 'consulting', company: DEMO_COMPANY, from: '2023' })],
  },
];

export type DemoBoard = Record<Member['key'], Person>;

/** Makes the accounts of a small made-up board, all with one new password, each marked as an example. */
export async function makeDemoBoard({
  accounts,
  record,
}: {
  accounts: Accounts;
  record: AnswerRecord;
}): Promise<{ board: DemoBoard; password: string }> {
  const password = randomBytes(12).toString('base64url');
  const board: Partial<DemoBoard> = {};
  const topic = { id: DEMO_TOPIC, name: 'Examples', description: 'Answers of the demonstration.', approvals: 2, subjects: [] };
  await record.topics.save(topic, BY);
  for (const { key, name, roles, credentials, expert, interests } of CAST) {
    const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
    const { id } = await admitPerson({ accounts, people: record.people }, { name, email, roles, password, example: true }, BY);
    const profile = { name, credentials, affiliation: 'Example Hospital', orcid: null, public: true, topics: expert ? [DEMO_TOPIC] : [] };
    await record.people.setProfile(id, profile, { person: id });
    await record.people.disclose(id, interests, { person: id });
    board[key] = (await record.people.find(id))!;
  }
  return { board: board as DemoBoard, password };
}
