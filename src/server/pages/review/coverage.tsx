import type { Workspace } from './prepare-workspace.ts';

/** How many claims have been looked at, as a bar and in words. */
export function Coverage({ workspace: { items, current } }: { workspace: Workspace }) {
  const seen = items.filter(({ mine }) => mine !== null).length;
  const agreed = items.filter(({ mine }) => mine === 'agree').length;
  const open = items.filter(({ thread }) => thread && thread.resolvedAt === null).length;
  const told = `${seen} of ${items.length} claims looked at`;
  return (
    <div>
      <div class="coverage" role="img" aria-label={told}>
        {items.map((item) => (
          <i class={[item.mine ?? '', item === current ? 'now' : ''].join(' ').trim()} />
        ))}
      </div>
      <p>
        <b>{told}.</b> {agreed} agreed
        {seen > agreed && `, ${seen - agreed} not`}
        {open > 0 && `; ${open === 1 ? '1 thread is' : `${open} threads are`} open`}. You can approve when every claim is looked at and
        every thread is resolved.
      </p>
    </div>
  );
}
