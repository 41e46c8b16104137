import type { GateResult } from '../../../review/publish-gates.ts';
import { formatDate } from '../format-date.ts';

export interface GateSectionProps {
  gates: GateResult[];
  answer: string;
  revision: number;
  editor: boolean;
}

/** Every gate with what fails and why; those that an editor may let stand have a form for the reason. */
export function GateSection({ gates, answer, revision, editor }: GateSectionProps) {
  if (gates.length === 0) return null;
  const failing = gates.filter(({ failures }) => failures.length > 0);
  return (
    <>
      <h2 id="gates">Gates</h2>
      <p class="ui soft">
        {failing.length === 0
          ? `All ${gates.length} hold.`
          : `${gates.length - failing.length} of ${gates.length} hold. Those below must hold, or stand with an editor’s reason, before an approval.`}
      </p>
      <ul class="gates">
        {failing.map((gate) => (
          <li class={gate.override ? 'gate gate--overridden' : 'gate gate--fails'}>
            <h3>{gate.title}</h3>
            <ul>
              {gate.failures.map(({ reason, claim }) => (
                <li>
                  {reason} {claim && <a href={`/desk/review/${answer}?claim=${claim}#bench`}>Look at it</a>}
                </li>
              ))}
            </ul>
            {gate.override ? (
              <p class="ui">
                {gate.override.name} lets this stand ({formatDate(gate.override.at)}): “{gate.override.reason}”
              </p>
            ) : (
              !gate.overridable && <p class="ui soft">This gate has to hold.</p>
            )}
            {editor && gate.overridable && <OverrideForm gate={gate} answer={answer} revision={revision} />}
          </li>
        ))}
      </ul>
      <details class="ui">
        <summary>Gates that hold</summary>
        <ul class="checks">
          {gates
            .filter(({ failures }) => failures.length === 0)
            .map(({ title }) => (
              <li>
                <span>{title}</span>
              </li>
            ))}
        </ul>
      </details>
    </>
  );
}

function OverrideForm({ gate, answer, revision }: { gate: GateResult; answer: string; revision: number }) {
  if (gate.override) {
    return (
      <form method="post" action={`/desk/answers/${answer}/override`}>
        <input type="hidden" name="revision" value={String(revision)} />
        <input type="hidden" name="gate" value={gate.id} />
        <button type="submit" name="drop" value="yes" class="linklike ui">
          Take this back
        </button>
      </form>
    );
  }
  return (
    <details class="ui">
      <summary>Let it stand, with a reason</summary>
      <form class="form" method="post" action={`/desk/answers/${answer}/override`}>
        <input type="hidden" name="revision" value={String(revision)} />
        <input type="hidden" name="gate" value={gate.id} />
        <p>
          <label for={`reason-${gate.id}`}>Why it may stand</label>
          <textarea id={`reason-${gate.id}`} name="reason" required maxlength={1000} rows={2} />
          <span class="hint">Readers see it in the history, with your name.</span>
        </p>
        <p class="do">
          <button type="submit" class="button button--quiet">
            Let it stand
          </button>
        </p>
      </form>
    </details>
  );
}
