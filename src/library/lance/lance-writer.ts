import type { Enrichment } from '../enrich/enrichment.ts';
import { extendRegisters, hashNames, readRegisters, saveRegisters } from '../enrich/registers.ts';
import { keysOfSource, normaliseKey } from '../identify-source.ts';
import type { LibraryWriter, ReadDocument, UpsertOutcome } from '../library.ts';
import { commitTables, rollBack } from './commit-tables.ts';
import { readHeldSources, type HeldSources } from './held-sources.ts';
import { readKeyFilter, type KeyFilter } from './key-filter.ts';
import type { Manifest } from './manifest.ts';
import { snapshotOf, usesVectors } from './use-vectors.ts';
import type { LanceFolder } from './lance-folder.ts';
import { emptyBatch, putSource, removeSource } from './pending-batch.ts';
import { arrivalOf, isHeld, ownersOf, placeDocument } from './place-document.ts';
import { composeSource, keyRows, linksDiffer } from './stored-source.ts';
import { openForWriting, writeBatch } from './stored-tables.ts';

// Sources held in memory before they are written to the tables, where readers do not see them before the commit.
const FLUSH_SOURCES = 4000;

/** Begins a batch on the state that the manifest names. `release` frees the write lock and is called once, at the end. */
export async function beginBatch(
  { folder, connection, model, exactUpTo }: LanceFolder,
  manifest: Manifest | null,
  release: () => void,
): Promise<LibraryWriter> {
  const started = new Date().toISOString();
  const modelId = model?.identity.id ?? manifest?.vectors.model ?? null;
  const tables = await openForWriting(connection, manifest, modelId);
  const shipped = (await model?.shippedVectors()) ?? new Map<string, Float32Array>();
  let registers = await readRegisters(folder, manifest?.registers ?? null);
  const enrichments: Enrichment[] = [];
  const inTables = new Set<string>();
  const affected = new Set<string>();
  let batch = emptyBatch();
  let isOpen = true;
  // What goes on while the next documents come, and from the first time on the keys in the tables: most documents of a large batch are new.
  let writing: Promise<void> | null = null;
  let written: KeyFilter | null = null;

  async function readHeld(keys: string[]): Promise<HeldSources> {
    const nothingThere = !writing && !manifest?.summary.sources;
    const asked = nothingThere ? [] : written ? keys.filter(written.mayHold) : keys;
    if (asked.length) await writing;
    const held = await readHeldSources(tables, batch, registers, asked);
    for (const id of held.inTables) inTables.add(id);
    return held;
  }

  /** Begins to write what has come, once what came before is written. */
  async function flush(): Promise<void> {
    if (batch.changed.size === 0 && batch.removed.size === 0) return;
    await writing;
    written ??= await readKeyFilter(tables.keys);
    for (const stored of batch.changed.values()) for (const { key } of keyRows(stored)) written.add(key);
    writing = writeBatch(tables, batch, (id) => inTables.has(id), shipped);
    // A fault is thrown where it is waited for.
    writing.catch(() => undefined);
    batch = emptyBatch();
  }

  async function upsertAll(documents: ReadDocument[]): Promise<{ outcome: UpsertOutcome; id: string }[]> {
    assertOpen();
    const arrivals = documents.map(arrivalOf);
    const held = await readHeld([...new Set(arrivals.flatMap((arrival) => arrival.keys))]);
    const changing = arrivals.map((arrival) => ({ arrival, owners: ownersOf(arrival, held) }));
    await held.load(changing.filter(({ arrival, owners }) => !isHeld(arrival, owners, held)).flatMap(({ owners }) => owners));
    const placed = arrivals.map((arrival) => placeDocument(arrival, held, batch, (key) => affected.add(key)));
    if (batch.changed.size >= FLUSH_SOURCES) await flush();
    return placed;
  }

  /** Works that a notice of this batch is about, or no longer is, get the standing that all notices now give them. */
  async function settleStandings(): Promise<void> {
    if (affected.size === 0) return;
    const owners = await readHeld([...affected]);
    const targets = [...new Set([...affected].flatMap((key) => owners.owner(key) ?? []))];
    await owners.load(targets);
    const keysOf = new Map(targets.map((id) => [id, keysOfSource(owners.whole(id).source)]));
    const held = await readHeld([...keysOf.values()].flat());
    for (const [id, keys] of keysOf) {
      const links = held.linksAbout(keys);
      const stored = owners.whole(id);
      if (linksDiffer(stored, links)) putSource(batch, composeSource(id, stored.contributions, links));
    }
  }

  async function end(finish: () => Promise<void>): Promise<void> {
    assertOpen();
    isOpen = false;
    try {
      await finish();
    } catch (error) {
      // What was written stays unseen; a rollback that fails too is made good by the next writer.
      await writing?.catch(() => undefined);
      await rollBack(tables, manifest).catch(() => undefined);
      throw error;
    } finally {
      release();
    }
  }

  function assertOpen(): void {
    if (!isOpen) throw new Error('This batch has ended: begin another one.');
  }

  return {
    upsertAll,
    upsert: async (document) => (await upsertAll([document]))[0]!,
    async delete(idOrAlias) {
      assertOpen();
      const keys = [...new Set([idOrAlias.trim(), normaliseKey(idOrAlias)])];
      const held = await readHeld(keys);
      const id = keys.flatMap((key) => held.owner(key) ?? [])[0];
      if (id === undefined) return false;
      await held.load([id]);
      for (const link of held.whole(id).source.standingLinks) if (link.direction === 'affects') affected.add(link.target);
      removeSource(batch, id);
      return true;
    },
    async enrich(entries) {
      assertOpen();
      enrichments.push(...entries);
    },
    async commit() {
      let newest = manifest;
      await end(async () => {
        await flush();
        if (enrichments.length) {
          const extended = extendRegisters(registers, enrichments);
          registers = extended.registers;
          for (const key of extended.keys) affected.add(key);
        }
        await settleStandings();
        await flush();
        await writing;
        const held = manifest?.registers ?? null;
        const registersId = enrichments.length ? await saveRegisters(folder, registers) : held;
        if (!writing && registersId === held) return;
        newest = await commitTables({
          folder,
          tables,
          manifest,
          started,
          sourcesChanged: true,
          registers: registersId,
          namesHash: hashNames(registers),
          model: modelId,
          exactUpTo,
        });
      });
      return newest ? snapshotOf(newest, await usesVectors(newest, model)) : 'empty';
    },
    async abandon() {
      if (!isOpen) return;
      await end(async () => {
        await writing?.catch(() => undefined);
        if (writing) await rollBack(tables, manifest);
      });
    },
  };
}
