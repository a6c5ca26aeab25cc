/** Starts and forms of requests that have several orders, each start with each form. */
import { each } from "../phrases.js";

// The number of forms is no multiple of five in any of these, so that every form and every start is on both sides.
export const IN_ORDER = each(
  `
  Now step by step
  One after the other
  In this order
  Do these one by one
  Please do the following in order
  Work through these in order
  Here is what I need, in order
  These steps, please
  One by one
  In turn
  Go through these one at a time
  A few jobs, one after another
  Several things to do in order
  My plan, step by step
  Please go on one at a time
  The following steps in order
  Do one thing after the other
  Keep to this order
  What comes first goes first
  Next jobs, in this order
  `,
  `
  *: {first}[; {next}]; {last}.
  *: {first}[, {next}], {last}.
  *: {first}[, then {next}], then {last}.
  *: 1. {first}[ {i}. {next}] {i}. {last}
  *: {first}[ -> {next}] -> {last}
  *: {first}[, then {next}] and finally {last}.
  *. {First}.[ {Next}.] {Last}.
  `,
);

export const ASKED_IN_ORDER = each(
  `
  Kindly
  I want you to
  I would like you to
  You should
  Now
  I need you to
  Be so kind and
  Try to
  It is your job to
  Help me to
  First of all,
  `,
  `
  * {first}[, then {next}], then {last}.
  * {first}[, after that {next}], and after that {last}.
  * {first}[, then {next}] and finally {last}.
  * {first}[, next {next}], and at last {last}.
  * {first}.[ Then {next}.] Then {last}.
  * {first}[, then {next}], and when all of that is done {last}.
  `,
);

export const TOGETHER = each(
  `
  All at once
  At the same time
  In one go
  In parallel
  Together
  Side by side
  In one step
  In a single step
  Do these together
  Do this in parallel
  Do all of this at once
  Please do these at the same time
  Run these in parallel
  Start these together
  Call all tools at once
  Work on these in parallel
  I want these at once
  I need all of this in one go
  Do not wait in between
  Send the calls together
  Make all calls in one step
  Handle these side by side
  Take these together
  Everything at once please
  Do the following in parallel
  The following at the same time
  `,
  `
  *: {first}[; {next}]; {last}.
  *: {first}[, {next}], {last}.
  *: {first}[, {next}] and {last}.
  *: 1. {first}[ {i}. {next}] {i}. {last}
  *: {first}[ and {next}] and {last}.
  *. {First}.[ {Next}.] {Last}.
  `,
);

export const AND_TOGETHER = each(
  `
  , all at once.
  , at the same time.
  in one go.
  , in parallel.
  , together please.
  , side by side.
  in one step.
  . Do it all at once.
  . Please do these in parallel.
  . All together.
  . You can do these at the same time.
  - in parallel, please.
  . Do not wait in between.
  `,
  `
  {First}[, {next}] and {last} *
  {First}[; {next}]; {last} *
  {First}[ and {next}] and {last} *
  please {first}[ and also {next}] and also {last} *
  `,
).replaceAll(/ ([,.])/g, "$1");
