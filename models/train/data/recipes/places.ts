/** Weather, time and people: look-ups by a name. */

import { CONTACT } from "../phrases/contact.js";
import { TIME } from "../phrases/time.js";
import { WEATHER } from "../phrases/weather.js";
import type { Arg, Recipe } from "../recipe.js";
import { city, clock, person } from "../words.js";
import { PLACE, TEXT } from "./common.js";

const SKIES = ["sunny", "cloudy", "rainy", "windy", "foggy", "snowy", "clear", "stormy", "grey", "dry"];
const UNIT: Arg = {
  key: "unit",
  names: [
    ..."unit|units|scale|temp unit|temperature unit|degrees|temperature scale|degree unit|temp scale".split("|"),
    ..."degree type|unit system".split("|"),
  ],
  about: [
    ..."Unit of the temperature|celsius or fahrenheit|Temperature scale|Scale for degrees".split("|"),
    ..."Which degrees to use|Degrees in celsius or fahrenheit|Optional temperature unit".split("|"),
    ..."How to show the temperature|Unit for the degrees|Temperature in which unit".split("|"),
  ],
  schema: { type: "string", enum: ["celsius", "fahrenheit"] },
  optional: true,
};
const DAY: Arg = {
  key: "day",
  names: [
    ..."day|when|which day|forecast day|for day|on day|day name|period|target day|day wanted|time frame".split("|"),
  ],
  about: [
    ..."Which day|today or tomorrow|Day of the forecast|Today or the next day|Optional day".split("|"),
    ..."For which day|Day to report on|When|The day wanted|Now or tomorrow".split("|"),
  ],
  schema: { type: "string", enum: ["today", "tomorrow"] },
  optional: true,
};

export const weather: Recipe = {
  id: "weather",
  ...WEATHER,
  verbs: "get|find|look up|check|fetch|show|query||tell|read|ask|report|request|retrieve".split("|"),
  nouns: [
    ..."weather|forecast|current weather|weather report|sky|city weather|weather forecast|local weather".split("|"),
    ..."weather info|weather data|weather conditions|weather in city|weather for place|temperature".split("|"),
  ],
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
  answer: "The weather in {city} is {0}.",
  source: true,
};

export const contact: Recipe = {
  id: "contact",
  ...CONTACT,
  verbs: "get|find|look up|search|show|fetch|query|retrieve|tell|read|check|give".split("|"),
  nouns: [
    ..."phone|phone number|contact|number of person|phone book|telephone number|contact details".split("|"),
    ..."telephone|contact number|address book|phone directory|contact info|person phone|mobile number".split("|"),
  ],
  args: [
    {
      key: "who",
      names: "name|person|who|contact|user|full name|person name|contact name|of|whom|friend|employee".split("|"),
      about: [
        ..."Name of the person|Who it is|Person|Full name|Whose number|Name in the phone book".split("|"),
        ..."The person to call|Contact to look up|Who you want to reach|First name or full name".split("|"),
        "User to find",
      ],
      schema: TEXT,
    },
  ],
  make(d) {
    const who = person(d);
    return { values: { who }, words: { who }, result: { [d.pick(["phone", "number"])]: `555-${d.int(1000, 9999)}` } };
  },
  answer: "The phone number of {who} is {0}.",
  source: true,
};

export const localTime: Recipe = {
  id: "time",
  ...TIME,
  verbs: "get|tell|show|check|current|find|fetch|look up|query|read|ask|give".split("|"),
  nouns: [
    ..."time|local time|clock|city time|hour|time in city|time of day|world clock|time now|clock time".split("|"),
    ..."local hour|time at place|local clock|time of city".split("|"),
  ],
  args: [PLACE],
  make(d) {
    const where = city(d);
    return { values: { city: where }, words: { city: where }, result: { time: clock(d) } };
  },
  answer: "It is {0} in {city}.",
  source: true,
};
