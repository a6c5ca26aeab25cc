/** What people say to a model that needs no tool, and what the model answers. */
import { type Draw, type Pool, values } from "./draw.js";
import { ITSELF_ASKS } from "./talk-itself-asks.js";
import { SKILL_ASKS } from "./talk-skill-asks.js";
import { SOCIAL_ASKS } from "./talk-social-asks.js";
import { madeUpName } from "./words-made-up.js";

const words = (text: string): string[] => text.split(/\s+/);

export const NAMES = values(
  ...words(`Ada Alan Alice Amir Anna Arun Ben Bella Carl Carlos Chen Clara Dan Diana Elena Elias Emma Erik Eva Felix
Finn Grace Hana Hugo Ida Ines Iris Ivan Jack James Jana Jonas Julia Kai Kate Kenji Lara Leo Lena Liam Lina Lucas Lucy
Maria Mark Max Maya Mia Mila Milo Mona Nadia Nina Noah Nora Oliver Olga Omar Oscar Otto Paul Peter Petra Priya Rosa Rui
Ruth Sam Sara Sofia Stefan Tara Theo Tim Tom Uma Vera Victor Wanda Yara Yuki Zara Zoe Grete Linus Edgar Ken Radia`),
);
export const CITIES = values(
  ...words(`Paris Rome London Berlin Madrid Lisbon Vienna Prague Oslo Stockholm Helsinki Dublin Athens Cairo Nairobi
Tokyo Kyoto Seoul Delhi Mumbai Sydney Lima Quito Bogota Toronto Boston Chicago Denver Seattle Amsterdam Brussels Geneva
Zurich Milan Venice Florence Naples Porto Seville Barcelona Munich Hamburg Krakow Warsaw Budapest Riga Tallinn Havana`),
);
export const JOBS = values(
  ...words(`baker teacher doctor farmer painter sailor nurse cook driver writer singer gardener pilot builder lawyer
tailor waiter dentist librarian carpenter programmer plumber musician photographer mechanic`),
);
export const COLOURS = values(
  ...words("red blue green yellow black white brown grey orange purple pink silver golden"),
);
export const FOODS = values(
  ...words(`bread soup rice cheese pizza salad pasta honey apples grapes cherries plums cake noodles beans tomatoes
carrots chocolate pancakes mushrooms`),
);
export const THINGS = values(
  ...words(`lamp chair table bicycle camera kettle mirror clock bucket guitar backpack printer radio carpet
blanket ladder hammer jacket phone keyboard basket candle suitcase heater fridge`),
);
export const DAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
export const MONTHS = words("January February March April May June July August September October November December");

/** A real name or a made-up one, so that both are copied. */
export function personName(d: Draw): string {
  if (d.chance(0.1)) return d.value(() => `${d.either(NAMES)} ${madeUpName(d)}`);
  return d.chance(0.5) ? d.pick(NAMES) : madeUpName(d);
}

export function placeName(d: Draw): string {
  return d.chance(0.5) ? d.pick(CITIES) : madeUpName(d);
}

/** The word with its article. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) ? "an" : "a"} ${word}`;
}

/** `red, green and blue` */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** A fixed answer and the ways to ask for it. `{you}` becomes `, Anna` where the user's name is known. */
export interface Intent {
  readonly skill: string;
  readonly asks: Pool<string>;
  readonly answer: string;
}

const intent = (skill: string, answer: string, asks: Pool<string>): Intent => {
  return { skill: `talk.${skill}`, answer, asks };
};

// biome-ignore format: one intent a line
export const SOCIAL: readonly Intent[] = [
  intent("goodbye", "Goodbye{you}! Have a nice day.", SOCIAL_ASKS.goodbye),
  intent("thanks", "You are welcome{you}!", SOCIAL_ASKS.thanks),
  intent("how-are-you", "I am well, thank you. How can I help you{you}?", SOCIAL_ASKS.howAreYou),
  intent("praise", "Thank you{you}! I am glad that it helps.", SOCIAL_ASKS.praise),
  intent("busy", "I am waiting for your next question.", SKILL_ASKS.busy),
  intent("sad", "I am sorry to hear that{you}.", SOCIAL_ASKS.sad),
  intent("happy", "I am glad to hear that{you}!", SOCIAL_ASKS.happy),
  intent("yes", "Good. Please tell me what you need.", SOCIAL_ASKS.yes),
  intent("no", "All right. I am here when you need me.", SOCIAL_ASKS.no),
  intent("sorry", "No problem{you}.", SOCIAL_ASKS.sorry),
];

// biome-ignore format: one intent a line
export const ABOUT_ITSELF: readonly Intent[] = [
  intent("model", "I run on aiosd-tiny, a small demonstration model.", ITSELF_ASKS.model),
  intent("abilities", "I can call the tools that you give me, answer with JSON, read short texts and explain the words of the kernel.", SKILL_ASKS.abilities),
  intent("human", "No, I am a small language model, not a person.", ITSELF_ASKS.human),
  intent("machine", "Yes, I am a small language model that runs in aiosd.", ITSELF_ASKS.machine),
  intent("place", "I run in aiosd, in a slot of a core on this machine.", ITSELF_ASKS.place),
  intent("makers", "The makers of aiosd trained me on text that a program generated.", ITSELF_ASKS.makers),
  intent("size", "I am very small: I have only a few million parameters.", ITSELF_ASKS.size),
  intent("smart", "Not very. I am a small demonstration model and know only a few things.", SKILL_ASKS.smart),
  intent("other", "No, I am aiosd-tiny, a small demonstration model that runs in aiosd.", ITSELF_ASKS.other),
  intent("trust", "Not always. I am a small demonstration model and make mistakes, so please check what I say.", SKILL_ASKS.trust),
  intent("feelings", "I am only a small model and have no feelings.", ITSELF_ASKS.feelings),
  intent("tastes", "I am only a small model, so I have no tastes of my own.", SKILL_ASKS.tastes),
];

export const JOKES = [
  "Why did the process go to bed? Its quantum was over.",
  "Why was the scheduler so calm? It always knew whose turn it was.",
] as const;

const pairs = (text: string): Array<[string, string]> => {
  return words(text).map((pair) => pair.split("/") as [string, string]);
};
/** Knowledge is on both sides; the ways to ask for it are not. */
export const OPPOSITES = pairs(`hot/cold big/small fast/slow up/down left/right day/night black/white good/bad happy/sad
open/closed full/empty long/short high/low hard/soft wet/dry rich/poor early/late near/far loud/quiet strong/weak
thick/thin clean/dirty first/last true/false inside/outside above/below before/after start/stop win/lose buy/sell
give/take push/pull love/hate always/never wide/narrow deep/shallow safe/dangerous summer/winter`);
export const PLURALS = pairs(`cat/cats dog/dogs book/books tree/trees house/houses bus/buses box/boxes fox/foxes
city/cities baby/babies story/stories key/keys child/children man/men woman/women mouse/mice goose/geese foot/feet
tooth/teeth sheep/sheep leaf/leaves wolf/wolves knife/knives process/processes slot/slots token/tokens agent/agents
queue/queues tool/tools apple/apples berry/berries potato/potatoes flower/flowers river/rivers core/cores`);
