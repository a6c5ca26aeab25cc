/** What joins several orders in one request. */
import { lines } from "../phrases.js";
import { AND_TOGETHER, ASKED_IN_ORDER, IN_ORDER, TOGETHER } from "./joins.js";

/**
 * Several orders to be carried out one after the other. What is in brackets is there once for every order between the
 * first and the last; `{i}` is the place of the order it stands before.
 */
export const CHAINS = lines(
  `
  First {first}[, then {next}], then {last}.
  Do this in order: 1. {first}[ {i}. {next}] {i}. {last}
  {First}.[ Then {next}.] Then {last}.
  Please {first}[, after that {next}], after that {last}.
  First {first}[, then {next}], and at last {last}.
  Step by step: {first}[; {next}]; {last}.
  {First}[, then {next}], then {last}.
  Work through this list: 1) {first}[ {i}) {next}] {i}) {last}
  I need this one after the other: {first}[, {next}], {last}.
  Start with this: {first}.[ Next, {next}.] Next, {last}.
  {First}[, {next}] and then {last}.
  {First}.[ After that, {next}.] After that, {last}.
  {First}.[ Next {next}.] Last, {last}.
  {First}.[ {Next}.] {Last}.
  Please {first}[, then {next}] and finally {last}.
  Please {first}.[ Then {next}.] Finally, {last}.
  Can you {first}[, then {next}], then {last}?
  Could you first {first}[, then {next}] and after that {last}?
  I want you to {first}[, then to {next}] and then to {last}.
  You have to {first}[, next {next}] and in the end {last}.
  To do, in this order: {first}[; then {next}]; then {last}.
  Your list for today: {first}[, {next}], {last}. One after the other.
  Tasks: 1. {first}[ {i}. {next}] {i}. {last}
  One: {first}.[ Next: {next}.] Last: {last}.
  Begin: {first}.[ Go on: {next}.] End: {last}.
  First of all {first}.[ Once that is done, {next}.] Once that is done, {last}.
  {First}, and when you are done, [{next}, and when you are done, ]{last}.
  {First}. When that is done, [{next}. When that is done, ]{last}.
  Before anything else {first}[, then {next}], and only then {last}.
  Several jobs, in order: {first}[, {next}], {last}.
  Please do these steps: {first}[, {next}], {last}.
  Steps: {first} ->[ {next} ->] {last}
  {first}[, then {next}], then {last}
  {first}[ and then {next}] and then {last}
  please {first}[, then {next}], after that {last}
  A: {first}.[ Next: {next}.] Z: {last}.
  Here is the plan: {first}[, next {next}], at the end {last}.
  Follow these steps. {First}.[ {Next}.] {Last}.
  I have a few things for you. {First}.[ Then {next}.] At last {last}.
  Let us {first}[, then {next}], then {last}.
  Start: {first}.[ Then: {next}.] Then: {last}.
  Do it in this order: {first}[, {next}], {last}.
  Would you {first}[, then {next}] and then {last}, please?
  Now {first}[, afterwards {next}], afterwards {last}.
  - {first}[ - {next}] - {last} (in this order)
  Take it step by step. First {first}.[ Next {next}.] Then {last}.
  The first thing is to {first}[, the next to {next}], the last to {last}.
  I need you to {first}[, then {next}]. At the end, {last}.
  In this order please: {first}[, {next}] and {last}.
  It goes like this: {first}[, then you {next}], then you {last}.
`,
  IN_ORDER,
  ASKED_IN_ORDER,
);

/** Several orders that can be carried out at the same time; the form is that of CHAINS. */
export const AT_ONCE = lines(
  `
  {First}[ and also {next}] and also {last}.
  At the same time, {first}[ and {next}] and {last}.
  All at once: {first}[; {next}]; {last}.
  In one go, {first}[ and {next}] and {last}.
  Do these together: {first}[; {next}]; {last}.
  Together: {first}[, {next}] and {last}.
  Please {first}[ and also {next}] and also {last}.
  Please {first}[, {next}] and {last}, all at once.
  {First}[, {next}] and {last}, at the same time.
  In parallel: {first}[; {next}]; {last}.
  In parallel, {first}[, {next}] and {last}.
  {First}[ and {next}] and {last}, both together.
  Can you {first}[ and also {next}] and also {last} at once?
  Could you {first}[, {next}] and {last} in one go?
  Do all of this in one go: {first}[, {next}], {last}.
  At once: {first}[ + {next}] + {last}
  {First}[ and, in the same step, {next}] and, in the same step, {last}.
  I need this all together: {first}[, {next}], {last}.
  I need these at the same time: {first}[; {next}]; {last}.
  Side by side, {first}[, {next}] and {last}.
  {First}[. At the same time {next}]. At the same time {last}.
  {First}[, and together with that {next}], and together with that {last}.
  Both at once: {first}[, {next}] and {last}.
  Call your tools together: {first}[; {next}]; {last}.
  Send all calls at once: {first}[; {next}]; {last}.
  Without waiting, {first}[, {next}] and {last}.
  {First}[ as well as {next}] as well as {last}.
  Would you {first}[ and also {next}] and also {last} in one step?
  In a single step: {first}[, {next}], {last}.
  Do these in parallel please: {first}[, {next}], {last}.
  At the same time please {first}[, {next}] and {last}.
  All together now: {first}[, {next}] and {last}.
  {First}[ and {next}] and {last} all at once, please.
  one step: {first}[, {next}], {last}
  together please: {first}[ and {next}] and {last}
  Do everything at once: {first}[, {next}], {last}.
  Run these side by side: {first}[; {next}]; {last}.
  Start all of these at once: {first}[, {next}], {last}.
  No need to wait in between: {first}[, {next}], {last}.
  Please do this in one step: {first}[; {next}]; {last}.
`,
  TOGETHER,
  AND_TOGETHER,
);

/** Between an order whose result is written or sent, and the clause that says where to. */
export const JOINTS = lines(`
  {First} and {clause}.
  {First}, then {clause}.
  {First}, and then {clause}.
  {First}. Then {clause}.
  First {first}, then {clause}.
  Please {first} and {clause}.
  Please {first}, then {clause}.
  Can you {first} and {clause}?
  Could you {first} and then {clause}?
  {First}. After that, {clause}.
  I want you to {first} and to {clause}.
  {First}. When you have it, {clause}.
  {First} and, when that is done, {clause}.
  Step one: {first}. Step two: {clause}.
  1. {first} 2. {clause}
  {first} and {clause}
  {first}, then {clause}
  Would you {first} and {clause}, please?
  {First}. Next, {clause}.
  I need you to {first} and {clause}.
`);

/** What to do with a result: a file. */
export const WRITE_RESULT = lines(`
  write the answer into {path}
  save the result as {path}
  put it into {path}
  write it into {path}
  write the result to {path}
  save it in {path}
  save the answer to {path}
  store it in {path}
  store the result as {path}
  keep the answer in {path}
  put the result into the file {path}
  write what you found into {path}
  save what comes out as {path}
  write the answer to the file {path}
  make a file {path} with the result
  note the result in {path}
  put the answer in {path}
  let {path} hold the answer
  create {path} with what you got
  write that down in {path}
`);

/** What to do with a result: a message. */
export const SEND_RESULT = lines(`
  send the result to {to}
  send it to {to}
  tell {to} the answer
  send the answer to {to}
  tell {to} the result
  let {to} know
  message it to {to}
  write it to {to}
  pass it on to {to}
  give {to} the answer
  send {to} the result
  send {to} what you found
  tell {to} what you found
  report it to {to}
  tell {to} about it
  forward it to {to}
  send that to {to}
  inform {to} of the result
  message {to} with the answer
  let {to} have the result
`);
