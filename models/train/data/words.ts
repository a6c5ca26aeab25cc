/** Values that requests are made of. Half of the names in use are made up (words-made-up.ts), so that the model copies. */
import { COMMON_WORDS } from "./common-words.js";
import { type Draw, type Pool, values } from "./draw.js";
import { anyName, anyWord, capitalised } from "./words-made-up.js";

const CITIES = values(
  ...["Oslo", "Paris", "Rome", "Lima", "Cairo", "Madrid", "Vienna", "Berlin", "Tokyo", "Dublin", "Prague", "Athens"],
  ...["Lisbon", "Boston", "Delhi", "Seoul", "Quito", "Hanoi", "Riga", "Milan", "Geneva", "Bergen", "Turin", "Porto"],
  ...[
    "Kyoto",
    "Zurich",
    "Denver",
    "Austin",
    "Havana",
    "Nairobi",
    "London",
    "Warsaw",
    "Bern",
    "Malmo",
    "Ghent",
    "Leeds",
  ],
  ...["Toronto", "Sydney", "Mumbai", "Ankara", "Bogota", "Chicago", "Munich", "Naples", "Seville", "Tampere"],
);
const PEOPLE = values(
  ...["Ada", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Hugo", "Ivy", "Jonas", "Kate", "Leo", "Mia", "Noah"],
  ...[
    "Olga",
    "Paul",
    "Rosa",
    "Sam",
    "Tina",
    "Udo",
    "Vera",
    "Will",
    "Yara",
    "Zoe",
    "Anna",
    "Carl",
    "Eva",
    "Fred",
    "Gina",
  ],
  ...["Hans", "Ida", "Jack", "Lena", "Max", "Nina", "Otto", "Petra", "Ralf", "Sara", "Tom", "Ulla", "Viktor", "Wanda"],
);
const PRODUCTS = values(
  ...[
    "lamp",
    "chair",
    "table",
    "bike",
    "pen",
    "book",
    "cup",
    "phone",
    "clock",
    "shirt",
    "tent",
    "rope",
    "knife",
    "bag",
  ],
  ...[
    "kettle",
    "mirror",
    "pillow",
    "radio",
    "camera",
    "jacket",
    "ladder",
    "hammer",
    "guitar",
    "candle",
    "basket",
    "fan",
  ],
  ...["helmet", "drill", "vase", "scarf", "plate", "bottle", "blanket", "wallet", "brush", "bucket", "saddle", "flute"],
);
const FOODS = values(
  ...[
    "milk",
    "eggs",
    "bread",
    "rice",
    "apples",
    "butter",
    "cheese",
    "tea",
    "salt",
    "beans",
    "pasta",
    "onions",
    "honey",
  ],
  ...[
    "flour",
    "lemons",
    "nuts",
    "oats",
    "plums",
    "soap",
    "sugar",
    "corn",
    "figs",
    "olives",
    "pears",
    "carrots",
    "yeast",
  ],
);
const THINGS = values(
  ...["bike", "car", "key", "house", "cat", "dog", "door", "coat", "desk", "garden", "boat", "hat", "bed", "piano"],
  ...["wallet", "locker", "badge", "umbrella", "sofa", "kitchen", "passport", "ticket", "laptop", "tent"],
);
const STATES = values(
  ...["blue", "red", "green", "new", "old", "broken", "clean", "in the kitchen", "in the car", "at home", "very small"],
  ...["under the stairs", "on the table", "painted white", "with Ada", "locked", "almost ready", "in the red box"],
  ...[
    "at the office",
    "too heavy",
    "made of wood",
    "in the blue bag",
    "next to the door",
    "rather noisy",
    "at the station",
  ],
);
const MESSAGES = values(
  ...["the report is ready", "lunch is at noon", "I will be late", "the meeting is at nine", "please call me back"],
  ...["the tests are green", "the train is delayed", "we need more paper", "the door is open", "dinner is served"],
  ...["the plan has changed", "see you on Friday", "the build is broken", "the parcel has arrived", "good luck today"],
  ...["the server is down", "bring the blue folder", "the room is booked", "happy birthday", "the key is on the desk"],
  ...["the invoice was paid", "start without me", "the bus leaves at six", "water the plants", "the demo went well"],
);

/** Two words of which this list gives one, in either order; see wordPair. */
function withAny(d: Draw, from: Pool<string>): string {
  return d.value(() => {
    const pair = [d.either(from), d.either(COMMON_WORDS)];
    return (d.chance(0.5) ? pair : pair.reverse()).join(" ");
  });
}

export function city(d: Draw): string {
  if (d.chance(0.15)) return d.value(() => `${d.pick(["New", "Old", "Port", "North", "Lake"])} ${d.either(CITIES)}`);
  return d.chance(0.5) ? d.pick(CITIES) : anyName(d);
}
export function person(d: Draw): string {
  if (d.chance(0.15)) return d.value(() => `${d.either(PEOPLE)} ${capitalised(d.either(COMMON_WORDS))}`);
  return d.chance(0.5) ? d.pick(PEOPLE) : anyName(d);
}
export function product(d: Draw): string {
  if (d.chance(0.2)) return withAny(d, PRODUCTS);
  return d.chance(0.5) ? d.pick(PRODUCTS) : anyWord(d);
}
export function food(d: Draw): string {
  if (d.chance(0.15)) return withAny(d, FOODS);
  return d.chance(0.6) ? d.pick(FOODS) : anyWord(d);
}

/** A short statement to keep: "my bike is in the kitchen". */
export function statement(d: Draw): string {
  const thing = d.chance(0.5) ? d.pick(THINGS) : anyWord(d);
  switch (d.int(0, 4)) {
    case 0:
      return `${person(d)} lives in ${city(d)}`;
    case 1:
      return `the code of the ${thing} is ${d.number(100, 9999)}`;
    case 2:
      return `${d.pick(["my", "the", "our"])} ${thing} is ${d.pick(["next to", "behind", "with"])} the ${anyWord(d)}`;
    default:
      return `${d.pick(["my", "the", "our"])} ${thing} is ${d.pick(STATES)}`;
  }
}

const SMALL_WORDS = "the my is and for to in at no we not with two new please of on has need our".split(" ");

/** Words in no order that a language has: what comes next is in the request and nowhere else. */
function jumble(d: Draw): string {
  return d.value(() => {
    const words = Array.from({ length: d.int(2, 6) }, () => {
      if (d.chance(0.25)) return d.pick(SMALL_WORDS);
      return d.chance(0.15) ? anyWord(d) : d.either(d.pick([COMMON_WORDS, COMMON_WORDS, THINGS, PRODUCTS, FOODS]));
    });
    return words.join(" ");
  });
}

/** A short text somebody could write into a file or a message. */
export function note(d: Draw): string {
  if (d.chance(0.35)) return jumble(d);
  const text = d.chance(0.5) ? d.pick(MESSAGES) : statement(d);
  return d.chance(0.3) ? `${d.pick(MESSAGES)} and ${text}` : text;
}

/** What a search is for: one or two words. */
export function topic(d: Draw): string {
  if (d.chance(0.2)) return withAny(d, THINGS);
  const word = d.chance(0.4) ? d.pick(THINGS) : anyWord(d);
  return d.chance(0.4) ? `${d.pick(["red", "last", "big", "new", "second", "open", "lost"])} ${word}` : word;
}

/** An ISO date of this side. */
export function date(d: Draw): string {
  return d.value(() => `${d.int(1990, 2035)}-${two(d.int(1, 12))}-${two(d.int(1, 28))}`);
}

/** A time of day of this side: "14:05". */
export function clock(d: Draw): string {
  return d.value(() => `${two(d.int(0, 23))}:${two(d.int(0, 11) * 5)}`);
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
