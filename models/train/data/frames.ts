/**
 * More templates for training than anybody writes down: what is asked for, put into the frames of sentences. Only training
 * has them - the held-out templates are lines of `phrases/` - and none that is held out comes of it (`Pool.allowed`).
 */
import type { Draw, Pool } from "./draw.js";
import { capital } from "./words.js";

/** How a kind of thing can be named in a request: as a noun, or as a clause; and as a noun in a tool's description. */
interface Named {
  readonly nouns: readonly string[];
  readonly clauses?: readonly string[];
  readonly about?: readonly string[];
}

const split = (text: string): string[] => text.split("|").map((each) => each.trim());

const NOUN_ORDERS = split(
  `look up *|find *|find out *|get *|check *|tell me *|show me *|give me *|report *|fetch *|see *|name *|determine *|obtain *|
  say *|figure out *|state *|bring me *|let me know *|let me have *|pull up *|look for *|ask for *|request *|deliver *|
  provide *|work out *|verify *|have a look at *|identify *|present *|return *|hand me *|query *|discover *|establish *|
  clear up *|come back with *|read me *|spell out *|retrieve *|display *|print *|let me see *|get hold of *|pick out *|
  dig up *|track down *|try to find *|try to get *|make sure of *|find me *|get me *|hurry up with *|start with *|
  go and find *|see if you can get *|collect *|inform me of *|announce *|mention *|search for *|consult the list for *`,
);
const CLAUSE_ORDERS = split(
  `find out *|tell me *|check *|see *|look up *|say *|let me know *|figure out *|work out *|ask *|determine *|show me *|
  establish *|verify *|look into *|discover *|report *|explain to me *|clear up *|learn *|inform me *|find out for me *|
  go and see *|try to find out *|make sure you know *|answer me *|let me hear *|give me an idea *`,
);
const NOUN_QUESTIONS = split(
  `What is *?|What's *?|Tell me *.|Give me *.|I need *.|I want *.|Do you know *?|Can you tell me *?|Could you get me *?|
  Please find *.|Can you look up *?|I would like to know *.|I would like to have *.|May I have *?|Could I get *?|
  Any idea about *?|Is * known to you?|* please|*?|*, quickly.|Somebody asks for *.|We need *.|My friend wants *.|
  Find * for me.|Show me *, would you?|What would be *?|Let me hear *.|I am after *.|I forgot *.|Help me find *.|
  Where do I get *?|How do I find out *?|Is there a way to see *?|Please let me have *.|I have to know *.|
  You can surely find *.|All I want is *.|Get * now.|Check * for us.|I was looking for *.|Can I see *?|
  It is * that I need.|Somebody has to find *.|Would you have *?|Could you help me with *?|What do you say: *?|
  One question: what is *?|*, that is all I want to know.|I am missing *.|Do you have * for me?|Look up *, please.|
  Sorry, what was * again?|My boss needs *.|They want *. Can you get it?|Have you got *?|I cannot find *. Can you?`,
);
const CLAUSE_QUESTIONS = split(
  `Do you know *?|Can you tell me *?|Tell me *.|I wonder *.|I want to know *.|I need to know *.|Could you find out *?|
  Please check *.|Let me know *.|Can you see *?|Any idea *?|I forgot *.|I have to find out *.|Would you look up *?|
  Could you say *?|Somebody asks *.|I am not sure *.|Help me find out *.|Is it known *?|Please say *.|Find out *.|
  I would like to know *.|We have to know *.|Explain to me *.|I should know *, but I do not.|Who can tell me *?|
  Nobody told me *.|My friend asks *.|It would help to know *.|Say *.|You must know *.|Please find out *.`,
);
const ABOUT = split(
  `Returns *|Gets *|Looks up *|Finds *|Tells *|Gives *|Fetches *|Reports *|Shows *|Reads *|Retrieves *|Provides *|Checks *|
  Get *|Look up *|Find *|Use this to get *|Use this to find *|Call this for *|Answers with *|Knows *|Says *|
  A tool that knows *|A service for *|Responds with *|Outputs *|Determines *|Queries *|Obtains *|Lets you see *|
  Gives you *|Returns * as text|Returns * as JSON|Tool for *|Helper that finds *|Asks the server for *|Delivers *|
  Searches for *|Call it to learn *|Helps to find *|Supplies *|Displays *|Use it for *|Access to *|Function that returns *`,
);

const NAMED: Readonly<Record<string, Named>> = {
  weather: {
    nouns: split(
      "the weather in {city}{more}|the weather for {city}{more}|the weather at {city}{more}|the forecast for {city}{more}|the weather conditions in {city}{more}|the weather of {city}{more}|the weather report for {city}{more}|the weather over in {city}{more}",
    ),
    clauses: split(
      "how the weather is in {city}{more}|what the weather is like in {city}{more}|what the weather does in {city}{more}|if it rains in {city}{more}|whether it is sunny in {city}{more}|whether I need an umbrella in {city}{more}|how warm it is in {city}{more}|what weather they have in {city}{more}|whether it is cold in {city}{more}",
    ),
    about: split(
      "the weather of a city|the weather in a town|the weather at a place|the current weather for a location|weather conditions in a city|the sky and temperature of a town|the forecast for a city|today's weather somewhere",
    ),
  },
  time: {
    nouns: split(
      "the time in {city}|the local time in {city}|the current time in {city}|the time of day in {city}|the clock time in {city}|the hour in {city}|the exact time in {city}|the time over in {city}|the time now in {city}",
    ),
    clauses: split(
      "what time it is in {city}|how late it is in {city}|what the time is in {city}|what the clock says in {city}|what hour it is in {city}|what time they have in {city}|whether it is late in {city}|how early it is in {city}",
    ),
    about: split(
      "the time in a city|the local time of a place|the current time at a location|the clock time in a town|what time it is somewhere|the time of day in a city|the hour in another city|the time now at a place",
    ),
  },
  price: {
    nouns: split(
      "the price of the {item}|the cost of the {item}|the price for the {item}|the price tag of the {item}|the current price of the {item}|the amount to pay for the {item}|the listed price of the {item}",
    ),
    clauses: split(
      "what the {item} costs|how much the {item} is|how much the {item} costs|what they want for the {item}|what I pay for the {item}|how expensive the {item} is|what the price of the {item} is|what one pays for the {item}",
    ),
    about: split(
      "the price of a product|the cost of an article|what a product costs|how much an item costs|the price of an item in the shop|product prices|the current price of goods",
    ),
  },
  stock: {
    nouns: split(
      "the stock of the {item}|the stock level of the {item}|the number of the {item} in stock|the count of the {item} in the warehouse|the supply of the {item}|the remaining stock of the {item}",
    ),
    clauses: split(
      "how many of the {item} are in stock|how many of the {item} are left|how many of the {item} we have|whether there are any of the {item}|if the {item} is in stock|how much of the {item} remains|how many of the {item} there are",
    ),
    about: split(
      "the stock of a product|how many of a product are left|the number of pieces in stock|the stock level of an item|how much of an article there is|the count of an item in the warehouse",
    ),
  },
  contact: {
    nouns: split(
      "the phone number of {who}|{who}'s phone number|the number of {who}|{who}'s number|the number to call {who}|the telephone number of {who}|the phone contact of {who}|the number that {who} has",
    ),
    clauses: split(
      "what number {who} has|which number is {who}'s|how I can call {who}|how to reach {who} by phone|what the number of {who} is|which phone number {who} has|under which number I reach {who}",
    ),
    about: split(
      "the phone number of a person|a person's number|the number to call somebody|telephone numbers by name|the contact of a person|the phone number that belongs to a name",
    ),
  },
  weekday: {
    nouns: split(
      "the weekday of {date}|the day of the week of {date}|the weekday for {date}|the day of the week for {date}|the weekday that {date} has|the name of the day {date}",
    ),
    clauses: split(
      "which weekday {date} is|what day of the week {date} is|on which weekday {date} falls|which day of the week {date} was|what weekday {date} falls on|which weekday we have on {date}|what day {date} is|whether {date} is a Monday or another day",
    ),
    about: split(
      "the weekday of a date|the day of the week of a date|which weekday a date is|the name of the day for a date|the weekday on which a date falls|the day of the week by date",
    ),
  },
  "days-between": {
    nouns: split(
      "the number of days from {start} to {end}|the days between {start} and {end}|the number of days between {start} and {end}|the distance in days from {start} to {end}|the days from {start} until {end}|the count of days from {start} to {end}",
    ),
    clauses: split(
      "how many days are between {start} and {end}|how many days it is from {start} to {end}|how many days pass from {start} to {end}|how long it is from {start} until {end} in days|how many days lie between {start} and {end}",
    ),
    about: split(
      "the number of days between two dates|the days from one date to another|the distance between two dates in days|how many days lie between two dates|the count of days from a start to an end",
    ),
  },
  "add-days": {
    nouns: split(
      "the date {days} days after {date}|the day that comes {days} days after {date}|the date that is {days} days later than {date}|the date of {date} plus {days} days|the calendar day {days} days from {date}",
    ),
    clauses: split(
      "which date is {days} days after {date}|what date it is {days} days after {date}|which day comes {days} days after {date}|what date {date} plus {days} days is|where I land {days} days after {date}",
    ),
    about: split(
      "the date some days after another|the date that comes a number of days later|a date plus a number of days|the day so many days after a date|the result of adding days to a date",
    ),
  },
  recall: {
    nouns: split(
      "what I said about the {query}|what you know about the {query}|what you remember about the {query}|the fact about the {query} in your memory|the note about the {query} in your memory|everything in your memory about the {query}",
    ),
    clauses: split(
      "what I told you about the {query}|what you have in mind about the {query}|what there is in your memory about the {query}|what was said about the {query}|what you were told about the {query}",
    ),
    about: split(
      "what is in the memory about something|facts that were remembered|things remembered earlier|a fact from the memory|what was said before|the memory for a query|remembered facts by topic",
    ),
  },
  "search-files": {
    nouns: split(
      "the file about the {query}|files about the {query}|the file on the {query}|a document about the {query}|the text about the {query} among the files|the files in which the {query} comes up|a file that mentions the {query}",
    ),
    clauses: split(
      "which file is about the {query}|in which file the {query} is|where the text about the {query} is among the files|which document mentions the {query}|which of the files has the {query} in it|whether any file speaks of the {query}",
    ),
    about: split(
      "files by what is in them|the files that match a query|documents about a topic|the file that mentions something|text in all files|the files in which words come up",
    ),
  },
  "read-file": {
    nouns: split(
      "the content of {path}|the text of {path}|what is in {path}|the text in the file {path}|the contents of the file {path}|the lines of {path}|the words in {path}|everything in {path}",
    ),
    clauses: split(
      "what {path} says|what {path} contains|what is written in {path}|what the file {path} says|what stands in {path}|what there is in the file {path}|what somebody wrote in {path}",
    ),
    about: split(
      "the content of a file|the text of a file|what is in a file|the contents of a file by its path|the lines of a text file|what a file says|the text at a path",
    ),
  },
  calculator: {
    nouns: split(
      "the result of {sum}|the value of {sum}|the answer to {sum}|the outcome of {sum}|the solution of {sum}",
    ),
    clauses: split("what {sum} is|what {sum} makes|how much {sum} is|what {sum} comes to|what you get for {sum}"),
    about: split(
      "the result of an expression|the value of an arithmetic expression|the answer to a calculation|the result of a calculation|what an expression comes to",
    ),
  },
  add: {
    nouns: split("the sum of {a} and {b}|the total of {a} and {b}|the result of {a} plus {b}|{a} plus {b}"),
    clauses: split(
      "what {a} plus {b} is|how much {a} and {b} are together|what {a} and {b} add up to|what {a} and {b} make together",
    ),
    about: split("the sum of two numbers|the total of two values|two numbers added together|one number plus another"),
  },
  subtract: {
    nouns: split("the difference of {a} and {b}|the result of {a} minus {b}|{a} minus {b}|the rest of {a} without {b}"),
    clauses: split(
      "what {a} minus {b} is|how much {a} less {b} is|what is left of {a} without {b}|how much more {a} is than {b}",
    ),
    about: split("the difference of two numbers|one number minus another|what is left of a number without another"),
  },
  multiply: {
    nouns: split("the product of {a} and {b}|the result of {a} times {b}|{a} times {b}|{a} multiplied by {b}"),
    clauses: split(
      "what {a} times {b} is|how much {a} times {b} makes|what {a} by {b} comes to|how much {b} times {a} is",
    ),
    about: split("the product of two numbers|two numbers multiplied|one number times another|a number times a factor"),
  },
  divide: {
    nouns: split("the quotient of {a} and {b}|the result of {a} divided by {b}|{a} divided by {b}|{a} over {b}"),
    clauses: split(
      "what {a} divided by {b} is|how often {b} goes into {a}|how much {a} over {b} is|what {a} split by {b} makes",
    ),
    about: split("the quotient of two numbers|one number divided by another|how often a number goes into another"),
  },
  convert: {
    nouns: split(
      "{value} {from} in {to}|the value of {value} {from} in {to}|{value} {from} as {to}|{value} {from} converted to {to}",
    ),
    clauses: split(
      "how many {to} are {value} {from}|what {value} {from} are in {to}|how many {to} {value} {from} make|how much {value} {from} is in {to}",
    ),
    about: split(
      "a value in another unit|a quantity converted to another unit|a measure in other units|the same amount in other units",
    ),
  },
  "unheard-of": {
    nouns: split(
      "the {property} of {of}|{of}'s {property}|the {property} for {of}|the {property} that {of} has|the {property} belonging to {of}|the {property} which belongs to {of}|the {property} listed for {of}|the {property} on record for {of}|the {property} that goes with {of}|the {property} assigned to {of}|the current {property} of {of}|the exact {property} of {of}|the {property} stored for {of}",
    ),
    clauses: split(
      "which {property} {of} has|what {property} {of} has|what the {property} of {of} is|which {property} belongs to {of}|what {property} is listed for {of}|which {property} goes with {of}|what {of} has as its {property}|which {property} is that of {of}|what {property} {of} got|which {property} is assigned to {of}",
    ),
    about: split(
      "the {property} of something|a {property}|the {property} of a thing|the {property} by name|the {property} for a name|the {property} that belongs to something|the {property} of an entry|which {property} something has|the {property} for a given key|any {property}|the stored {property} of an item|the {property} of whatever is named",
    ),
  },
};

/** In other places of a request's sentence; `property` is the word of a tool that nobody has heard of. */
export class Frames {
  readonly #d: Draw;
  readonly #named: Named | undefined;
  readonly #property: string;

  constructor(d: Draw, id: string, property = "") {
    this.#d = d;
    this.#named = d.side === "train" ? NAMED[id] : undefined;
    this.#property = property;
  }

  /** Null where the recipe has no frames, or what came of them is held out. */
  question(from: Pool<string>): string | null {
    return this.#made(from, NOUN_QUESTIONS, CLAUSE_QUESTIONS);
  }

  order(from: Pool<string>): string | null {
    return this.#made(from, NOUN_ORDERS, CLAUSE_ORDERS);
  }

  about(from: Pool<string>): string | null {
    const about = this.#named?.about;
    return about === undefined ? null : this.#checked(from, ABOUT, about);
  }

  #made(from: Pool<string>, nouns: readonly string[], clauses: readonly string[]): string | null {
    if (this.#named === undefined) return null;
    const clause = this.#named.clauses !== undefined && this.#d.chance(0.4);
    return this.#checked(
      from,
      clause ? clauses : nouns,
      (clause ? this.#named.clauses : undefined) ?? this.#named.nouns,
    );
  }

  #checked(from: Pool<string>, frames: readonly string[], fillings: readonly string[]): string | null {
    const frame = this.#d.pick(frames);
    const filling = this.#d.pick(fillings).replaceAll("{property}", this.#property);
    const made = frame.replace("*", () => filling);
    const result = frame.startsWith("*") ? capital(made) : made;
    return from.allowed(result) ? result : null;
  }
}
