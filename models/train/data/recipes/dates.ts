/** Tools that count days. */

import { ADD_DAYS } from "../phrases/add-days.js";
import { DAYS_BETWEEN } from "../phrases/days-between.js";
import { WEEKDAY } from "../phrases/weekday.js";
import type { Made, Recipe } from "../recipe.js";
import { date } from "../words.js";
import { INTEGER, TEXT } from "./common.js";

const DAY_MS = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export const dayAdder: Recipe = {
  id: "add-days",
  ...ADD_DAYS,
  verbs: "add|shift|move|advance|increase|extend|offset|roll|step|push|postpone|bump".split("|"),
  nouns: [
    ..."days|date|days to date|calendar date|by days|days later|date by days|date forward".split("|"),
    ..."days onto date|start date|day forward".split("|"),
  ],
  args: [
    {
      key: "date",
      names: [
        ..."date|start|day|from|base date|start date|from date|origin|start day|initial date|given date".split("|"),
        ..."since|old date".split("|"),
      ],
      about: [
        ..."The date, as YYYY-MM-DD|Start date|Date to count from|ISO date to begin with".split("|"),
        ..."Calendar date, YYYY-MM-DD|The date that is moved|Base date|Date before the shift".split("|"),
        ..."Day it starts, like 2024-05-31|Which date to start at|Original date".split("|"),
      ],
      schema: TEXT,
    },
    {
      key: "days",
      names: "days|count|number of days|plus|n|delta|offset|amount|num|shift|step|to add|how many|add".split("|"),
      about: [
        ..."How many days|Days to add|Number of days|How far to move, in days|Days to go forward".split("|"),
        ..."Whole number of days|Day count|How many days later|Length of the shift in days".split("|"),
        ..."Amount of days added|Integer number of days".split("|"),
      ],
      schema: INTEGER,
    },
  ],
  make(d) {
    const from = date(d);
    const days = d.number(2, 9999);
    const later = new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);
    return { values: { date: from, days }, words: { date: from, days }, result: { date: later } };
  },
  answer: "{days} days after {date} is {0}.",
  source: true,
};

export const dayDifference: Recipe = {
  id: "days-between",
  ...DAYS_BETWEEN,
  verbs: "count|get|diff|compare|calculate|compute|find|measure|tell|work out|show|return".split("|"),
  nouns: [
    ..."days between|date difference|dates|date span|days between dates|date interval|days apart".split("|"),
    ..."date gap|day difference|day span|days in between|date distance".split("|"),
  ],
  args: [
    {
      key: "start",
      names: [
        ..."start|from|first|begin|date1|start date|from date|first date|d1|since|earlier|begin date".split("|"),
        "start day",
      ],
      about: [
        ..."The first date|Start date|Date to count from|Earlier of the two dates".split("|"),
        ..."Beginning of the span, YYYY-MM-DD|First day|Where the count begins|ISO date, the earlier one".split("|"),
        ..."From this date|Begin of the period|Older date|Day the count starts".split("|"),
      ],
      schema: TEXT,
    },
    {
      key: "end",
      names: "end|to|second|until|date2|end date|to date|second date|d2|till|later|last date|end day".split("|"),
      about: [
        ..."The last date|End date|Date to count to|Later of the two dates|End of the span, YYYY-MM-DD".split("|"),
        ..."Last day|Where the count stops|ISO date, the later one|Up to this date|Close of the period".split("|"),
        ..."Newer date|Day the count ends".split("|"),
      ],
      schema: TEXT,
    },
  ],
  make(d) {
    const [start, end] = [date(d), date(d)].sort() as [string, string];
    const days = Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS);
    return { values: { start, end }, words: { start, end }, result: { days } };
  },
  answer: "From {start} to {end} are {0} days.",
  source: true,
};

export const weekday: Recipe = {
  id: "weekday",
  ...WEEKDAY,
  verbs: "get|find|tell|which|show|what|look up|compute|determine|name|return|fetch|give".split("|"),
  nouns: [
    ..."weekday|day of week|day name|week day|weekday name|day of the week|weekday of date|name of day".split("|"),
    ..."date weekday|weekday for date|day in week|week day name".split("|"),
  ],
  args: [
    {
      key: "date",
      names: [
        ..."date|day|when|on|calendar date|the date|of date|iso date|given date|for date|ymd|date string".split("|"),
        "input date",
      ],
      about: [
        ..."The date, as YYYY-MM-DD|A date|Date to look at|Which date|Calendar date|ISO date".split("|"),
        ..."Day to name, like 2024-05-31|Year, month and day|The date you ask about".split("|"),
        ..."Date in the form YYYY-MM-DD|Date whose weekday is wanted".split("|"),
      ],
      schema: TEXT,
    },
  ],
  make(d): Made {
    const day = date(d);
    return { values: { date: day }, words: { date: day }, result: { weekday: WEEKDAYS[new Date(day).getUTCDay()] } };
  },
  answer: "{date} is a {0}.",
  source: true,
};
