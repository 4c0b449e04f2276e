import { contextLists } from './contextLists';
import type { EndingTest } from './endings';
import { endingTest } from './endings';
import { hashesOf } from './nameHash';

type Hashes = ReadonlySet<number>;

/** What the words beside a word with a capital tell about it. */
export type ContextWords = {
  /**
   * Words with a capital that are no part of a name: what opens sentences and labels of forms, days and months,
   * countries and authorities, and the municipalities whose names end as surnames do.
   */
  notNames: Hashes;
  /** Lower-case words inside a name. */
  particles: Hashes;
  /** Particles that may open a name: "von Essen". */
  openingParticles: Hashes;
  /** Words right before a name that say that a person follows. */
  personBefore: Hashes;
  /** Endings of words that name a person by work or part: "förbundskaptenen", "socialsekreterare", "sångaren". */
  endsAsPersonNoun: EndingTest;
  /** Verbs of speech: "säger Anders Borg". */
  speech: Hashes;
  /** What stands before a word that is a thing's name: "nyhetsbyrån Reuters", "i Borås". */
  thingBefore: Hashes;
  /** What stands before a name that belongs to a place, a ship, a club or a firm. */
  namesakeBefore: Hashes;
  /** What stands after a name that belongs to a firm. */
  firmAfter: Hashes;
  /** What stands after the genitive of a name that belongs to a street, a church or an institution. */
  placeAfter: Hashes;
  /** As `PLACE_AFTER`, but words that people have too: only where nothing goes on after them. */
  roadAfter: Hashes;
  /** Endings of words with a capital that name a place, a school, an authority, a newspaper or the like. */
  endsAsThing: EndingTest;
};

let built: ContextWords | undefined;

/** Made when somebody first asks: every mail waits for what is done at load. */
export function contextWords(): ContextWords {
  return (built ??= build());
}

function build(): ContextWords {
  const lists = contextLists();
  return {
    notNames: hashesOf(lists.notNames),
    particles: hashesOf(lists.particles),
    openingParticles: hashesOf(lists.openingParticles),
    personBefore: hashesOf(lists.personBefore),
    endsAsPersonNoun: endingTest(lists.personNounEndings, 0),
    speech: hashesOf(lists.speech),
    thingBefore: hashesOf(lists.thingBefore),
    namesakeBefore: hashesOf(lists.namesakeBefore),
    firmAfter: hashesOf(lists.firmAfter),
    placeAfter: hashesOf(lists.placeAfter),
    roadAfter: hashesOf(lists.roadAfter),
    endsAsThing: endingTest(lists.thingEndings, 2),
  };
}
