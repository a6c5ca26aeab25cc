/** How people ask for work with files, and the storage calls that are meant. */
import type { Pool } from "./draw.js";
import { lines } from "./phrases.js";
import { LIST, READ, RETRIEVE, VERSIONS } from "./storage-reads.js";
import { DELETE, ROLLBACK, SHARE, WRITE } from "./storage-writes.js";

export type StorageCall = Readonly<Record<string, string | number>>;
export interface Operation {
  /** Clauses that begin with a verb, so that a capital letter never falls on a value. */
  readonly forms: Pool<string>;
  /** The same about the file just spoken of. */
  readonly again: Pool<string> | null;
  readonly call: (values: { path: string; text: string; query: string; version: number; who: string }) => StorageCall;
}

export const OPERATIONS: readonly Operation[] = [WRITE, READ, LIST, DELETE, RETRIEVE, VERSIONS, ROLLBACK, SHARE];

export const JOINTS: Readonly<Record<number, Pool<string> | readonly string[]>> = {
  1: ["{a}"],
  2: lines(`
    {a} and {b}
    {a}, then {b}
    {a} and then {b}
    first {a}, then {b}
    first {a} and then {b}
    {a}, and {b}
    {a}, and then {b}
    {a} and after that {b}
    {a}, after that {b}
    {a} and also {b}
    first {a}, and then {b}
    {a}, next {b}
    {a} and finally {b}
    first {a} and after that {b}
    first {a}, after that {b}
  `),
  3: lines(`
    {a}, {b} and {c}
    {a}, then {b} and {c}
    {a}, {b} and then {c}
    first {a}, then {b} and {c}
    {a}, then {b} and then {c}
    {a}, {b}, and {c}
    {a} and {b}, then {c}
    first {a}, then {b} and then {c}
    {a}, then {b}, then {c}
    first {a}, then {b}, and finally {c}
    {a}, {b} and finally {c}
    {a} and {b} and {c}
    {a}, after that {b} and {c}
    first {a} and {b}, then {c}
    {a}, then {b} and after that {c}
  `),
};

export const WRAPPERS = lines(`
  {it}.
  Please {it}.
  Can you {it}?
  {it}, please.
  Could you {it}?
  I want you to {it}.
  Now {it}.
  I would like you to {it}.
  You should {it}.
  Would you {it}?
  {it}
  {it}!
  I need you to {it}.
  Could you please {it}?
  {it}, will you?
  Can you please {it}?
  You can {it} now.
  Be so kind as to {it}.
  Okay, {it}.
  Would you please {it}?
  Your task: {it}.
  Please {it}
  {it}, if you can.
  Do this for me: {it}.
  You have to {it}.
  My wish: {it}.
  I ask you to {it}.
  Hello, please {it}.
  {it}, thanks.
  It is time to {it}.
  Next, {it}.
  Go and {it}.
  Will you {it}?
  So please {it}.
  Kindly {it}.
  Please help me: {it}.
  Are you able to {it}?
  You may {it}.
  {it}, that is all.
  Now please {it}.
`);

export const QUERIES = lines(`
  the budget
  rent
  holidays
  cake
  the garden
  music
  the meeting
  prices
  trains
  the contract
  taxes
  the wedding
  school
  birthdays
  the roof
  cars
  old friends
  the weather
  insurance
  my health
  books
  the trip
  bread
  passwords
  the house
  sport
  the new job
  paint
  bills
  dogs
  the server
  soup
  photos
  the project
  money
  winter
  the party
  recipes
  my plans
  tests
`);
