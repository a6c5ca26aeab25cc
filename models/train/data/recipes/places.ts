/** Weather, time and people: look-ups by a name. */
import { pool } from "../draw.js";
import type { Arg, Recipe } from "../recipe.js";
import { city, clock, person } from "../words.js";
import { PLACE, TEXT } from "./common.js";

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

export const weather: Recipe = {
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
    ...[
      "How the weather is in a town",
      "Weather service",
      "Weather look-up for cities",
      "Is it sunny or rainy in a place",
      "Gets the forecast for a town",
      "Meteorological data of a city",
      "Finds the weather at a location",
      "What the weather is like somewhere",
    ],
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
    ...[
      "What about the weather in {city}{more}?",
      "Is it raining in {city}{more}?",
      "Is the sun shining in {city}{more}?",
      "Give me the weather for {city}{more}.",
      "How will the weather be in {city}{more}?",
      "What is the forecast for {city}{more}?",
      "Do I need a coat in {city}{more}?",
      "I travel to {city}. What is the weather there{more}?",
      "Can you tell me the weather in {city}{more}?",
      "Forecast for {city}{more}?",
    ],
  ),
  orders: pool(
    ...["look up the weather in {city}{more}", "check the weather in {city}{more}", "get the weather in {city}{more}"],
    ...[
      "find the weather for {city}{more}",
      "tell me the weather in {city}{more}",
      "show me the weather in {city}{more}",
    ],
    ...[
      "fetch the weather of {city}{more}",
      "find out the weather in {city}{more}",
      "give me the forecast for {city}{more}",
      "see what the weather is like in {city}{more}",
      "report the weather in {city}{more}",
      "look at the forecast for {city}{more}",
    ],
  ),
  answer: "The weather in {city} is {0}.",
  source: true,
};

export const contact: Recipe = {
  id: "contact",
  verbs: ["get", "find", "look up", "search", "show"],
  nouns: ["phone", "phone number", "contact", "number of person", "phone book"],
  about: pool(
    ...["Looks up the phone number of a person", "Phone book", "Returns a phone number", "Finds a person's number"],
    ...["Contact data of a person", "The telephone number of somebody", "Gets the number to call somebody"],
    ...[
      "Telephone book",
      "Finds out how to call a person",
      "Phone directory",
      "Telephone number by name",
      "Address book with phone numbers",
    ],
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
    ...[
      "Under which number can I reach {who}?",
      "Tell me the number of {who}.",
      "I want to call {who}. What is the number?",
      "Can you give me {who}'s phone number?",
      "How do I reach {who} by phone?",
      "What number has {who}?",
    ],
  ),
  orders: pool(
    ...["look up the phone number of {who}", "find the number of {who}", "get {who}'s phone number"],
    ...["tell me the phone number of {who}", "search the number of {who}"],
    ...[
      "look up how to call {who}",
      "give me the phone number of {who}",
      "fetch the phone number of {who}",
      "find {who} in the phone book",
    ],
  ),
  answer: "The phone number of {who} is {0}.",
  source: true,
};

export const localTime: Recipe = {
  id: "time",
  verbs: ["get", "tell", "show", "check", "current"],
  nouns: ["time", "local time", "clock", "city time", "hour"],
  about: pool(
    ...["Tells the time in a city", "Local time of a place", "What time it is somewhere", "Clock of a city"],
    ...["Returns the current time in a town", "Gets the hour at a place"],
    ...[
      "What the clock says in a place",
      "Current time by city",
      "Tells how late it is in a town",
      "Time zone clock",
      "Local clock",
    ],
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
    ...[
      "Tell me the time in {city}.",
      "What is the local time in {city}?",
      "How late is it now in {city}?",
      "What hour is it in {city}?",
      "Do you know the time in {city}?",
    ],
  ),
  orders: pool(
    ...[
      "tell me the time in {city}",
      "look up the time in {city}",
      "check the time in {city}",
      "get the local time of {city}",
    ],
    "find out what time it is in {city}",
    ...[
      "show me the time in {city}",
      "see how late it is in {city}",
      "find the local time in {city}",
      "get the time in {city}",
    ],
  ),
  answer: "It is {0} in {city}.",
  source: true,
};
