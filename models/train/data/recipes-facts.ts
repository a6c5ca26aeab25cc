/** Look-ups: weather, shop, people, places, and tools whose subject nobody has heard of. */
import { type Draw, pool } from "./draw.js";
import type { Arg, Recipe } from "./recipe.js";
import { city, clock, person, product, topic } from "./words.js";
import { fileName, madeUpName, madeUpWord } from "./words-made-up.js";

const TEXT = { type: "string" };
const SKIES = ["sunny", "cloudy", "rainy", "windy", "foggy", "snowy", "clear", "stormy", "grey", "dry"];
const UNIT: Arg = {
  key: "unit",
  names: ["unit", "units", "scale"],
  about: ["Unit of the temperature", "celsius or fahrenheit"],
  schema: { type: "string", enum: ["celsius", "fahrenheit"] },
  optional: true,
};
const DAY: Arg = {
  key: "day",
  names: ["day", "when"],
  about: ["Which day", "today or tomorrow"],
  schema: { type: "string", enum: ["today", "tomorrow"] },
  optional: true,
};
const PLACE: Arg = {
  key: "city",
  names: ["city", "town", "place", "location", "where", "area", "city name"],
  about: ["Name of the city", "The town", "Which place", "City to look up"],
  schema: TEXT,
};

const weather: Recipe = {
  id: "weather",
  verbs: ["get", "find", "look up", "check", "fetch", "show", "query", ""],
  nouns: ["weather", "forecast", "current weather", "weather report", "sky", "city weather"],
  about: pool(
    ...[
      "Looks up the weather of a city",
      "Returns the weather of a place",
      "Current weather in a town",
      "Weather forecast",
    ],
    ...["Tells how the weather is", "Gets the weather report", "Shows the weather in a city", "Weather by city name"],
    ...["Reports the sky and the weather", "Gives the weather for a location"],
  ),
  args: [PLACE, DAY, UNIT],
  make(d) {
    const where = city(d);
    const day = d.chance(0.25) ? d.pick(["today", "tomorrow"]) : undefined;
    const unit = d.chance(0.2) ? d.pick(["celsius", "fahrenheit"]) : undefined;
    const more = `${day === undefined ? "" : ` ${day}`}${unit === undefined ? "" : ` in ${unit}`}`;
    const result = d.chance(0.5)
      ? { weather: d.pick(SKIES) }
      : { weather: `${d.pick(SKIES)}, ${d.int(-9, 38)} degrees` };
    return { values: { city: where, day, unit }, words: { city: where, more }, result };
  },
  questions: pool(
    ...[
      "What is the weather in {city}{more}?",
      "How is the weather in {city}{more}?",
      "What is the weather like in {city}{more}?",
    ],
    ...[
      "Is it nice in {city}{more}?",
      "Do I need an umbrella in {city}{more}?",
      "Tell me the weather in {city}{more}.",
    ],
    ...[
      "Weather in {city}{more}?",
      "I want to know the weather in {city}{more}.",
      "What does the sky look like in {city}{more}?",
    ],
    "How does it look outside in {city}{more}?",
  ),
  orders: pool(
    ...["look up the weather in {city}{more}", "check the weather in {city}{more}", "get the weather in {city}{more}"],
    ...[
      "find the weather for {city}{more}",
      "tell me the weather in {city}{more}",
      "show me the weather in {city}{more}",
    ],
  ),
  answer: "The weather in {city} is {0}.",
  source: true,
};

const ITEM: Arg = {
  key: "item",
  names: ["product", "item", "article", "name", "thing", "goods"],
  about: ["Name of the product", "What to look up", "The article"],
  schema: TEXT,
};

const price: Recipe = {
  id: "price",
  verbs: ["get", "find", "look up", "check", "show", "query", "fetch"],
  nouns: ["price", "cost", "product price", "item cost", "price tag", "shop price"],
  about: pool(
    ...["Looks up the price of a product", "What a product costs", "Returns the price in the shop", "Price of an item"],
    ...["Finds out what an article costs", "Shop prices", "Gets the cost of a thing", "Tells the price of goods"],
  ),
  args: [ITEM],
  make(d) {
    const item = product(d);
    const value = d.chance(0.6) ? d.int(1, 500) : Number((d.next() * 200).toFixed(2));
    return { values: { item }, words: { item }, result: { [d.pick(["price", "cost"])]: value } };
  },
  questions: pool(
    ...[
      "What does the {item} cost?",
      "How much is the {item}?",
      "What is the price of the {item}?",
      "How expensive is the {item}?",
    ],
    ...[
      "Price of the {item}?",
      "What do I pay for the {item}?",
      "How much does the {item} cost?",
      "How much do I pay for the {item}?",
    ],
  ),
  orders: pool(
    ...["look up the price of the {item}", "check the price of the {item}", "find out what the {item} costs"],
    ...["get the price of the {item}", "tell me the price of the {item}", "show me what the {item} costs"],
  ),
  answer: "The {item} costs {0}.",
  source: true,
};

const stock: Recipe = {
  id: "stock",
  verbs: ["get", "check", "count", "query", "show", "look up"],
  nouns: ["stock", "inventory", "stock level", "warehouse", "items left"],
  about: pool(
    ...[
      "How many of a product are in stock",
      "Checks the stock",
      "Looks into the inventory",
      "Counts what is left in the warehouse",
    ],
    ...["Stock level of a product", "Returns how many items are left", "Tells how many are in the warehouse"],
  ),
  args: [ITEM],
  make(d) {
    const item = product(d);
    return { values: { item }, words: { item }, result: { [d.pick(["stock", "count", "left"])]: d.int(0, 900) } };
  },
  questions: pool(
    ...["How many of the {item} are in stock?", "Is the {item} in stock?", "How many of the {item} are left?"],
    ...["What is the stock of the {item}?", "Do we still have the {item}?", "How many of the {item} do we have?"],
  ),
  orders: pool(
    ...["check the stock of the {item}", "count the stock of the {item}", "look up how many of the {item} are left"],
    ...["see how many of the {item} we have", "get the stock of the {item}"],
  ),
  answer: "The stock of the {item} is {0}.",
  source: true,
};

const contact: Recipe = {
  id: "contact",
  verbs: ["get", "find", "look up", "search", "show"],
  nouns: ["phone", "phone number", "contact", "number of person", "phone book"],
  about: pool(
    ...["Looks up the phone number of a person", "Phone book", "Returns a phone number", "Finds a person's number"],
    ...["Contact data of a person", "The telephone number of somebody", "Gets the number to call somebody"],
  ),
  args: [
    {
      key: "who",
      names: ["name", "person", "who", "contact", "user"],
      about: ["Name of the person", "Who it is"],
      schema: TEXT,
    },
  ],
  make(d) {
    const who = person(d);
    return { values: { who }, words: { who }, result: { [d.pick(["phone", "number"])]: `555-${d.int(1000, 9999)}` } };
  },
  questions: pool(
    ...[
      "What is the phone number of {who}?",
      "What is {who}'s number?",
      "How can I call {who}?",
      "Which number does {who} have?",
    ],
    ...["Do you have the number of {who}?", "Phone number of {who}?"],
  ),
  orders: pool(
    ...["look up the phone number of {who}", "find the number of {who}", "get {who}'s phone number"],
    ...["tell me the phone number of {who}", "search the number of {who}"],
  ),
  answer: "The phone number of {who} is {0}.",
  source: true,
};

const localTime: Recipe = {
  id: "time",
  verbs: ["get", "tell", "show", "check", "current"],
  nouns: ["time", "local time", "clock", "city time", "hour"],
  about: pool(
    ...["Tells the time in a city", "Local time of a place", "What time it is somewhere", "Clock of a city"],
    ...["Returns the current time in a town", "Gets the hour at a place"],
  ),
  args: [PLACE],
  make(d) {
    const where = city(d);
    return { values: { city: where }, words: { city: where }, result: { time: clock(d) } };
  },
  questions: pool(
    ...[
      "What time is it in {city}?",
      "How late is it in {city}?",
      "What is the time in {city}?",
      "What does the clock say in {city}?",
    ],
    ...["Time in {city}?", "Which time do they have in {city}?"],
  ),
  orders: pool(
    ...[
      "tell me the time in {city}",
      "look up the time in {city}",
      "check the time in {city}",
      "get the local time of {city}",
    ],
    "find out what time it is in {city}",
  ),
  answer: "It is {0} in {city}.",
  source: true,
};

/** The subject is a word that does not exist: only the list of tools says which one is meant. */
function unheardOf(d: Draw): Recipe {
  const property = madeUpWord(d);
  return {
    id: "unheard-of",
    verbs: ["get", "find", "read", "look up", "fetch"],
    nouns: [property],
    about: pool(
      ...[
        `Returns the ${property} of something`,
        `Looks up a ${property}`,
        `Finds the ${property}`,
        `Tells the ${property}`,
      ],
      `The ${property} of a thing`,
    ),
    args: [
      {
        key: "of",
        names: ["name", "of", "id", "key", "subject", madeUpWord(d)],
        about: ["Name of it", `Whose ${property}`],
        schema: TEXT,
      },
    ],
    make(on) {
      const of = on.chance(0.5) ? madeUpName(on) : `${madeUpName(on)} ${on.number(2, 99)}`;
      return {
        values: { of },
        words: { of },
        result: { [property]: on.chance(0.5) ? on.int(2, 9999) : madeUpWord(on) },
      };
    },
    questions: pool(
      ...[`What is the ${property} of {of}?`, `Which ${property} has {of}?`, `Tell me the ${property} of {of}.`],
      ...[`Do you know the ${property} of {of}?`, `What ${property} does {of} have?`],
    ),
    orders: pool(
      ...[`look up the ${property} of {of}`, `find the ${property} of {of}`, `get the ${property} of {of}`],
      ...[`check the ${property} of {of}`, `read the ${property} of {of}`],
    ),
    answer: `The ${property} of {of} is {0}.`,
    source: true,
  };
}

const searchFiles: Recipe = {
  id: "search-files",
  verbs: ["search", "find", "grep", "query", "look for"],
  nouns: ["files", "documents", "folder", "file index", "docs"],
  about: pool(
    ...[
      "Searches the files for some words",
      "Finds files about something",
      "Full-text search in documents",
      "Searches documents",
    ],
    ...["Looks for files that contain a text", "Returns the file that fits a query", "Finds a document by its words"],
  ),
  args: [
    {
      key: "query",
      names: ["query", "q", "text", "words", "search", "term"],
      about: ["What to look for", "The words to find"],
      schema: TEXT,
    },
  ],
  make(d) {
    const query = topic(d);
    return { values: { query }, words: { query }, result: { [d.pick(["file", "path", "found"])]: fileName(d) } };
  },
  questions: pool(
    ...[
      "Which file is about the {query}?",
      "Where did I write about the {query}?",
      "Is there a file about the {query}?",
    ],
    ...[
      "Which document says something about the {query}?",
      "In which file is the {query}?",
      "What file mentions the {query}?",
    ],
  ),
  orders: pool(
    ...["search the files for the {query}", "find the file about the {query}", "look for files about the {query}"],
    ...["search for the {query} in the files", "find a document about the {query}", "grep for the {query}"],
  ),
  answer: "The file about the {query} is {0}.",
  source: true,
};

const readFile: Recipe = {
  id: "read-file",
  verbs: ["read", "open", "load", "get", "show"],
  nouns: ["file", "text file", "document", "file text", "content"],
  about: pool(
    ...["Reads a file", "Returns the content of a file", "Opens a document and gives its text", "Shows a file"],
    ...["Gets the text of a file", "Loads a file from the disk", "Gives what is in a file"],
  ),
  args: [
    {
      key: "path",
      names: ["path", "file", "name", "filename", "file name"],
      about: ["Path of the file", "Which file"],
      schema: TEXT,
    },
  ],
  make(d) {
    const path = fileName(d);
    return { values: { path }, words: { path }, result: { [d.pick(["content", "text"])]: spoken(d) } };
  },
  questions: pool(
    ...[
      "What is in {path}?",
      "What does {path} say?",
      "What is written in {path}?",
      "What does the file {path} contain?",
    ],
    ...["What stands in {path}?", "Can you tell me what is in {path}?"],
  ),
  orders: pool(
    ...[
      "read {path}",
      "open {path}",
      "read the file {path}",
      "show me {path}",
      "tell me what is in {path}",
      "look into {path}",
    ],
  ),
  answer: "{path} says: {0}.",
  source: true,
};

/** What a file may contain: a few words, so that they can be copied. */
function spoken(d: Draw): string {
  const words = [madeUpWord(d), d.pick(["is", "and", "for", "with", "comes to"]), madeUpWord(d)];
  if (d.chance(0.5)) words.push(d.pick(["at", "near", "before", "after"]), d.chance(0.5) ? clock(d) : madeUpName(d));
  return words.join(" ");
}

export const FACTS: readonly Recipe[] = [weather, price, stock, contact, localTime, searchFiles, readFile];
export { unheardOf };
