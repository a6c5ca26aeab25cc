/** Tools that count days. */
import { pool } from "../draw.js";
import type { Made, Recipe } from "../recipe.js";
import { date } from "../words.js";
import { INTEGER, TEXT } from "./common.js";

const DAY_MS = 86_400_000;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export const dayAdder: Recipe = {
  id: "add-days",
  verbs: ["add", "shift", "move", "advance"],
  nouns: ["days", "date", "days to date", "calendar date"],
  about: pool(
    ...["Adds days to a date", "Gives the date some days later", "Moves a date by a number of days", "Date plus days"],
    ...[
      "Shifts a date",
      "Calculates a later date",
      "Counts days forward from a date",
      "Returns a date after some days",
    ],
    ...[
      "The date a number of days later",
      "Calendar: date plus days",
      "Goes forward in the calendar",
      "Finds a date in the future",
      "Counts on from a date",
    ],
  ),
  args: [
    {
      key: "date",
      names: ["date", "start", "day", "from"],
      about: ["The date, as YYYY-MM-DD", "Start date"],
      schema: TEXT,
    },
    {
      key: "days",
      names: ["days", "count", "number of days", "plus"],
      about: ["How many days", "Days to add"],
      schema: INTEGER,
    },
  ],
  make(d) {
    const from = date(d);
    const days = d.number(2, 400);
    const later = new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);
    return { values: { date: from, days }, words: { date: from, days }, result: { date: later } };
  },
  questions: pool(
    ...[
      "What date is {days} days after {date}?",
      "Which day is {days} days after {date}?",
      "What is {date} plus {days} days?",
    ],
    ...["Which date comes {days} days after {date}?", "It is {date}. What date is it in {days} days?"],
    ...["When is {days} days after {date}?", "What is the date {days} days from {date}?"],
    ...[
      "Tell me the date {days} days after {date}.",
      "What day will it be {days} days after {date}?",
      "Which date is {days} days later than {date}?",
      "Starting on {date}, what date is it after {days} days?",
      "I start on {date}. What is the date {days} days later?",
    ],
  ),
  orders: pool(
    ...["add {days} days to {date}", "find the date {days} days after {date}", "count {days} days from {date}"],
    ...["move {date} by {days} days", "give me the date {days} days after {date}"],
    ...[
      "go {days} days forward from {date}",
      "work out the date {days} days after {date}",
      "tell me the date {days} days after {date}",
      "shift {date} by {days} days",
    ],
  ),
  answer: "{days} days after {date} is {0}.",
  source: true,
};

export const dayDifference: Recipe = {
  id: "days-between",
  verbs: ["count", "get", "diff", "compare"],
  nouns: ["days between", "date difference", "dates", "date span"],
  about: pool(
    ...["Counts the days between two dates", "Difference of two dates in days", "How many days lie between two dates"],
    ...["Compares two dates", "Returns the days from one date to another", "Days from a start to an end"],
    ...[
      "Number of days from one date to the next",
      "Distance of two dates",
      "Days from date to date",
      "Calendar: days between dates",
    ],
  ),
  args: [
    {
      key: "start",
      names: ["start", "from", "first", "begin", "date1"],
      about: ["The first date", "Start date"],
      schema: TEXT,
    },
    {
      key: "end",
      names: ["end", "to", "second", "until", "date2"],
      about: ["The last date", "End date"],
      schema: TEXT,
    },
  ],
  make(d) {
    const [start, end] = [date(d), date(d)].sort() as [string, string];
    const days = Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS);
    return { values: { start, end }, words: { start, end }, result: { days } };
  },
  questions: pool(
    ...["How many days are between {start} and {end}?", "How many days is it from {start} to {end}?"],
    ...["How long is it from {start} to {end}?", "How many days lie between {start} and {end}?"],
    ...["What is the number of days from {start} to {end}?", "From {start} to {end}, how many days is that?"],
    ...[
      "Tell me how many days are between {start} and {end}.",
      "How far apart are {start} and {end}?",
      "Days from {start} to {end}?",
      "How many days pass from {start} to {end}?",
    ],
  ),
  orders: pool(
    ...["count the days from {start} to {end}", "find the days between {start} and {end}", "compare {start} and {end}"],
    ...["get the days from {start} until {end}", "tell me the days between {start} and {end}"],
    ...[
      "work out the days from {start} to {end}",
      "calculate the days between {start} and {end}",
      "see how many days are from {start} to {end}",
    ],
  ),
  answer: "From {start} to {end} are {0} days.",
  source: true,
};

export const weekday: Recipe = {
  id: "weekday",
  verbs: ["get", "find", "tell", "which", "show"],
  nouns: ["weekday", "day of week", "day name", "week day"],
  about: pool(
    ...["Tells the weekday of a date", "Returns the day of the week", "Which weekday a date is", "Names the weekday"],
    ...["Gives the day name of a date", "Weekday of a date"],
    ...[
      "Which day of the week it is on a date",
      "Calendar: the weekday",
      "Finds the weekday",
      "Says if a date is a Monday or another day",
    ],
  ),
  args: [
    { key: "date", names: ["date", "day", "when", "on"], about: ["The date, as YYYY-MM-DD", "A date"], schema: TEXT },
  ],
  make(d): Made {
    const day = date(d);
    return { values: { date: day }, words: { date: day }, result: { weekday: WEEKDAYS[new Date(day).getUTCDay()] } };
  },
  questions: pool(
    ...[
      "What weekday is {date}?",
      "Which day of the week is {date}?",
      "What day is {date}?",
      "On which weekday is {date}?",
    ],
    ...["Is {date} a Sunday or which day?", "{date} is which weekday?"],
    ...[
      "Tell me what weekday {date} is.",
      "What weekday does {date} fall on?",
      "Weekday of {date}?",
      "Do you know the weekday of {date}?",
      "Which weekday will {date} be?",
    ],
  ),
  orders: pool(
    ...["tell me the weekday of {date}", "find the weekday of {date}", "look up which weekday {date} is"],
    ...["get the day of the week of {date}", "show the weekday of {date}"],
    ...["check which weekday {date} is", "name the weekday of {date}", "say what day {date} is"],
  ),
  answer: "{date} is a {0}.",
  source: true,
};
