import type { ModelAccount } from '../../../domain/answer.ts';

/** Lines of the ledger of an answer: which language model was asked, by which prompts, and what it cost. */
export function ModelUsed({ account }: { account: ModelAccount | undefined }) {
  if (!account) return null;
  const { provider, name, remote, prompts, tokens, ms, claims, trouble } = account;
  return (
    <>
      <dt>Language model</dt>
      <dd>
        {name} ({provider}, {remote ? 'on another machine' : 'on this server'}); {claims} claims in its words
        {trouble && (
          <>
            <br />
            {trouble}
          </>
        )}
      </dd>
      <dt>Asked with</dt>
      <dd>
        {prompts.length ? prompts.join(', ') : 'nothing'}; {(tokens.in + tokens.out).toLocaleString('en')} tokens, {(ms / 1000).toFixed(1)}{' '}
        s
      </dd>
    </>
  );
}

/** What the model had to write again before it held. */
export function Repaired({ account }: { account: ModelAccount | undefined }) {
  if (!account?.repaired.length) return null;
  return (
    <>
      <h3>What was written again, and why</h3>
      <ul class="made-list">
        {account.repaired.map(({ before, after, reasons }) => (
          <li>
            <del>{before}</del> <ins>{after}</ins> <span class="soft">({reasons.join(' ')})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
