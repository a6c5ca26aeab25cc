/** What a family of notes is, and the words that fill its places. */
import { type Draw, type Pool, values } from "./draw.js";
import { madeUpWord } from "./words-made-up.js";

const words = (text: string): string[] => text.split(/\s+/);

export type Maker = (d: Draw) => string;
export const of =
  (list: Pool<string> | readonly string[]): Maker =>
  (d) =>
    d.pick(list);
/** Mostly an ordinary word, else a made-up one. */
const ordinary =
  (list: Pool<string>): Maker =>
  (d) =>
    d.chance(0.7) ? d.pick(list) : madeUpWord(d);

/** Key words are `{+name}`, each once in every note, which is one sentence; the other places are only filled. */
export interface Family {
  readonly tags: readonly string[];
  readonly slots: Readonly<Record<string, Maker>>;
  readonly notes: Pool<string>;
  readonly context: string;
}

export const TOPICS = ordinary(
  values(
    ...words(`budget plan contract website design release survey party roof garden menu holiday price logo report`),
  ),
);
export const PARTS = ordinary(
  values(
    ...words(`parser cache index login report menu server editor search printer worker loader queue timer export`),
  ),
);
export const AILS = values(...words("cough fever headache backache rash cold toothache bruise sprain burn"));
export const RELATIVES = values(
  ...words("sister brother cousin uncle aunt mother father daughter son nephew niece grandmother"),
);
export const INSTRUMENTS = values(...words("piano violin guitar drums flute cello trumpet harp organ clarinet"));
export const GAMES = values(...words("football tennis hockey chess handball basketball volleyball rugby cricket golf"));
export const SKIES = values(
  ...words("rain snow fog wind hail frost thunder sunshine storms ice lightning drizzle clouds"),
);
export const ROOMS = values(
  ...words(
    "kitchen bathroom bedroom cellar attic hall garage office garden balcony pantry porch studio laundry lobby library cabin",
  ),
);
export const SUBJECTS = values(
  ...words("maths history physics biology French music geography Spanish chemistry Latin"),
);
export const VEHICLES = values(...words("train bus ferry plane boat taxi car bicycle tram van"));
export const ANIMALS = values(
  ...words("dog cat horse rabbit parrot pony goat hamster turtle puppy kitten duck goldfish donkey sheep"),
);
export const PLANTS = values(
  ...words(`roses tulips lilies herbs beans potatoes onions peas daisies carrots leeks
strawberries poppies ferns cucumbers melons radishes sunflowers bushes trees apples nuts`),
);
export const LANGUAGES = values(
  ...words("English French Spanish German Italian Dutch Polish Greek Swedish Turkish Arabic Japanese Chinese Danish"),
);
